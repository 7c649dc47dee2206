namespace EksSpec.Rules;

/// <summary>Programs that are told to talk to a region where no cluster is: no mistake for sure, and worth a look.</summary>
internal static class ForeignRegions
{
    private static readonly (string Kind, SpecPath Path)[] Fields =
    [
        ("SecretStore", "spec.provider.aws.region"),
        ("ClusterSecretStore", "spec.provider.aws.region"),
        ("SecretProviderClass", "spec.parameters.region"),
        ("ScaledObject", "spec.triggers[*].metadata.awsRegion"),
    ];

    public static void Check(SiteView site, ClusterPlace home, ClusterPlace[] elsewhere, Report report)
    {
        if (home.Region is null)
        {
            return;
        }

        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var (container, field, index) in pod.Containers)
            {
                using var at = report.At(field, index);
                foreach (var variable in report.Each("env", container.Env))
                {
                    Say(variable.Name ?? "", variable.Value, "value");
                }
            }
        }

        foreach (var (item, map) in site.Of<V1ConfigMap>())
        {
            foreach (var (key, value) in report.On(item).Each("data", map.Data))
            {
                Say(key, value, "");
            }
        }

        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            foreach (var (kind, field) in Fields.Where(field => field.Kind == item.Ref.Kind))
            {
                foreach (var (path, value) in document.Find(field))
                {
                    report.On(item, path);
                    Say("region", value.AsText, "");
                }
            }
        }

        void Say(string name, string? region, string path) =>
            report.If(
                region is not null
                    && region != home.Region
                    && EksctlRegions.Contains(region)
                    && PlaceSettings.IsRegion(name)
                    && !Array.Exists(elsewhere, other => other.Region == region),
                PlaceLeaks.ForeignRegion,
                path,
                $"The region is {region}, and cluster '{home.Name}' is in {home.Region}."
            );
    }
}
