using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EksSpec.Tests.Cli;

namespace EksSpec.Tests.Practice;

/// <summary>A mistake of practitioners, what a perfect tool says about it, and its repaired twin; or an input that is right.</summary>
internal sealed partial class PracticeCase
{
    private readonly string _folder;
    private readonly JsonElement _case;

    private PracticeCase(string folder)
    {
        _folder = folder;
        _case = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json"))).RootElement;
    }

    public string Name => $"{Path.GetFileName(Path.GetDirectoryName(_folder))}/{Path.GetFileName(_folder)}";

    public bool HasTwin => _case.TryGetProperty("good", out _);

    private bool IsBad => Wanted(_case, "expect").Count > 0 || (IsPlacement && HasTwin);

    private bool IsPlacement => _case.TryGetProperty("command", out var command) && command.GetString() == "place";

    public static IEnumerable<PracticeCase> All() =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "tests", "EksSpec.Tests", "Practice", "Cases"),
                "case.json",
                SearchOption.AllDirectories
            )
            .Select(file => new PracticeCase(Path.GetDirectoryName(file)!))
            .OrderBy(found => found.Name, StringComparer.Ordinal);

    /// <summary>What the tool gets wrong about the case, or about its twin.</summary>
    public List<string> Faults(bool twin)
    {
        using var folder = new TemporaryFolder();
        Prepare(folder, twin);
        return IsPlacement ? PlacementFaults(folder, twin) : ValidateFaults(folder, twin);
    }

    private List<string> ValidateFaults(TemporaryFolder folder, bool twin)
    {
        var said = SaidLine.AllOf(ToolRun.Of(["validate", "--format", "json", .. Arguments(folder, folder.Path)]));
        var part = twin ? _case.GetProperty("good") : _case;
        var expected = twin ? Wanted(part, "expect") : Wanted(_case, "expect");
        var forbidden = twin && !part.TryGetProperty("forbid", out _) ? OfTwin(_case) : Wanted(part, "forbid");
        var mayErr = _case.TryGetProperty("anyErrorAllowed", out var allowed) && allowed.GetBoolean();
        if (twin || (!IsBad && !mayErr) || _case.TryGetProperty("onlyExpectedErrors", out _))
        {
            forbidden.Add(ExpectedFinding.AnyError);
        }

        return
        [
            .. expected.Where(wanted => !said.Exists(wanted.Fits)).Select(wanted => $"missed: {wanted}"),
            .. said.Where(line => !expected.Exists(wanted => wanted.Fits(line)) && forbidden.Exists(f => f.Fits(line)))
                .Select(line => $"false alarm: {line}"),
        ];
    }

    private List<string> PlacementFaults(TemporaryFolder folder, bool twin)
    {
        string[] files =
        [
            Path.Combine(folder.Path, "cluster.yaml"),
            .. Directory
                .GetFiles(folder.Path, "*.yaml")
                .Where(file => Path.GetFileName(file) != "cluster.yaml")
                .Order(StringComparer.Ordinal),
        ];
        var run = ToolRun.Of(["place", "--format", "json", .. Arguments(folder, files)]);
        var rows = run
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.TryGetProperty("workload", out _))
            .ToDictionary(row => row.GetProperty("workload").GetString()!, row => row.GetProperty("groups"));
        var part = twin ? _case.GetProperty("good") : _case;
        return
        [
            .. part.GetProperty("expectPlace")
                .EnumerateArray()
                .Select(wanted => PlacementFault(wanted, rows))
                .OfType<string>(),
        ];
    }

    private static string? PlacementFault(JsonElement wanted, Dictionary<string, JsonElement> rows)
    {
        var (workload, group) = (wanted.GetProperty("workload").GetString()!, wanted.GetProperty("group").GetString()!);
        var fits = wanted.GetProperty("fits");
        var allowed = fits.ValueKind == JsonValueKind.Array ? fits.EnumerateArray().ToList() : [fits];
        var got =
            !rows.TryGetValue(workload, out var groups) ? "nothing said"
            : groups.TryGetProperty(group, out var verdict) ? verdict.GetProperty("fits").GetRawText()
            : "false";
        return allowed.Exists(value => value.GetRawText() == got) ? null : $"{workload} on {group}: {got}";
    }

    private string[] Arguments(TemporaryFolder folder, params string[] whenNone) =>
        _case.TryGetProperty("args", out var args)
            ?
            [
                .. args.EnumerateArray()
                    .Select(arg => arg.GetString()!)
                    .Select(arg => arg.StartsWith('-') ? arg : Path.GetFullPath(arg, folder.Path)),
            ]
            : whenNone;

    // The twin has no finding of the kind that the bad case asks for; info only where info would have done.
    private static List<ExpectedFinding> OfTwin(JsonElement bad) =>
        Wanted(bad, "expect")
            .ConvertAll(wanted =>
                wanted with
                {
                    Severities = wanted.Severities.Contains("info")
                        ? ["error", "warning", "info"]
                        : ["error", "warning"],
                }
            );

    private static List<ExpectedFinding> Wanted(JsonElement part, string name) =>
        part.TryGetProperty(name, out var wanted) ? [.. wanted.EnumerateArray().Select(ExpectedFinding.Of)] : [];

    private void Prepare(TemporaryFolder into, bool twin)
    {
        if (_case.TryGetProperty("base", out var name))
        {
            var other = Path.Combine(Path.GetDirectoryName(_folder)!, name.GetString()!);
            Copy(other, into, isCase: true);
            if (twin)
            {
                Copy(Path.Combine(other, "good"), into, isCase: false);
            }
        }

        Copy(_folder, into, isCase: true);
        if (twin)
        {
            if (_case.GetProperty("good").TryGetProperty("without", out var without))
            {
                foreach (var file in without.EnumerateArray())
                {
                    File.Delete(Path.Combine(into.Path, file.GetString()!));
                }
            }

            Copy(Path.Combine(_folder, "good"), into, isCase: false);
        }
    }

    private static void Copy(string from, TemporaryFolder into, bool isCase)
    {
        foreach (var file in Directory.Exists(from) ? Directory.GetFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var relative = Path.GetRelativePath(from, file).Replace('\\', '/');
            if (!isCase || (relative != "case.json" && !relative.StartsWith("good/", StringComparison.Ordinal)))
            {
                into.Write(relative, Fill().Replace(File.ReadAllText(file), Filled));
            }
        }
    }

    private static string Filled(Match mark)
    {
        var length = int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return string.Concat(Enumerable.Repeat("lorem ipsum dolor ", (length / 18) + 1))[..length];
    }

    [GeneratedRegex("@FILL:([0-9]+)@")]
    private static partial Regex Fill();
}
