using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EksSpec.Tests.Conventions;

/// <summary>What <c>build/Package.targets</c> makes the pages of the packages of.</summary>
public partial class PackagePageTests
{
    /// <summary>The version of the packages.</summary>
    internal static string Version { get; } =
        XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("Version").Single().Value;

    public static TheoryData<string> Pages =>
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs", "guides"), "*.md")
                .Select(Repository.Name),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_relative_link_leads_to_a_file(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var links = RelativeLink().Matches(Repository.Text(page)).Select(link => link.Groups["path"].Value);

        Assert.DoesNotContain(links, link => !Path.Exists(Path.Combine(folder, link)));
    }

    [Fact]
    public void The_icon_is_a_small_square_picture()
    {
        var picture = File.ReadAllBytes(Path.Combine(Repository.Root, "build", "icon.png")).AsSpan();

        Assert.True(picture[1..].StartsWith("PNG"u8));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(picture[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(picture[20..]));
        Assert.InRange(picture.Length, 1, 20_000);
    }

    [Fact]
    public void The_changelog_has_notes_for_this_version() =>
        Assert.Contains($"\n## {Version} ", Repository.Text("CHANGELOG.md"), StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((?!https?:|#)(?<path>[^)#]+)")]
    private static partial Regex RelativeLink();
}
