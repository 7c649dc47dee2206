using EksSpec.Access;

namespace EksSpec.Rules;

/// <summary>Access policies for namespaces that nothing is in.</summary>
internal sealed partial class AccessScopes : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Config?.AccessConfig?.AccessEntries is not { Count: > 0 } entries || site.IsOpen)
        {
            return;
        }

        string[] known = [.. NamespacesOf(site).Distinct(StringComparer.Ordinal)];
        if (known.Length == 0)
        {
            return;
        }

        report.On(site.Cluster!, "accessConfig");
        foreach (var entry in report.Each("accessEntries", entries))
        {
            foreach (var policy in report.Each("accessPolicies", entry.AccessPolicies))
            {
                using var at = report.At("accessScope");
                foreach (var space in report.Each("namespaces", policy.AccessScope?.Namespaces))
                {
                    CheckNamespace(space, known, site, report);
                }
            }
        }
    }

    private static void CheckNamespace(string space, string[] known, SiteView site, Report report)
    {
        // Who writes a star means namespaces that come and go.
        if (
            space.Length > 0
            && !StarPattern.IsPattern(space)
            && !known.Contains(space, StringComparer.Ordinal)
            && !site.Knows("Namespace", "", space)
        )
        {
            report.Add(
                Nothing,
                SpecPath.Root,
                $"Nothing of the set is in namespace '{space}'.",
                mend: Mend.Word(space, known),
                severity: Meant.Alike(space, known) is null ? Severity.Info : site.WeightOf(Nothing, space)
            );
        }
    }

    private static IEnumerable<string> NamespacesOf(SiteView site) =>
        site
            .Objects.Select(item => item.Value is V1Namespace ? item.Applied.Name : item.Namespace)
            .Concat(site.ConfiguredAccounts.Select(account => account.Namespace))
            .Where(space => space.Length > 0);
}
