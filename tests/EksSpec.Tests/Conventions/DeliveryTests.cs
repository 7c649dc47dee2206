using System.Text.RegularExpressions;
using EksSpec.Reading;
using EksSpec.Tests.Cli;
using YamlDotNet.Serialization;
using Map = System.Collections.Generic.Dictionary<object, object>;

namespace EksSpec.Tests.Conventions;

/// <summary>The action, the hooks, the workflows and the image hold what their guides say of them.</summary>
public partial class DeliveryTests
{
    private static IEnumerable<string> WorkflowFiles =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Select(Repository.Name);

    public static TheoryData<string> Workflows => [.. WorkflowFiles];

    public static TheoryData<string> WorkflowsAndAction => [.. WorkflowFiles, "action.yml"];

    [Fact]
    public void Every_input_of_the_action_is_in_its_guide_and_has_a_default()
    {
        var guide = Repository.Text("docs/guides/github-actions.md");
        var inputs = (Map)Yaml<Map>("action.yml")["inputs"];

        Assert.NotEmpty(inputs);
        Assert.DoesNotContain(inputs.Keys, name => !guide.Contains($"\n| `{name}` |", StringComparison.Ordinal));
        Assert.DoesNotContain(inputs.Values, input => !((Map)input).ContainsKey("default"));
    }

    [Fact]
    public void The_action_installs_the_tool_of_its_own_version()
    {
        var inputs = (Map)Yaml<Map>("action.yml")["inputs"];

        Assert.Equal(PackagePageTests.Version, ((Map)inputs["version"])["default"]);
    }

    [Theory]
    [InlineData("docs/guides/github-actions.md")]
    [InlineData("docs/guides/pre-commit.md")]
    public void A_guide_names_this_version(string guide)
    {
        var named = NamedVersion().Matches(Repository.Text(guide)).Select(match => match.Groups["version"].Value);

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, version => version != PackagePageTests.Version);
    }

    [Theory]
    [MemberData(nameof(WorkflowsAndAction))]
    public void What_others_can_write_is_never_part_of_a_command(string workflow)
    {
        var steps = Maps(Yaml<Map>(workflow)).Where(map => map.ContainsKey("run")).ToList();

        Assert.NotEmpty(steps);
        Assert.DoesNotContain(steps, step => ((string)step["run"]).Contains("${{", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WorkflowsAndAction))]
    public void Actions_of_others_are_named_with_their_version(string workflow)
    {
        var used = Maps(Yaml<Map>(workflow)).Where(map => map.ContainsKey("uses")).Select(map => (string)map["uses"]);

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, name => !PinnedAction().IsMatch(name));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_may_only_read_unless_a_job_says_more(string workflow)
    {
        var rights = (Map)Yaml<Map>(workflow)["permissions"];

        Assert.Equal([new KeyValuePair<object, object>("contents", "read")], rights);
    }

    [Fact]
    public void A_hook_calls_a_command_that_the_tool_has_and_is_in_its_guide()
    {
        var guide = Repository.Text("docs/guides/pre-commit.md");
        var hooks = Yaml<List<Map>>(".pre-commit-hooks.yaml");

        Assert.Equal(["eksspec-validate", "eksspec-fmt"], hooks.Select(hook => hook["id"]));
        foreach (var hook in hooks)
        {
            var words = ((string)hook["entry"]).Split(' ');
            var help = ToolRun.Of(words[1], "--help");

            Assert.Equal(("eksspec", 0), (words[0], help.Code));
            Assert.DoesNotContain(
                words.Where(IsOption),
                option => !help.Output.Contains(option, StringComparison.Ordinal)
            );
            Assert.Contains($"\n| `{hook["id"]}` | `{hook["entry"]}`", guide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_action_uses_options_that_the_tool_has()
    {
        var help = ToolRun.Of("validate", "--help").Output;
        var options = OptionOfAction()
            .Matches(Repository.Text("build/action.sh"))
            .Select(match => match.Value)
            .ToList();

        Assert.Equal(["--profile", "--fail-on", "--format"], options.Distinct());
        Assert.DoesNotContain(options, option => !help.Contains(option, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_holds_the_program_alone_for_a_user_without_rights()
    {
        var stages = Repository.Text("Dockerfile").Split("\nFROM ");

        Assert.StartsWith("scratch\n", stages[^1], StringComparison.Ordinal);
        Assert.Contains("\nUSER 65532:65532\n", stages[^1], StringComparison.Ordinal);
    }

    private static T Yaml<T>(string file) =>
        new Deserializer().Deserialize<T>(SpecReader.ParserOf(Repository.Text(file)));

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    /// <summary>Every map of a document, wherever it stands.</summary>
    private static IEnumerable<Map> Maps(object? value) =>
        value switch
        {
            Map map => map.Values.SelectMany(Maps).Prepend(map),
            List<object> list => list.SelectMany(Maps),
            _ => [],
        };

    [GeneratedRegex(@"(?<=\beksspec@v|\brev: v|\bEksSpec\.Cli@|--version )(?<version>\d[\d.]*\d)")]
    private static partial Regex NamedVersion();

    [GeneratedRegex(@"--[a-z-]+(?==)")]
    private static partial Regex OptionOfAction();

    [GeneratedRegex(@"^[\w-]+/[\w-]+@v\d+$")]
    private static partial Regex PinnedAction();
}
