using System.Globalization;
using System.Text;

namespace EksSpec.Tests.Landscapes;

public class BranchSlugTests
{
    private const string Letters = "abcxyzABC019-_./#~^:?*[\\ @{}äßÉ日本😀\u0000\t\u007f";

    private static readonly Rune[] Runes = [.. Letters.EnumerateRunes()];

    [Theory]
    [InlineData("main", "main")]
    [InlineData("jira-1-login", "jira-1-login")]
    [InlineData("feature-database", "feature-database")]
    [InlineData("x", "x")]
    public void A_name_that_is_a_slug_already_stays(string branch, string slug) =>
        Assert.Equal(slug, BranchSlug.Of(branch));

    [Theory]
    [InlineData("feature/JIRA-1_Login", "feature-jira-1-login-42f23d2d65")]
    [InlineData("", "b-e3b0c44298")]
    [InlineData("2.0", "b-2-0-")]
    [InlineData("--", "b-")]
    [InlineData("日本", "b-")]
    [InlineData("slug-of-the-branch", "slug-of-the-branch-")]
    public void A_name_that_is_changed_carries_its_hash(string branch, string start)
    {
        var slug = BranchSlug.Of(branch);

        Assert.StartsWith(start, slug, StringComparison.Ordinal);
        Assert.Matches("-[0-9a-f]{10}$", slug);
    }

    [Fact]
    public void A_name_that_is_cut_carries_its_hash_within_the_length()
    {
        var branch = new string('a', 60);

        Assert.Equal(40, BranchSlug.Of(branch).Length);
        Assert.Equal(20, BranchSlug.Of(branch, 20).Length);
        Assert.Equal(12, BranchSlug.Of(branch, 12).Length);
        Assert.NotEqual(BranchSlug.Of(branch), BranchSlug.Of(branch + "a"));
    }

    [Fact]
    public void Nobody_can_name_a_branch_as_the_slug_of_another()
    {
        var taken = BranchSlug.Of("feature/a");

        Assert.NotEqual(taken, BranchSlug.Of(taken));
    }

    [Fact]
    public void Ten_thousand_random_and_hostile_names_are_valid_unique_and_stable()
    {
        Random random = new(4711);
        HashSet<string> branches = new(StringComparer.Ordinal);
        string[] alike =
        [
            "feature/abc",
            "feature-abc",
            "feature_abc",
            "Feature/abc",
            "feature//abc",
            "feature.abc",
            "-feature-abc-",
        ];
        branches.UnionWith(alike);
        branches.UnionWith(alike.Select(branch => BranchSlug.Of(branch)));
        branches.UnionWith(alike.Select(branch => new string('x', 80) + branch));
        while (branches.Count < 10_000)
        {
            var length = random.Next(0, 90);
            branches.Add(string.Concat(Enumerable.Range(0, length).Select(_ => Any(random))));
        }

        foreach (var most in new[] { 12, 20, 40 })
        {
            Dictionary<string, string> slugs = new(StringComparer.Ordinal);
            foreach (var branch in branches)
            {
                var slug = BranchSlug.Of(branch, most);

                Assert.Matches("^[a-z]([-a-z0-9]*[a-z0-9])?$", slug);
                Assert.InRange(slug.Length, 1, most);
                Assert.Equal(slug, BranchSlug.Of(branch, most));
                Assert.True(slugs.TryAdd(slug, branch), $"'{branch}' and '{slugs[slug]}' are both {slug}.");
            }
        }
    }

    [Fact]
    public void The_culture_has_no_say()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("tr-TR");
            Assert.StartsWith("fix-", BranchSlug.Of("FIX/I"), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Any(Random random) => Runes[random.Next(Runes.Length)].ToString();
}
