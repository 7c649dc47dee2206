using EksSpec.Builders;

namespace EksSpec.Tests.Builders;

/// <summary>The slug of a tool is the slug of the program.</summary>
public class SlugStepsTests
{
    private static readonly string[] Parts =
    [
        "feature",
        "/",
        "-",
        "_",
        ".",
        "a",
        "JIRA-1",
        "on",
        "ü",
        "日本",
        "\u212A",
        "\"",
        "#",
        "{{",
        "<<",
        "%s",
        "9",
        "slug-of-the-branch",
        "0123456789",
        "-abcdef0123",
        "İ",
        "🚀",
        "long-long-long-long",
    ];

    [Fact]
    public void A_template_makes_the_slug_that_the_program_makes()
    {
        Random random = new(15);
        for (var i = 0; i < 2000; i++)
        {
            var branch = string.Concat(random.GetItems(Parts, random.Next(8)));
            var length = random.Next(BranchSlug.MinLength, BranchSlug.MaxLength + 1);

            Assert.Equal(BranchSlug.Of(branch, length), SlugOf(branch, length));
        }
    }

    private static string SlugOf(string branch, int length) =>
        GoTemplate.Argo(
            string.Join('\n', SlugSteps.Of(".branch", length).Append("$slug").Select(TemplateLanguage.Argo.Step)),
            new Dictionary<string, object?> { ["branch"] = branch }
        );
}
