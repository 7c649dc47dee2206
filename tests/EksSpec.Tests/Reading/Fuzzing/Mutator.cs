using System.Text;

namespace EksSpec.Tests.Reading.Fuzzing;

/// <summary>Makes new texts of known ones. The same seed gives the same texts in the same order.</summary>
internal sealed class Mutator(IReadOnlyList<string> corpus, int seed)
{
    // What YAML, Go's reader or ours look at twice.
    private static readonly string[] Pieces =
    [
        "&a ",
        "*a",
        "*a : ",
        "&a [*a]",
        "<<: ",
        "<<: *a\n",
        "- ",
        "- - ",
        "? ",
        "? - ",
        ": ",
        ":",
        ", ",
        "! ",
        "!<>",
        "!<tag:yaml.org,2002:str> ",
        "!!int ",
        "!!binary ",
        "!!float ",
        "!e!x ",
        "!a%C3%A9 ",
        "|\n",
        "|+\n",
        "|1-\n",
        "|9 # c\n",
        ">-\n",
        ">+2\n",
        "{",
        "}",
        "[",
        "]",
        "[? ]",
        "{? a: b, c}",
        "\"",
        "'",
        "''",
        "\\",
        "\\\n",
        "\\u00e9",
        "\\U0001F600",
        "\\ud83d",
        "#",
        " # c\n",
        "%YAML 1.1\n",
        "%YAML 1.2\n",
        "%TAG !e! tag:e.org,2000:\n",
        "---\n",
        "--- ",
        "\n---\n",
        "...\n",
        "\n...\n",
        "\t",
        "\r",
        "\r\n",
        "\n",
        "\n\n",
        "\n  ",
        "        ",
        "\0",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "\uFFFE",
        "é",
        "😀",
        "0x",
        "0b1_0",
        "1:30",
        "1e999",
        ".inf",
        ".nan",
        "2001-01-01",
        "~",
        "null",
        "yes",
        "@",
        "`",
        "=",
        new('k', 1025),
        new(' ', 600),
        new('[', 300),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Texts without end.</summary>
    public IEnumerable<Input> Texts()
    {
        while (true)
        {
            var text = Mutate(_random.Next(4) == 0 ? Spliced() : One());
            yield return _random.Next(4) switch
            {
                0 => new Input.OfString(WithHalves(text)),
                1 => new Input.OfBytes(Spoiled(EncodingOf(text))),
                _ => new Input.OfBytes(Encoding.UTF8.GetBytes(text)),
            };
        }
    }

    private string One() => corpus[_random.Next(corpus.Count)];

    // The beginning of one and the end of another, at times with a document's end between.
    private string Spliced()
    {
        var (first, second) = (One(), One());
        var between = _random.Next(3) switch
        {
            0 => "\n---\n",
            1 => "\n",
            _ => "",
        };
        return first[.._random.Next(first.Length + 1)] + between + second[_random.Next(second.Length + 1)..];
    }

    private string Mutate(string source)
    {
        var text = new StringBuilder(source);
        for (var edits = _random.Next(1, 6); edits > 0; edits--)
        {
            var at = _random.Next(text.Length + 1);
            var length = Math.Min(_random.Next(1, 40), text.Length - at);
            switch (_random.Next(7))
            {
                case 0 or 1:
                    text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Remove(at, length);
                    break;
                case 3:
                    text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 4:
                    text.Length = at;
                    break;
                case 5 when at < text.Length:
                    text[at] = (char)_random.Next(_random.Next(4) == 0 ? 0xD800 : 0x80);
                    break;
                default:
                    text.Insert(at, " \n-:"[_random.Next(4)]);
                    break;
            }
        }

        return text.ToString();
    }

    private string WithHalves(string text) =>
        _random.Next(2) == 0
            ? text
            : text.Insert(_random.Next(text.Length + 1), ((char)_random.Next(0xD800, 0xE000)).ToString());

    private byte[] EncodingOf(string text)
    {
        Encoding encoding = _random.Next(8) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return
        [
            .. _random.Next(2) == 0 && encoding is UTF8Encoding ? [] : encoding.GetPreamble(),
            .. encoding.GetBytes(text),
        ];
    }

    private byte[] Spoiled(byte[] bytes)
    {
        for (var i = _random.Next(3); i > 0 && bytes.Length > 0; i--)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return _random.Next(8) == 0 ? bytes[.._random.Next(bytes.Length + 1)] : bytes;
    }
}
