using System.Collections.Frozen;

namespace EksSpec.GoText;

/// <summary>Reads an expression of the Common Expression Language, macros included.</summary>
internal sealed class CelParser
{
    private const int MaxDepth = 250;

    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        "as break const continue else for function if import let loop package namespace return var void while".Split(),
        StringComparer.Ordinal
    );

    // From the loosest to the tightest.
    private static readonly string[][] Operators =
    [
        ["||"],
        ["&&"],
        ["<", "<=", ">=", ">", "==", "!=", "in"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    private readonly List<CelToken> _tokens;
    private int _at;
    private int _depth;

    private CelParser(string text) => _tokens = new CelLexer(text).ReadAll();

    private CelToken Current => _tokens[_at];

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The text is no expression.</exception>
    public static CelNode Parse(string text)
    {
        var parser = new CelParser(text);
        var node = parser.Expression();
        return parser.Current.Kind == CelTokenKind.End
            ? node
            : throw new FormatException($"'{parser.Current.Text}' is one token too many");
    }

    private CelNode Expression()
    {
        _depth++;
        CheckDepth(0);
        var condition = Binary(0);
        if (Take("?"))
        {
            var yes = Binary(0);
            Expect(":");
            condition = new CelNode.Call(null, "_?_:_", [condition, yes, Expression()]);
        }

        _depth--;
        return condition;
    }

    private void CheckDepth(int links)
    {
        if (_depth + links > MaxDepth)
        {
            throw new FormatException("the expression is nested too deeply");
        }
    }

    private CelNode Binary(int level)
    {
        if (level == Operators.Length)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        if (level < 2)
        {
            return Logical(level, left);
        }

        var links = 0;
        while (Current.Kind == CelTokenKind.Symbol && Operators[level].Contains(Current.Text))
        {
            // Every operator but || and && nests what is left of it.
            CheckDepth(++links);
            var symbol = Current.Text;
            _at++;
            var right = Binary(level + 1);
            left = new CelNode.Call(null, symbol == "in" ? "@in" : $"_{symbol}_", [left, right]);
        }

        return left;
    }

    // However many there are, none nests the others: they stand in a tree that is as flat as can be.
    private CelNode Logical(int level, CelNode first)
    {
        var symbol = Operators[level][0];
        var operands = new List<CelNode> { first };
        while (Take(symbol))
        {
            CheckDepth(0);
            operands.Add(Binary(level + 1));
        }

        return Tree(0, operands.Count);

        CelNode Tree(int start, int end) =>
            end - start == 1
                ? operands[start]
                : new CelNode.Call(null, $"_{symbol}_", [Tree(start, (start + end) / 2), Tree((start + end) / 2, end)]);
    }

    private CelNode Unary()
    {
        if (Current.Is("-") && _tokens[_at + 1].Kind is CelTokenKind.Int or CelTokenKind.Double)
        {
            _at++;
            return Member(Constant(negative: true));
        }

        var symbol = Current.Text;
        if (!Current.Is("!") && !Current.Is("-"))
        {
            return Member(Primary());
        }

        // A run of one of them, and not a mixture.
        var count = 0;
        while (Take(symbol))
        {
            count++;
        }

        var operand = Member(Primary());
        return count % 2 == 0 ? operand : new CelNode.Call(null, symbol == "!" ? "!_" : "-_", [operand]);
    }

    private CelNode Member(CelNode node)
    {
        for (var links = 1; ; links++)
        {
            CheckDepth(links);
            if (Take("."))
            {
                var optional = Take("?");
                var name = ExpectName();
                node =
                    !optional && Current.Is("(")
                        ? CelMacros.ExpandMember(node, name, Arguments())
                        : new CelNode.Select(node, name, optional);
            }
            else if (Take("["))
            {
                var function = Take("?") ? "_[?_]" : "_[_]";
                var index = Expression();
                Expect("]");
                node = new CelNode.Call(null, function, [node, index]);
            }
            else if (Current.Is("{") && node.QualifiedName is { } type)
            {
                node = new CelNode.Struct(type, Items("}", () => (Take("?"), ExpectName(), Value())));
            }
            else
            {
                return node;
            }
        }
    }

    private CelNode Primary()
    {
        if (Take("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }

        return Current.Is("[") ? new CelNode.List(Items("]", () => (Take("?"), Expression())))
            : Current.Is("{") ? new CelNode.Map(Items("}", () => (Take("?"), Expression(), Value())))
            : Take(".") || Current.Kind == CelTokenKind.Name ? NameOrCall()
            : Constant(negative: false);
    }

    private CelNode NameOrCall()
    {
        var name = ExpectName();
        if (Reserved.Contains(name))
        {
            throw new FormatException($"'{name}' is a reserved word");
        }

        return Current.Is("(") ? CelMacros.ExpandGlobal(name, Arguments()) : new CelNode.Name(name);
    }

    private List<CelNode> Arguments()
    {
        _at++;
        var arguments = new List<CelNode>();
        while (!Take(")"))
        {
            if (arguments.Count > 0)
            {
                Expect(",");
            }

            arguments.Add(Expression());
        }

        return arguments;
    }

    // The items of something in brackets; a comma may stand behind the last one.
    private List<T> Items<T>(string end, Func<T> item)
    {
        _at++;
        var items = new List<T>();
        while (!Take(end))
        {
            items.Add(item());
            if (!Current.Is(end))
            {
                Expect(",");
            }
        }

        return items;
    }

    private CelNode Value()
    {
        Expect(":");
        return Expression();
    }

    private CelNode.Literal Constant(bool negative)
    {
        var (kind, text) = (Current.Kind, Current.Text);
        var sign = negative ? "-" : "";
        _at = Math.Min(_at + 1, _tokens.Count - 1);
        return kind switch
        {
            CelTokenKind.Text => new(CelType.Text, text),
            CelTokenKind.Bytes => new(CelType.Bytes, text),
            CelTokenKind.Double => new(CelType.Double, sign + text),
            CelTokenKind.Int when WholeNumber(text) <= (negative ? 1UL << 63 : long.MaxValue) => new(
                CelType.Int,
                sign + text
            ),
            CelTokenKind.Uint when WholeNumber(text) is not null => new(CelType.Uint, text),
            CelTokenKind.Symbol when text is "true" or "false" => new(CelType.Bool, text),
            CelTokenKind.Symbol when text == "null" => new(CelType.Null),
            CelTokenKind.End => throw new FormatException("the expression ends too early"),
            _ => throw new FormatException($"'{text}' is out of place"),
        };
    }

    private static ulong? WholeNumber(string digits)
    {
        var hexadecimal = digits.StartsWith("0x", StringComparison.Ordinal);
        return GoInteger.TryParseDigits(digits.AsSpan(hexadecimal ? 2 : 0), hexadecimal ? 16u : 10u, out var number)
            ? number
            : null;
    }

    private bool Take(string symbol)
    {
        var found = Current.Is(symbol);
        _at += found ? 1 : 0;
        return found;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            var place = Current.Kind == CelTokenKind.End ? "at the end" : $"before '{Current.Text}'";
            throw new FormatException($"'{symbol}' is missing {place}");
        }
    }

    private string ExpectName() =>
        Current.Kind == CelTokenKind.Name
            ? _tokens[_at++].Text
            : throw new FormatException(
                Current.Kind == CelTokenKind.End ? "the expression ends too early" : $"'{Current.Text}' is no name"
            );
}
