using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EksSpec.Tests.Conventions;

/// <summary>Reads the tokens of types and members out of a method's code.</summary>
internal static class Instructions
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>The types, fields, methods and signatures that the code names, in its order.</summary>
    public static IEnumerable<EntityHandle> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length; )
        {
            var first = code[at++];
            var operand = Codes[first == 0xFE ? (first << 8) | code[at++] : first].OperandType;
            if (
                operand
                is OperandType.InlineField
                    or OperandType.InlineMethod
                    or OperandType.InlineTok
                    or OperandType.InlineType
            )
            {
                yield return MetadataTokens.EntityHandle(BitConverter.ToInt32(code, at));
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
