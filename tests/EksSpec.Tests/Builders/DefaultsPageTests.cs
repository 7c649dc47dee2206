using System.Text.RegularExpressions;

namespace EksSpec.Tests.Builders;

/// <summary>The page about defaults says what the code does.</summary>
public partial class DefaultsPageTests
{
    private static readonly string Page = Repository.Text("docs/guides/defaults.md");

    [Fact]
    public void Every_default_that_has_a_name_is_on_the_page_in_its_order()
    {
        var listed = Rows().Matches(Page).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(listed);
        Assert.Equal([.. Enum.GetNames<PodDefault>(), .. Enum.GetNames<BranchDefault>()], listed);
    }

    [Fact]
    public void Every_verb_on_the_page_exists()
    {
        var verbs = Verbs().Matches(Page).Select(match => match.Groups["verb"].Value).Distinct().ToList();
        var known = typeof(DeploymentBuilder)
            .Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(verbs.Count > 10, "The page names hardly any verb.");
        Assert.All(verbs, verb => Assert.Contains(verb, known));
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z]+)` \| ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<verb>(With|Use|Add|Allow|Configure)[A-Za-z]*)[`(]", RegexOptions.ExplicitCapture)]
    private static partial Regex Verbs();
}
