using System.Text.Json;
using EksSpec.Values;

namespace EksSpec.Tests.Values;

public class InlineDocumentTests
{
    private const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Count":1.50,"On":true,"Off":false,"None":null}]}""";

    public static TheoryData<string, string> Different =>
        new()
        {
            { "null", "false" },
            { "null", "\"null\"" },
            { "true", "false" },
            { "true", "\"true\"" },
            { "1", "2" },
            { "1", "1.0" },
            { "1", "\"1\"" },
            { "\"a\"", "\"A\"" },
            { "\"\"", "[]" },
            { "[]", "{}" },
            { "[]", "[[]]" },
            { "[1,2]", "[2,1]" },
            { "[1,2]", "[1]" },
            { "[1,2]", "[1,3]" },
            { """{"a":1}""", """{"a":2}""" },
            { """{"a":1}""", """{"b":1}""" },
            { """{"a":1}""", """{"a":1,"b":1}""" },
            { """{"a":1,"b":2}""", """{"b":2,"a":1}""" },
            { """{"a":[{"b":1}]}""", """{"a":[{"b":2}]}""" },
        };

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"a\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData(Policy)]
    public void Two_documents_written_alike_are_one_value(string json) =>
        Equality.Same(InlineDocument.Parse(json), InlineDocument.Parse(json));

    [Theory]
    [MemberData(nameof(Different))]
    public void Two_documents_written_otherwise_are_two_values(string a, string b) =>
        Equality.Different(InlineDocument.Parse(a), InlineDocument.Parse(b));

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData(Policy)]
    public void A_document_is_itself_and_nothing_else(string json) => Equality.Lonely(InlineDocument.Parse(json));

    [Fact]
    public void A_document_is_written_as_it_was_read() => Assert.Equal(Policy, InlineDocument.Parse(Policy).ToString());

    [Fact]
    public void Every_kind_says_what_it_is_and_nothing_else()
    {
        var list = InlineDocument.OfList("a", 2);
        var map = InlineDocument.OfMap(("a", "b"));

        Assert.Equal((InlineDocumentKind.Null, "null", null, null), Describe(InlineDocument.Null));
        Assert.Equal((InlineDocumentKind.Boolean, "true", null, true), Describe(true));
        Assert.Equal((InlineDocumentKind.Boolean, "false", null, false), Describe(false));
        Assert.Equal((InlineDocumentKind.Number, "-7", null, null), Describe(-7));
        Assert.Equal((InlineDocumentKind.Text, "true", "true", null), Describe("true"));
        Assert.Equal((InlineDocumentKind.List, null, null, null), Describe(list));
        Assert.Equal((InlineDocumentKind.Map, null, null, null), Describe(map));
        Assert.Equal((2, 0), (list.Items.Count, list.Entries.Count));
        Assert.Equal((0, 1), (map.Items.Count, map.Entries.Count));
    }

    [Fact]
    public void A_key_leads_to_its_value_and_another_to_nothing()
    {
        var map = InlineDocument.OfMap(("b", 1), ("a", 2));

        Assert.Equal("1", map["b"]?.Scalar);
        Assert.Equal("2", map["a"]?.Scalar);
        Assert.Null(map["A"]);
        Assert.Null(InlineDocument.OfText("b")["b"]);
        Assert.Equal(["b", "a"], map.Entries.Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.5")]
    [InlineData("-2e10")]
    [InlineData("1E+400")]
    [InlineData("123456789012345678901234567890")]
    public void A_number_is_kept_as_it_is_written(string json) =>
        Assert.Equal(
            (InlineDocumentKind.Number, json),
            (InlineDocument.OfNumber(json).Kind, InlineDocument.OfNumber(json).Scalar)
        );

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1 2")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("NaN")]
    [InlineData("true")]
    [InlineData("\"1\"")]
    [InlineData("[1]")]
    [InlineData("1,5")]
    public void What_JSON_does_not_call_a_number_is_refused(string json)
    {
        var thrown = Assert.Throws<FormatException>(() => InlineDocument.OfNumber(json));

        Assert.Equal($"'{json}' is not a JSON number, such as 1.5 or -2e10.", thrown.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("{} {}")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":{"b":1,"b":1}}""")]
    public void What_is_no_JSON_is_refused_with_its_reason(string json)
    {
        var thrown = Assert.Throws<FormatException>(() => InlineDocument.Parse(json));

        Assert.StartsWith("The text is not a JSON document: ", thrown.Message, StringComparison.Ordinal);
        Assert.NotNull(thrown.InnerException);
    }

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_refused()
    {
        var text = new string('[', 64) + new string(']', 64);

        Assert.Equal(text, InlineDocument.Parse(text).ToString());
        Assert.Throws<FormatException>(() => InlineDocument.Parse($"[{text}]"));
    }

    [Fact]
    public void A_key_given_twice_is_refused_by_name()
    {
        var thrown = Assert.Throws<ArgumentException>(
            "entries",
            () => InlineDocument.OfMap(("a", 1), ("b", 2), ("a", 1))
        );

        Assert.StartsWith("The key 'a' is given twice.", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(2, InlineDocument.OfMap(("a", 1), ("A", 2)).Entries.Count);
    }

    [Fact]
    public void Nothing_is_no_document()
    {
        Assert.Throws<ArgumentNullException>("text", () => InlineDocument.OfText(null!));
        Assert.Throws<ArgumentNullException>("json", () => InlineDocument.OfNumber(null!));
        Assert.Throws<ArgumentNullException>("json", () => InlineDocument.Parse(null!));
        Assert.Throws<ArgumentNullException>("writer", () => InlineDocument.Null.WriteTo(null!));
        Assert.Throws<ArgumentNullException>(
            "entries",
            () => InlineDocument.OfMap((ValueList<KeyValuePair<string, InlineDocument>>)null!)
        );
    }

    [Fact]
    public void Another_library_s_value_is_taken_over()
    {
        using var json = JsonDocument.Parse(Policy);

        Assert.Equal(InlineDocument.Parse(Policy), InlineDocument.From(json.RootElement));
        Assert.Same(InlineDocument.Null, InlineDocument.From(default));
    }

    private static (InlineDocumentKind Kind, string? Scalar, string? Text, bool? Truth) Describe(
        InlineDocument value
    ) => (value.Kind, value.Scalar, value.AsText, value.AsBoolean);
}
