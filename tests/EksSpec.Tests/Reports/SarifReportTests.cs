using System.Text;
using System.Text.Json;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reports;
using EksSpec.Rules;

namespace EksSpec.Tests.Reports;

/// <summary>SARIF 2.1.0 as GitHub's code scanning takes it in.</summary>
public class SarifReportTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private const string Broken = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A, namespace: B}\n";

    [Fact]
    public void A_run_has_what_the_schema_and_GitHub_ask_for()
    {
        using var output = new MemoryStream();
        FindingReport.Sarif(output).Write(BrokenLabBase.Landscape, BrokenLabBase.Result);
        var log = Parse(output);

        Assert.Equal("2.1.0", Text(log, "version"));
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", Text(log, "$schema"));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", Text(run, "columnKind"));
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.NotEmpty(
            Text(run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("description"), "text")
        );
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("eksspec", Text(driver, "name"));
        Assert.Matches(@"^\d+\.\d+\.\d+$", Text(driver, "version"));
        var home = $"<EksSpecRepositoryUrl>{Text(driver, "informationUri")}</EksSpecRepositoryUrl>";
        Assert.Contains(home, Repository.Text("Directory.Build.props"), StringComparison.Ordinal);
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(BrokenLabBase.Result.Findings.Count, results.Count);
        Assert.Equal(rules.Count, rules.Select(rule => Text(rule, "id")).Distinct().Count());
        Assert.All(results, result => CheckResult(result, rules));
    }

    [Fact]
    public void What_has_one_right_answer_has_a_fix_at_the_bytes_that_it_changes()
    {
        const string Text =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  é: {}\n  port: 8080   # web\n";
        var landscape = Landscape.Of(SpecReader.Read(Text, new() { File = "a b.yaml" }));
        using var output = new MemoryStream();
        FindingReport.Sarif(output).Write(landscape, SpecRules.Check(landscape));

        var results = Parse(output).GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        var fixes = results.Where(result => result.TryGetProperty("fixes", out _)).ToList();
        var change = Assert.Single(
            Assert.Single(fixes).GetProperty("fixes")[0].GetProperty("artifactChanges").EnumerateArray()
        );

        Assert.Equal("a%20b.yaml", SarifReportTests.Text(change.GetProperty("artifactLocation"), "uri"));
        var replacement = Assert.Single(change.GetProperty("replacements").EnumerateArray());
        var region = replacement.GetProperty("deletedRegion");
        Assert.Equal(
            (6, 9, 6, 13),
            (
                region.GetProperty("startLine").GetInt32(),
                region.GetProperty("startColumn").GetInt32(),
                region.GetProperty("endLine").GetInt32(),
                region.GetProperty("endColumn").GetInt32()
            )
        );
        Assert.Equal("\"8080\"", SarifReportTests.Text(replacement.GetProperty("insertedContent"), "text"));
    }

    [Fact]
    public void Every_rule_has_what_GitHub_shows()
    {
        var findings = RuleCatalog.All.Select(rule => new Finding(rule, "", "It is wrong."));

        var rules = Run(findings)
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")
            .EnumerateArray()
            .ToList();

        Assert.Equal(RuleCatalog.All.Count, rules.Count);
        Assert.All(rules, CheckRule);
        Assert.All(rules, rule => Assert.Matches("^[A-Z][A-Za-z0-9]+$", Text(rule, "name")));
    }

    [Fact]
    public void A_rule_of_the_users_own_has_it_too()
    {
        var rule = new RuleInfo("own", Severity.Info, Authority.EksSpec, new string('a', 2000), "Do it.");

        CheckRule(
            Run([new Finding(rule, "", "It is wrong.")]).GetProperty("tool").GetProperty("driver").GetProperty("rules")[
                0
            ]
        );
    }

    [Fact]
    public void A_fingerprint_survives_moved_lines_and_tells_findings_apart()
    {
        var before = Fingerprints(Broken);
        var after = Fingerprints($"# moved\n\n{Broken}");

        Assert.Equal(before, after);
        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.True(before.Count > 1);
        Assert.NotEqual(before, Fingerprints(Broken.Replace("name: A", "name: C", StringComparison.Ordinal)));
    }

    [Fact]
    public void Findings_of_one_place_have_fingerprints_of_their_own()
    {
        var finding = new Finding(RuleCatalog.Find("EKS3101")!, "a", "It is wrong.");

        var fingerprints = Run([finding, finding]).GetProperty("results").EnumerateArray().Select(Fingerprint).ToList();

        Assert.EndsWith(":1", fingerprints[0], StringComparison.Ordinal);
        Assert.EndsWith(":2", fingerprints[1], StringComparison.Ordinal);
    }

    // Its upload makes primaryLocationLineHash itself, and warns of each other value.
    [Fact]
    public void The_fingerprint_of_GitHub_is_left_to_GitHub() =>
        Assert.DoesNotContain(
            "primaryLocationLineHash",
            Reported.Of(output => FindingReport.Sarif(output), Broken),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("a/b c.yaml", "a/b%20c.yaml", true)]
    [InlineData("./a\\b.yaml", "a/b.yaml", true)]
    [InlineData("../a.yaml", "../a.yaml", true)]
    [InlineData("/build/a/100%,#.yaml", "a/100%25%2C%23.yaml", true)]
    [InlineData("/elsewhere/a.yaml", "file:///elsewhere/a.yaml", false)]
    [InlineData("C:\\a.yaml", "file:///C%3A/a.yaml", false)]
    public void Addresses_are_told_from_the_root_of_the_sources(string file, string uri, bool isRelative)
    {
        using var output = new MemoryStream();
        var report = FindingReport.Sarif(output, "/build/");
        report.Add(file, null, [new Finding(RuleCatalog.Find("EKS3101")!, "a", "It is wrong.")]);
        report.Finish();

        var artifact = Parse(output)
            .GetProperty("runs")[0]
            .GetProperty("results")[0]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation");
        Assert.Equal(uri, Text(artifact, "uri"));
        Assert.Equal(isRelative, artifact.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void Of_more_results_than_GitHub_takes_the_gravest_are_written_and_the_rest_is_told()
    {
        var hint = new Finding(RuleCatalog.Find("EKS2053")!, "a", "It is so.");
        var error = new Finding(RuleCatalog.Find("EKS3101")!, "a", "It is wrong.");

        var run = Run([.. Enumerable.Repeat(hint, 25_000), error]);

        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(25_000, results.Count);
        Assert.Equal("error", Text(results[0], "level"));
        Assert.StartsWith(
            "1 findings are left out",
            Text(
                run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message"),
                "text"
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_found_is_a_run_without_results()
    {
        var run = Run([]);

        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.Equal(0, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    private static void CheckRule(JsonElement rule)
    {
        Assert.NotEmpty(Text(rule, "id"));
        Assert.InRange(Text(rule.GetProperty("shortDescription"), "text").Length, 1, 1024);
        Assert.InRange(Text(rule.GetProperty("fullDescription"), "text").Length, 1, 1024);
        Assert.NotEmpty(Text(rule.GetProperty("help"), "text"));
        Assert.Contains(Text(rule, "id"), Text(rule.GetProperty("help"), "markdown"), StringComparison.Ordinal);
        Assert.Contains(Text(rule.GetProperty("defaultConfiguration"), "level"), Levels);
        var properties = rule.GetProperty("properties");
        Assert.InRange(properties.GetProperty("tags").GetArrayLength(), 1, 20);
        Assert.Contains(Text(properties, "precision"), new[] { "very-high", "high", "medium", "low" });
        Assert.Contains(Text(properties, "problem.severity"), new[] { "error", "warning", "recommendation" });
        if (rule.TryGetProperty("helpUri", out var link))
        {
            Assert.True(Uri.IsWellFormedUriString(link.GetString(), UriKind.Absolute));
        }
    }

    private static void CheckResult(JsonElement result, List<JsonElement> rules)
    {
        Assert.Equal(Text(result, "ruleId"), Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"));
        Assert.Contains(Text(result, "level"), Levels);
        Assert.NotEmpty(Text(result.GetProperty("message"), "text"));
        Assert.NotEmpty(Fingerprint(result));
        var location = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        var artifact = location.GetProperty("artifactLocation");
        Assert.True(Uri.IsWellFormedUriString(Text(artifact, "uri"), UriKind.Relative));
        Assert.Equal("%SRCROOT%", Text(artifact, "uriBaseId"));
        var region = location.GetProperty("region");
        Assert.True(region.GetProperty("startLine").GetInt32() >= 1);
        Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
        Assert.True(region.GetProperty("startColumn").GetInt32() >= 1);
        Assert.True(region.GetProperty("endColumn").GetInt32() > region.GetProperty("startColumn").GetInt32());
    }

    private static List<string> Fingerprints(string yaml) =>
        [
            .. JsonDocument
                .Parse(Reported.Of(output => FindingReport.Sarif(output), yaml))
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(Fingerprint),
        ];

    private static string Fingerprint(JsonElement result) =>
        Text(result.GetProperty("partialFingerprints"), "eksspec/v1");

    private static JsonElement Run(IEnumerable<Finding> findings)
    {
        using var output = new MemoryStream();
        var report = FindingReport.Sarif(output);
        report.Add("a.yaml", null, findings);
        report.Finish();
        return Parse(output).GetProperty("runs")[0];
    }

    private static JsonElement Parse(MemoryStream output) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
