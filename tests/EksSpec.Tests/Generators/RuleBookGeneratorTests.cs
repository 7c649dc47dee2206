using EksSpec.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Tests.Generators;

public class RuleBookGeneratorTests
{
    private const string Head = "# Doors\n\nWho may go through.\n\nauthority: aws\n";

    private const string Section =
        "\n## EKS0001 Locked\nA door is locked\n\nWhy: Nobody gets in.\n\nFix: Open \\<door>.\n\nLink: https://example.com/doors\n\n"
        + "```yaml fails\nlocked: true\n```\n```yaml passes\nlocked: false\n```\n";

    private const string Code =
        "namespace EksSpec.Rules; partial class Doors { void Check(Report report) => report.Add(Locked); }";

    [Fact]
    public void A_rule_becomes_a_property_that_makes_it_when_it_is_asked_for()
    {
        var source = Sources(Run(Code, Head + Section))["Doors.rules.g.cs"];

        Assert.Contains("namespace EksSpec.Rules;\n\npartial class Doors", source, StringComparison.Ordinal);
        Assert.Contains(
            "internal static readonly RuleInfo Locked =\n        new(\"EKS0001\", Severity.Error, Authority.Aws, ",
            source,
            StringComparison.Ordinal
        );
        Assert.Contains("\"A door is locked\", \"Open <door>.\")", source, StringComparison.Ordinal);
        Assert.Contains("Why = \"Nobody gets in.\"", source, StringComparison.Ordinal);
        Assert.Contains("LinkText = \"https://example.com/doors\"", source, StringComparison.Ordinal);
        Assert.Contains("Book = \"Doors.rules.md\"", source, StringComparison.Ordinal);
        Assert.DoesNotContain("locked: true", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(warning)", "Severity.Warning, Authority.Aws", null)]
    [InlineData("(kubernetes)", "Severity.Error, Authority.Kubernetes", null)]
    [InlineData("(info, eksspec, strict)", "Severity.Info, Authority.EksSpec", "Profile = RuleProfile.Strict")]
    public void Words_in_parentheses_say_what_differs_from_the_book(string words, string expected, string? profile)
    {
        var book = Head + Section.Replace("Locked\n", $"Locked {words}\n", StringComparison.Ordinal);

        var source = Sources(Run(Code, book))["Doors.rules.g.cs"];

        Assert.Contains(expected, source, StringComparison.Ordinal);
        Assert.Equal(profile is not null, source.Contains(profile ?? "Profile =", StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_has_every_rule_in_order_of_id_and_knows_what_became_of_merged_ones()
    {
        var second = Section.Replace("EKS0001 Locked", "EKS0000 Shut", StringComparison.Ordinal);
        var merged = Section.Replace("Fix: ", "Merged: EKS0007, EKS0008\n\nFix: ", StringComparison.Ordinal);

        var source = Sources(Run(Code, Head + merged + second))["RuleCatalog.rules.g.cs"];

        Assert.Contains(
            "Doors.Shut,\n            global::EksSpec.Rules.Doors.Locked,\n",
            source,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"EKS0007\" => \"EKS0001\",\n            \"EKS0008\" => \"EKS0001\",\n",
            source,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_good_book_has_no_errors() => Assert.Empty(Run(Code, Head + Section).Diagnostics);

    [Theory]
    [InlineData("namespace EksSpec.Rules; partial class Doors { }")]
    [InlineData("namespace EksSpec.Rules; partial class Doors { bool Check(Door door) => door.Locked; }")]
    [InlineData("namespace EksSpec.Rules; partial class Doors { bool Check(Door door) => door is { Locked: true }; }")]
    [InlineData("namespace EksSpec.Rules; partial class Doors { } class Walls { void Check() => Report(Locked); }")]
    public void A_rule_that_no_code_uses_is_an_error(string code)
    {
        var error = Assert.Single(Run(code, Head + Section).Diagnostics);

        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal("No code reports EKS0001 Locked.", error.GetMessage(null));
        Assert.Equal(6, error.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_rule_may_be_used_by_another_class() =>
        Assert.Empty(
            Run(
                "namespace EksSpec.Rules; partial class Doors { } class Walls { void Check() => Report(Doors.Locked); }",
                Head + Section
            ).Diagnostics
        );

    [Theory]
    [InlineData("class Doors { object Check() => Locked; }")]
    [InlineData("namespace EksSpec.Placement; partial class Doors { object Check() => Locked; }")]
    public void A_book_without_its_partial_class_is_an_error(string code) =>
        Assert.Equal(["There is no partial class Doors in EksSpec.Rules."], Errors(code, Head + Section));

    [Fact]
    public void An_id_that_two_rules_have_is_an_error() =>
        Assert.Equal(["The id EKS0001 is taken."], Errors(Code, Head + Section + Section));

    [Fact]
    public void An_id_that_was_merged_away_stays_taken() =>
        Assert.Equal(
            ["The id EKS0001 is taken."],
            Errors(Code, Head + Section.Replace("Fix: ", "Merged: EKS0001\n\nFix: ", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("# Doors", "Doors", "A book begins with its title: '# Access entries'.")]
    [InlineData(
        "authority: aws",
        "authority: me",
        "A book says who refuses what its rules report: 'authority: eksctl'."
    )]
    [InlineData("## EKS0001 Locked", "## EKS1 Locked", "A rule begins like '## EKS0170 PrincipalMissing (warning)'.")]
    [InlineData("EKS0001 Locked", "EKS0001 Locked (maybe)", "'maybe' is no severity, authority or profile.")]
    [InlineData("Fix: ", "Do: ", "A rule has a title in its first line, and a line 'Fix: …'.")]
    [InlineData("A door is locked\n", "", "A rule has a title in its first line, and a line 'Fix: …'.")]
    [InlineData(
        "yaml passes",
        "yaml",
        "A rule has a '```yaml fails' and a '```yaml passes', or a line 'No example: …' that says why not."
    )]
    public void A_malformed_book_is_an_error(string good, string bad, string message) =>
        Assert.Equal([message], Errors(Code, (Head + Section).Replace(good, bad, StringComparison.Ordinal)));

    [Fact]
    public void An_edit_of_code_makes_no_source_anew()
    {
        var before = Compile(Code);
        var driver = Driver(Head + Section).RunGenerators(before);

        var result = driver.RunGenerators(before.AddSyntaxTrees(Parse("class Walls { }"))).GetRunResult().Results[0];

        Assert.All(
            result
                .TrackedOutputSteps["SourceOutput"]
                .SelectMany(step => step.Outputs.Select(output => output.Reason))
                .Take(2),
            reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)
        );
    }

    private static IEnumerable<string> Errors(string code, string book) =>
        Run(code, book).Diagnostics.Select(error => error.GetMessage(null));

    private static Dictionary<string, string> Sources(GeneratorDriverRunResult result) =>
        result
            .Results[0]
            .GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static GeneratorDriverRunResult Run(string code, string book) =>
        Driver(book).RunGenerators(Compile(code)).GetRunResult();

    private static CSharpGeneratorDriver Driver(string book) =>
        CSharpGeneratorDriver.Create(
            [new RuleBookGenerator().AsSourceGenerator()],
            [new Book(book)],
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    private static CSharpCompilation Compile(string code) => CSharpCompilation.Create("Test", [Parse(code)]);

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code);

    private sealed class Book(string text) : AdditionalText
    {
        public override string Path => "Rules/Locks/Doors.rules.md";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
