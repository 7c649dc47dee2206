using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

/// <summary>The checks that many fields share.</summary>
public sealed class ReportFieldsTests
{
    private const string Labels =
        "may hold lower-case letters, digits and '-', and must begin and end with a letter or digit";

    private readonly SpecObject _item = Sample.Built();
    private readonly Report _report;

    public ReportFieldsTests() => _report = Sample.ReportOn(_item);

    [Theory]
    [InlineData("x", null)]
    [InlineData(" ", null)]
    [InlineData("", "name is missing or empty.")]
    [InlineData(null, "name is missing or empty.")]
    public void What_is_required_is_there(string? value, string? message)
    {
        Assert.Equal(message is null, _report.Required(value, Sample.Rule, "name"));
        AssertSaid("name", message);
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("b", null)]
    [InlineData("B", "'B' is not one of a, b. Did you mean 'b'?")]
    [InlineData("", "(empty) is not one of a, b.")]
    public void A_choice_is_one_of_the_allowed(string value, string? message)
    {
        _report.OneOf(value, ["a", "b"], Sample.Rule, "kind");
        AssertSaid("kind", message);
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("c", "'c' is not one of a, b.")]
    public void A_choice_that_is_not_made_is_none(string? value, string? message)
    {
        _report.OneOfIfSet(value, ["a", "b"], Sample.Rule, "kind");
        AssertSaid("kind", message);
    }

    [Theory]
    [InlineData("a-1", null)]
    [InlineData(null, null)]
    [InlineData("", "name is empty.")]
    [InlineData("a.b", $"name 'a.b' {Labels}.")]
    public void A_label_is_spelled_like_one(string? value, string? message)
    {
        _report.Label(value, Sample.Rule, "name");
        AssertSaid("name", message);
    }

    [Theory]
    [InlineData("a.b", null)]
    [InlineData(null, null)]
    [InlineData("", "name is empty.")]
    public void A_subdomain_is_spelled_like_one(string? value, string? message)
    {
        _report.Subdomain(value, Sample.Rule, "name");
        AssertSaid("name", message);
    }

    [Theory]
    [InlineData("example.com/a", null)]
    [InlineData(null, null)]
    [InlineData("/a", "key '/a' has nothing before the '/'.")]
    public void A_qualified_name_is_spelled_like_one(string? value, string? message)
    {
        _report.QualifiedName(value, Sample.Rule, "key");
        AssertSaid("key", message);
    }

    [Fact]
    public void An_item_of_a_list_has_no_name_of_its_own()
    {
        _report.Label("", Sample.Rule, "");
        AssertSaid("", "An item is empty.");
    }

    [Theory]
    [InlineData("has two heads", "The image has two heads.")]
    [InlineData("", "The image .")]
    [InlineData(null, null)]
    public void A_text_with_an_error_is_told_with_it(string? error, string? message)
    {
        _report.Misspelled(error, Sample.Rule, "image", $"The {"image"}");
        AssertSaid("image", message);
    }

    [Theory]
    [InlineData(1L, null)]
    [InlineData(3L, null)]
    [InlineData(null, null)]
    [InlineData(0L, "count 0 is not from 1 to 3.")]
    [InlineData(4L, "count 4 is not from 1 to 3.")]
    public void A_number_is_in_its_range(long? value, string? message)
    {
        _report.Range(value, 1, 3, Sample.Rule, "count");
        AssertSaid("count", message);
    }

    [Theory]
    [InlineData(0L, null)]
    [InlineData(null, null)]
    [InlineData(-1L, "count is -1.")]
    public void A_number_is_not_negative(long? value, string? message)
    {
        _report.NotNegative(value, Sample.Rule, "count");
        AssertSaid("count", message);
    }

    private void AssertSaid(string path, string? message)
    {
        if (message is null)
        {
            Assert.Empty(_report.In(_item));
            return;
        }

        var finding = Assert.Single(_report.In(_item));
        Assert.Equal((Sample.Rule, path, message), (finding.Rule, finding.Path.ToString(), finding.Message));
    }
}
