using EksSpec.Eksctl;
using EksSpec.Rules;

namespace EksSpec.Import;

/// <summary>The text of a program that describes a fleet and writes it.</summary>
/// <param name="fleet">The fleet.</param>
internal sealed class ProgramText(FleetBuilder fleet)
{
    /// <summary>Why what rules call an error is accepted.</summary>
    public const string Reason = "It was like this when it was imported.";

    private readonly List<Snippet> _methods = [];

    /// <summary>The names that are taken.</summary>
    public NameBook Names { get; } = new("fleet", "Describe", "Spec", ManifestPrinter.Yaml);

    /// <summary>The statements that make clusters and environments.</summary>
    public List<string> Describe { get; } = [];

    /// <summary>The calls of methods that come last.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What is accepted.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; set; } = [];

    /// <summary>Whether the cluster isn't known.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Adds a method.</summary>
    public void AddMethod(string name, string parameters, IReadOnlyList<string> body) =>
        _methods.Add(
            new([$"private static void {name}({parameters})", "{", .. new Snippet(body.ToValueList()).Indented(), "}"])
        );

    /// <summary>The text.</summary>
    public override string ToString()
    {
        Snippet describe = new([
            "public static FleetBuilder Describe()",
            "{",
            .. new Snippet([.. Fleet(), .. Trimmed([.. Describe, .. Calls]), "return fleet;"]).Indented(),
            "}",
        ]);
        List<string> members = [];
        foreach (var member in (Snippet[])[describe, .. _methods, .. Helpers()])
        {
            members.AddRange([.. members.Count > 0 ? [""] : (string[])[], .. member.Indented()]);
        }

        var code = string.Join('\n', members);
        return $$"""
            using EksSpec;
            {{Usings(code)}}using k8s.Models;

            return FleetProgram.Run(args, Spec.Describe);

            /// <summary>What was imported.</summary>
            internal static class Spec
            {
            {{code}}
            }

            """;
    }

    private static string Usings(string code)
    {
        List<string> spaces = [];
        if (code.Contains(nameof(AzSubnetSpec), StringComparison.Ordinal))
        {
            spaces.Add("EksSpec.Eksctl");
        }

        if (code.Contains("SpecReader.", StringComparison.Ordinal))
        {
            spaces.Add("EksSpec.Reading");
        }

        if (code.Contains("RuleOptions.", StringComparison.Ordinal))
        {
            spaces.Add("EksSpec.Rules");
        }

        spaces.Add("EksSpec.Values");
        return string.Concat(spaces.Select(space => $"using {space};\n"));
    }

    private static List<string> Trimmed(List<string> lines)
    {
        while (lines is [.., ""])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    private IEnumerable<string> Fleet()
    {
        var version = fleet.KubernetesVersion is { } known ? $", kubernetesVersion: {Args.Of(known)}" : "";
        if (IsUnknown)
        {
            yield return "// Nothing was read of the cluster: say here what it is like, or import its ClusterConfig with the rest.";
        }

        yield return $"var fleet = new FleetBuilder({Args.Of(fleet.Name)}, region: {Args.Of(fleet.Region)}{version});";
        if (Suppressions.Count > 0)
        {
            foreach (var line in Accepted())
            {
                yield return line;
            }
        }

        yield return "";
    }

    private IEnumerable<string> Accepted() =>
        [
            "fleet.UseOptions(",
            "    RuleOptions.Default with",
            "    {",
            "        // Errors of what was imported. Mend them one by one, and take the lines away.",
            "        Suppressions =",
            "        [",
            .. Suppressions.Select(each =>
                each.Object is { } item
                    ? $"            new({Args.Of(each.Rule)}, Imported) {{ Object = {Args.Of(item)} }},"
                    : $"            new({Args.Of(each.Rule)}, Imported),"
            ),
            "        ],",
            "    }",
            ");",
        ];

    private IEnumerable<Snippet> Helpers()
    {
        if (Suppressions.Count > 0)
        {
            yield return $"private const string Imported = {Args.Of(Reason)};";
        }

        if (
            _methods.Exists(method =>
                method.Lines.Any(line => line.Contains("Without(Bare)", StringComparison.Ordinal))
            )
        )
        {
            yield return new([
                "// What the imported workloads do without. Take a line away here, or say Without at a workload, and have it.",
                "private static readonly PodDefault[] Bare =",
                "[",
                .. Enum.GetNames<PodDefault>().Select(name => $"    {nameof(PodDefault)}.{name},"),
                "];",
            ]);
        }

        if (
            _methods.Exists(method =>
                method.Lines.Any(line => line.Contains(ManifestPrinter.Yaml + "(", StringComparison.Ordinal))
            )
        )
        {
            yield return $"private static object {ManifestPrinter.Yaml}(string text) => SpecReader.Read(text)[0].Value!;";
        }
    }
}
