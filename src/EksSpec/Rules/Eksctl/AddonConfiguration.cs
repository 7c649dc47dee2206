using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using EksSpec.Reading;
using EksSpec.Reading.Nodes;
using YamlDotNet.Core;

namespace EksSpec.Rules;

/// <summary>What eksctl takes as the configuration of an add-on: any JSON, or a YAML mapping.</summary>
internal static class AddonConfiguration
{
    // As deep as Go's own JSON reader goes.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 10_000 };

    /// <summary>Whether eksctl could read a text.</summary>
    public static bool IsValid(string text) => IsJson(text) || IsYamlMapping(text);

    private static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Deep);
        try
        {
            while (reader.Read()) { }
        }
        catch (JsonException)
        {
            return false;
        }

        return true;
    }

    // Of several documents only the first counts; one without content does.
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "YamlDotNet answers garbage such as !<> with all sorts of exceptions."
    )]
    private static bool IsYamlMapping(string text)
    {
        var problems = new List<Problem>();
        try
        {
            var builder = new YamlTreeBuilder(
                new Parser(new StringReader(text)),
                new TreeBudget(ReadOptions.Default.MaxDepth, ReadOptions.Default.MaxNodes),
                lineOffset: 0,
                problems
            );
            return (!builder.TryRead(out var root) || root is null or { Kind: NodeKind.Map or NodeKind.Null })
                && problems.Count == 0;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            return false;
        }
    }
}
