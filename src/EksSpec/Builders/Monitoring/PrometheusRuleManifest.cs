using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Alerts as an object of their environment, or of a namespace of their cluster.</summary>
internal sealed class PrometheusRuleManifest(PrometheusRuleBuilder rule, string? place)
    : ManifestBuilder(MonitoringApi.PrometheusRule, rule.Name, rule.Origins.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var said = rule.Snapshot(ProblemsIn(scope));
        var document = (
            said with
            {
                Namespace = scope.Namespace ?? place,
                Labels = CommonLabels.With(said.Labels, Name, scope.PartOf),
            }
        ).ToDocument();
        yield return Manifest.Of(document, rule.AllOrigins());
    }
}
