namespace EksSpec.Rules;

/// <summary>Autoscalers that go by CPU or memory, in a cluster where nobody measures it.</summary>
internal sealed partial class ResourceMetrics : RuleGroup<SiteView>
{
    private const string Server = "metrics-server";

    public override void Check(SiteView site, Report report)
    {
        if (site.Scalers.Count == 0 || site.Config is not { } config || config.HasAddon(Server) || IsBrought(site))
        {
            return;
        }

        foreach (var scaler in site.Scalers)
        {
            report
                .On(scaler.Object)
                .If(
                    ResourceOf(scaler.Object.Value) is not null,
                    NoServer,
                    "spec",
                    $"It goes by {ResourceOf(scaler.Object.Value)}, and the cluster '{config.Metadata?.Name}' has no metrics-server."
                );
        }
    }

    // By its own files, or by a chart or a repository that stands in none.
    private static bool IsBrought(SiteView site) =>
        site.Knows("Deployment", "kube-system", Server)
        || site.Made.MayBring("kube-system")
        || site.Made.MayBring(Server)
        || site.Objects.Any(item =>
            item.Ref.Kind == "APIService"
                ? item.Ref.Name.EndsWith(".metrics.k8s.io", StringComparison.Ordinal)
                : item.Ref.Name.Contains(Server, StringComparison.Ordinal)
        );

    private static string? ResourceOf(object? scaler) =>
        scaler switch
        {
            V1HorizontalPodAutoscaler => "cpu",
            V2HorizontalPodAutoscaler { Spec.Metrics: null or { Count: 0 } } => "cpu",
            V2HorizontalPodAutoscaler { Spec.Metrics: { } metrics } => metrics
                .Select(metric => metric?.Resource?.Name ?? metric?.ContainerResource?.Name)
                .FirstOrDefault(name => name is "cpu" or "memory"),
            InlineDocument document => document["spec"]
                ?["triggers"]?.Items.Select(trigger => trigger?["type"]?.AsText)
                .FirstOrDefault(type => type is "cpu" or "memory"),
            _ => null,
        };
}
