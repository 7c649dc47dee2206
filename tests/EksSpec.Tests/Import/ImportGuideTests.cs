using System.Text.RegularExpressions;
using EksSpec.Tests.Cli;

namespace EksSpec.Tests.Import;

/// <summary>The guide shows what the tool prints.</summary>
public partial class ImportGuideTests
{
    private const string Guide = "docs/guides/import.md";

    [Fact]
    public void The_program_in_the_guide_is_that_of_its_files()
    {
        var page = Repository.Text(Guide);
        var run = ToolRun.With(Yaml().Match(page).Groups["text"].Value, "import", "-");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Snapshot.MatchFile(Program().Replace(page, _ => $"```csharp\n{run.Output}```\n"), Guide);
    }

    [GeneratedRegex("```yaml\n(?<text>[^`]*)```\n", RegexOptions.ExplicitCapture)]
    private static partial Regex Yaml();

    [GeneratedRegex("```csharp\n[^`]*```\n")]
    private static partial Regex Program();
}
