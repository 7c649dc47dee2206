namespace EksSpec.Rules;

/// <summary>What resources of Flux name, and isn't there.</summary>
internal sealed partial class FluxReferences : RuleGroup<SiteView>
{
    // Its source and its Kustomization are made by flux bootstrap, or by an instance.
    private const string Own = "flux-system";

    public override void Check(SiteView site, Report report)
    {
        foreach (var kustomization in FluxObjects.Kustomizations(site))
        {
            Refer(kustomization, "sourceRef", null, SourceMissing, site, report);
            Depend(kustomization, "Kustomization", site, report);
            var name = kustomization.Name;
            report
                .On(kustomization.Object)
                .If(
                    name.Length > KubernetesNames.MaxLabelLength,
                    NameTooLong,
                    "metadata.name",
                    $"The name has {name.Length} characters: Flux writes it into a label of each object, where 63 fit."
                );
        }

        foreach (var release in FluxObjects.Of(site, FluxObjects.Helm, "HelmRelease"))
        {
            Refer(release, "chart.spec.sourceRef", null, SourceMissing, site, report);
            Refer(release, "chartRef", null, SourceMissing, site, report);
            Depend(release, "HelmRelease", site, report);
        }

        foreach (var policy in FluxObjects.Of(site, FluxObjects.Images, "ImagePolicy"))
        {
            Refer(policy, "imageRepositoryRef", "ImageRepository", RepositoryMissing, site, report);
        }

        foreach (var automation in FluxObjects.Of(site, FluxObjects.Images, "ImageUpdateAutomation"))
        {
            Refer(automation, "sourceRef", null, SourceMissing, site, report);
        }

        foreach (var alert in FluxObjects.Of(site, FluxObjects.Notifications, "Alert"))
        {
            Refer(alert, "providerRef", "Provider", ProviderMissing, site, report);
        }
    }

    private static void Refer(FluxObject from, string field, string? kind, RuleInfo rule, SiteView site, Report report)
    {
        var reference = field.Split('.').Aggregate(from.Spec, (map, key) => map[key] ?? InlineDocument.Null);
        var wanted = kind ?? reference["kind"]?.AsText;
        if (wanted is not null && reference["name"]?.AsText is { Length: > 0 } name)
        {
            var space = reference["namespace"]?.AsText ?? from.Space;
            Miss((wanted, space, name), rule, $"spec.{field}.name", from, site, report);
        }
    }

    private static void Depend(FluxObject from, string kind, SiteView site, Report report)
    {
        var others = from.Spec["dependsOn"]?.Items ?? [];
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i]["name"]?.AsText is { Length: > 0 } name)
            {
                var space = others[i]["namespace"]?.AsText ?? from.Space;
                Miss((kind, space, name), DependencyMissing, $"spec.dependsOn[{i}].name", from, site, report);
            }
        }
    }

    private static void Miss(
        (string Kind, string Space, string Name) wanted,
        RuleInfo rule,
        string path,
        FluxObject from,
        SiteView site,
        Report report
    )
    {
        if (wanted.Name != Own && !wanted.Name.AsSpan().ContainsAny('$', '{', '<') && MaySay(wanted, from, site))
        {
            report.On(from.Object).Missing(site, wanted, rule, path);
        }
    }

    // What else there is nobody knows of a set without cluster, nor of mere folders.
    private static bool MaySay((string Kind, string Space, string Name) wanted, FluxObject from, SiteView site)
    {
        if (site.Config is not null)
        {
            return true;
        }

        // One Flux brings the folders of many kustomizations into one cluster.
        if (site.Sites.Any(other => other.Find(wanted.Kind, wanted.Space, wanted.Name) is not null))
        {
            return false;
        }

        string[] others =
        [
            .. site
                .Objects.Where(item => item.Ref.Kind == wanted.Kind && item != from.Object)
                .Select(item => item.Ref.Name),
        ];
        return site.IsGuess ? Meant.Nearest(wanted.Name, others) is not null : others.Length > 0;
    }
}
