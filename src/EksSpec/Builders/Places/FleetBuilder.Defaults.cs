using EksSpec.Builders;

namespace EksSpec;

/// <content>Whether objects say what a cluster would fill in.</content>
public sealed partial class FleetBuilder
{
    private readonly Saying<bool> _explicitDefaults = new("explicit defaults");

    /// <summary>Whether objects are written as the server stores them.</summary>
    internal bool HasExplicitDefaults => _explicitDefaults.In(_origins);

    /// <summary>Writes into every object what the API server would fill in, so that files and cluster say the same word for word.</summary>
    /// <remarks>
    /// <para>
    /// For tools that compare files with what a cluster holds, field by field: after an apply there is nothing to tell but status and
    /// what the cluster itself adds (<c>uid</c>, <c>clusterIP</c>, node ports). Without this call such fields stay out, as Argo CD, Flux
    /// and <c>kubectl diff</c> expect.
    /// </para>
    /// <para>
    /// Fills the fields that Kubernetes 1.36 gives a default in the built-in kinds; <c>stringData</c> of a Secret becomes <c>data</c>. The
    /// number of pods stays open where an autoscaler decides it, and custom resources stay as they are. What a ClusterConfig leaves
    /// to eksctl stays with eksctl.
    /// </para>
    /// </remarks>
    public FleetBuilder WithExplicitDefaults(params CallSite at)
    {
        _explicitDefaults.Set(_origins, true, at, replace: false);
        return this;
    }
}
