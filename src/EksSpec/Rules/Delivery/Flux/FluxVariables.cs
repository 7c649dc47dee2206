using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>What Flux puts in place of <c>${</c> in the texts of objects.</summary>
internal sealed partial class FluxVariables : RuleGroup<SiteView>
{
    private static readonly byte[][] Mark = ["${"u8.ToArray()];

    public override void Check(SiteView site, Report report)
    {
        foreach (var kustomization in FluxObjects.Kustomizations(site))
        {
            if (Substitution.Of(kustomization, site) is { } substitution)
            {
                foreach (var item in FluxScope.Of(kustomization, site).Where(item => !IsLeftAlone(item)))
                {
                    Check(item, kustomization, substitution, report);
                }
            }
        }
    }

    private static void Check(SpecObject item, FluxObject by, Substitution known, Report report)
    {
        if (WrittenText.With(item, Mark) is not { } document)
        {
            return;
        }

        report.On(item);
        HashSet<string> told = [];
        foreach (var (path, _, text) in NamedText.AllOf(document))
        {
            foreach (var found in Variable().Matches(text).Where(found => !found.Groups["escape"].Success))
            {
                var name = found.Groups["name"].Value;
                if (!found.Groups["end"].Success || name.Length == 0)
                {
                    if (told.Add(""))
                    {
                        report.Add(Unreadable, path, $"Kustomization '{by.Name}' can't read what stands behind '${{'.");
                    }
                }
                else if (!known.Names.Contains(name) && !found.Groups["default"].Success && told.Add(name))
                {
                    report.Add(
                        VariableEmptied,
                        path,
                        $"Kustomization '{by.Name}' replaces ${{{name}}}, "
                            + (
                                known.IsWhole
                                    ? "which nothing defines, by nothing."
                                    : "which is defined elsewhere, or nowhere."
                            ),
                        severity: known.IsWhole ? null : Severity.Info
                    );
                }
            }
        }
    }

    private static bool IsLeftAlone(SpecObject item) =>
        FluxMark.Of(item).Any(mark => mark.Is("substitute", "disabled"));

    // A function behind the name, such as ${NAME^^}, asks for a value as well.
    [GeneratedRegex(
        @"(?<escape>\$)?\$\{(?<name>\w*)(?<default>:?[=-])?([^{}]*(?<end>\}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Variable();

    /// <summary>The variables of a Kustomization.</summary>
    private sealed record Substitution(HashSet<string> Names, bool IsWhole)
    {
        /// <summary>Those of a Kustomization; null where it replaces nothing.</summary>
        public static Substitution? Of(FluxObject from, SiteView site)
        {
            var build = from.Spec["postBuild"];
            HashSet<string> names = [.. build?["substitute"]?.Entries.Select(entry => entry.Key) ?? []];
            var sources = build?["substituteFrom"]?.Items ?? [];
            if (names.Count == 0 && sources.Count == 0 && build?["substituteStrategy"]?.AsText != "Always")
            {
                return null;
            }

            var isWhole = true;
            foreach (var source in sources)
            {
                var kind = source["kind"]?.AsText ?? "";
                var item = site.Find(kind, from.Space, source["name"]?.AsText ?? "");
                isWhole &= item is not null;
                names.UnionWith(KeysOf(item?.Value));
            }

            return new(names, isWhole);
        }

        private static IEnumerable<string> KeysOf(object? value) =>
            value switch
            {
                V1ConfigMap map => map.Data?.Keys ?? [],
                V1Secret secret => (secret.Data?.Keys ?? []).Concat(secret.StringData?.Keys ?? []),
                _ => [],
            };
    }
}
