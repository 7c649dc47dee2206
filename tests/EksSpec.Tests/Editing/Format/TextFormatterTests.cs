using System.Text;
using EksSpec.Editing;
using EksSpec.Findings;

namespace EksSpec.Tests.Editing;

public class TextFormatterTests
{
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

    [Fact]
    public void A_blank_line_stays_between_blocks_and_only_one_does() =>
        Assert.Equal(
            "# head\n\napiVersion: v1\nkind: ConfigMap\n\nmetadata:\n  name: a\n\n# about data\n\ndata:\n  # first\n\n  b: c\n\n  d: e\n\n  # end\n",
            Formatted.Of(
                "\n\n# head\n\n\n\nkind: ConfigMap\napiVersion: v1\n\n\nmetadata:\n\n  name: a\n\n\n\n# about data\n\ndata:\n\n  # first\n\n  b: c\n \n\n  d: e\n\n  # end\n\n\n"
            )
        );

    [Fact]
    public void Lines_end_with_line_feeds_whatever_they_ended_with() =>
        Assert.Equal(
            "# a\n\n" + Settings + "data: # b\n  c: d\n",
            Formatted.Of("\uFEFF" + ("# a\n\n" + Settings + "data: # b\n\n  c: d").ReplaceLineEndings("\r\n"))
        );

    [Fact]
    public void A_list_of_objects_stays_one()
    {
        const string Expected =
            "apiVersion: v1\nkind: List\n# all\nitems:\n# one\n- apiVersion: v1\n  kind: ConfigMap # kind\n  metadata:\n    name: a\n  data: # data\n    b: c\n\n# two\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: d\n  # end\n";

        var formatted = Formatted.Of(
            "kind: List\n# all\nitems:\n    # one\n    - kind: ConfigMap # kind\n      data: {b: c} # data\n      metadata: {name: a}\n      apiVersion: v1\n\n    # two\n    - apiVersion: v1\n      kind: ConfigMap\n      metadata: {name: d}\n      # end\napiVersion: v1\n"
        );

        Assert.Equal(Expected, formatted);
    }

    [Fact]
    public void Json_stays_json()
    {
        const string Json =
            "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"ConfigMap\",\n  \"metadata\": {\n    \"name\": \"a\"\n  }\n}\n";

        Assert.Equal(
            Json,
            Formatted.Of("{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\"}}")
        );
        Assert.Equal(Json + Json, Formatted.Of(Json + "\n\n" + Json));
        Assert.Equal(Settings, Formatted.Of(Json, SpecSyntax.Yaml));
        Assert.Equal(Json, Formatted.Of(Settings, SpecSyntax.Json));
    }

    [Fact]
    public void A_list_of_objects_in_json_stays_one_value()
    {
        var formatted = Formatted.Of(
            "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\"}},{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"b\"}}]}"
        );

        Assert.StartsWith(
            "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"List\",\n  \"items\": [\n    {\n",
            formatted,
            StringComparison.Ordinal
        );
        Assert.Equal(1, formatted.Split("\n}\n").Length - 1);
    }

    [Fact]
    public void What_is_in_braces_with_comments_is_yaml() =>
        Assert.Equal(
            Settings + "# end\n",
            Formatted.Of("{apiVersion: v1, kind: ConfigMap,\n metadata: {name: a}\n # end\n}\n")
        );

    [Theory]
    [InlineData("# one\n" + Settings + "data: {} # two\n", 2)]
    [InlineData("# one\n", 1)]
    [InlineData(Settings, 0)]
    public void Comments_that_json_cannot_hold_are_counted(string text, int count) =>
        Assert.Equal(count, Formatted.Result(text, SpecSyntax.Json).LostComments);

    [Theory]
    [InlineData(Settings + "date: {}\n", "EKS3001")]
    [InlineData(Settings + "---\na: [\n", "EKS3000")]
    [InlineData("a: b\n", null)]
    [InlineData("- a\n", null)]
    public void A_text_with_an_error_has_findings_and_no_form(string text, string? rule)
    {
        var result = Formatted.Result(text);

        Assert.Null(result.Utf8);
        var errors = result
            .Documents.SelectMany(document => document.Findings)
            .Where(finding => finding.Severity == Severity.Error);
        Assert.Contains(errors, finding => rule is null || finding.Rule.Id == rule);
    }

    [Fact]
    public void What_eksctl_never_looks_at_loses_nothing()
    {
        const string Cluster =
            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: a\n  region: ap-northeast-1\n";

        Assert.Equal(
            Cluster + "---\n" + Cluster + "nobody: knows # it\n",
            Formatted.Of(Cluster + "---\n" + Cluster + "nobody: 'knows' # it\n")
        );
    }

    [Fact]
    public void What_the_library_writes_is_in_form_already()
    {
        var files = Directory.GetFiles(
            Path.Combine(Repository.Tests, "Builders", "Snapshots"),
            "LabBaseTests.Its_files_are_as_reviewed*.yaml"
        );

        Assert.True(files.Length > 5);
        Assert.All(files.Select(File.ReadAllText), text => Assert.Equal(text, Formatted.Of(text)));
    }

    [Fact]
    public void A_text_that_is_too_long_has_a_finding_and_no_form()
    {
        var result = TextFormatter.Format(Encoding.UTF8.GetBytes(Settings), new() { MaxBytes = 10 });

        Assert.Null(result.Utf8);
        Assert.NotEmpty(result.Documents.SelectMany(document => document.Findings));
    }
}
