using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Pod by itself: nobody starts it again on another node. For tests and one-time work; see <see cref="JobBuilder"/>.</summary>
/// <remarks>Part of a fleet through <see cref="FleetBuilder.AddPod"/>, or alone through <c>Build()</c>.</remarks>
public sealed class PodBuilder : WorkloadBuilder<PodBuilder, V1Pod>
{
    /// <summary>Begins a Pod.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    public PodBuilder(string name, string image, params CallSite at)
        : base("v1", "Pod", name, image, "", at) { }

    /// <summary>Lets the pod end: its containers are not started again.</summary>
    /// <remarks>Writes <c>spec.restartPolicy: Never</c>. Without it a container that ends is started again.</remarks>
    public PodBuilder UseNoRestart(params CallSite at) =>
        SetPod("restartPolicy", "Never", at, pod => pod.RestartPolicy = "Never");

    // The parts are the pod's own, so what is changed in them is changed in the pod.
    private protected override V1PodTemplateSpec PodOf(V1Pod document) =>
        new() { Metadata = document.Metadata, Spec = document.Spec ??= new() };
}
