namespace EksSpec.Builders;

/// <summary>A binding as an object beside its Service.</summary>
internal sealed class TargetGroupBindingManifest(TargetGroupBindingBuilder binding)
    : ManifestBuilder("TargetGroupBinding", binding.Name, binding.Origins.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var said = binding.Snapshot(ProblemsIn(scope));
        yield return Manifest.Of(
            (
                said with
                {
                    Namespace = scope.Namespace,
                    Labels = CommonLabels.With(said.Labels, Name, scope.PartOf),
                    IsOfAutoMode = scope.Cluster?.UsesAutoMode == true,
                    Service = said.Service ?? scope.Service?.Metadata?.Name,
                    Port = said.Port ?? scope.Service?.Spec?.Ports?.FirstOrDefault()?.Port,
                }
            ).ToDocument(),
            binding.AllOrigins()
        );
    }
}
