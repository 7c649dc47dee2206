using EksSpec.Findings;
using EksSpec.Reports;
using EksSpec.Rules;

namespace EksSpec.Tests.Reports;

public class TextReportTests
{
    [Fact]
    public void A_broken_LabBase_is_shown_file_by_file_with_source_and_fix()
    {
        using var output = new StringWriter();

        FindingReport.Text(output).Write(BrokenLabBase.Landscape, BrokenLabBase.Result);

        Snapshot.Match(output.ToString(), "txt");
    }

    [Fact]
    public void The_caret_stands_below_the_value_and_a_comment_is_left_out()
    {
        const string Yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a # the old one\n";

        var text = Reported.Text(Yaml, Reported.At(Yaml, "metadata.name"));

        Assert.Contains("     4 |   name: a\n       |         ^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_field_that_is_unknown_the_key_is_marked()
    {
        const string Yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  nane: a\n";

        var text = Reported.Text(Yaml, Reported.At(Yaml, "metadata.nane", "There is no field 'nane' here."));

        Assert.Contains("     4 |   nane: a\n       |   ^^^^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_shown_at_what_it_is_missing_in()
    {
        const string Yaml = "kind: Pod\nspec:\n  containers:\n    - name: a\n      image: b\n";

        var text = Reported.Text(Yaml, Reported.At(Yaml, "spec.containers[0].securityContext.runAsNonRoot"));

        Assert.Contains("     4 |     - name: a\n       |       ^^^^^^^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_document_as_a_whole_no_line_is_shown()
    {
        const string Yaml = "kind: Pod\nspec: {}\n";

        Assert.DoesNotContain(" | ", Reported.Text(Yaml, Reported.At(Yaml, "status.phase")), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_two_columns_and_tabs_move_the_caret()
    {
        const string Yaml = "a: {\"日本\": 1,\t\"x\": 2}\n";

        var text = Reported.Text(Yaml, Reported.At(Yaml, "a.x"));

        Assert.Contains("| a: {\"日本\": 1,  \"x\": 2}\n", text, StringComparison.Ordinal);
        Assert.Contains($"|{new string(' ', 22)}^\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_wider_than_asked_and_the_caret_stays_below_the_value(int width)
    {
        var yaml = $"a: {{{string.Join(", ", Enumerable.Range(0, 5000).Select(i => $"k{i}: v{i}"))}}}\n";
        var finding = Reported.At(
            yaml,
            "a.k2500",
            $"The value is wrong {string.Join(' ', Enumerable.Repeat("again", 60))}."
        );

        var lines = Reported.Text(yaml, finding, new() { Width = width }).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        var source = Array.FindIndex(lines, line => line.Contains("k2500: v2500", StringComparison.Ordinal));
        Assert.Equal(
            lines[source].IndexOf("v2500", StringComparison.Ordinal),
            lines[source + 1].IndexOf('^', StringComparison.Ordinal)
        );
        Assert.EndsWith(" ^^^^^", lines[source + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_terminal_would_obey_is_written()
    {
        const string Yaml = "a: \"x\u001b[2J\u202e\"\n";
        var finding = Reported.At(Yaml, "a", "The value 'x\u001b[2J\r\n\u202e' is wrong.");

        var text = Reported.Text(Yaml, finding);

        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_shown_too()
    {
        var text = Reported.Text("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a\n");

        Assert.Contains("     3 | metadata: {name: a\n       |           ^\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_there_only_where_they_are_asked_for()
    {
        const string Yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A}\n";

        Assert.DoesNotContain('\u001b', Reported.Text(Yaml));
        Assert.Contains(
            "\u001b[1;31merror EKS3101\u001b[0m",
            Reported.Text(Yaml, new TextReportOptions { UseColor = true }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_summary_can_be_left_out()
    {
        const string Yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A}\n";

        Assert.EndsWith("1 document, 1 error, 0 warnings, 0 info\n", Reported.Text(Yaml), StringComparison.Ordinal);
        Assert.EndsWith(
            "Fix: Use lower-case letters, digits and '-', beginning and ending with a letter or digit.\n\n",
            Reported.Text(Yaml, new TextReportOptions { WithSummary = false }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_program_built_is_shown_at_its_line_of_CSharp()
    {
        using var output = new StringWriter();
        var report = FindingReport.Text(output);

        report.Add(
            null,
            null,
            [
                new Finding(RuleCatalog.Find("EKS0220")!, "a", "It is wrong.") { Position = new("Program.cs", 7) },
                new Finding(RuleCatalog.Find("EKS0220")!, "b", "It is wrong."),
            ]
        );
        report.Finish();

        var lines = output.ToString().Split('\n');
        Assert.Equal("Program.cs:7:1: error EKS0220 (eksctl) a", lines[0]);
        Assert.Contains("error EKS0220 (eksctl) b", lines);
    }
}
