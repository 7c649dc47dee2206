using EksSpec.Builders;

namespace EksSpec;

/// <content>Probes: how the kubelet asks whether a container is well.</content>
public static partial class ContainerVerbs
{
    /// <summary>Asks whether the container can take requests; while it can't, Services leave it out.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="probe">How to ask.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probe"/> is null.</exception>
    /// <remarks>Writes <c>readinessProbe</c>.</remarks>
    public static T WithReadinessProbe<T>(this T builder, Probe probe, params CallSite at)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(probe);
        return builder.Write("readinessProbe", probe, at, (c, _) => c.ReadinessProbe = probe.Write());
    }

    /// <summary>Asks whether the container is stuck; when it is, it is started again.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="probe">How to ask. Not the same as for readiness: a slow database must not restart every pod.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probe"/> is null.</exception>
    /// <remarks>Writes <c>livenessProbe</c>.</remarks>
    public static T WithLivenessProbe<T>(this T builder, Probe probe, params CallSite at)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(probe);
        return builder.Write("livenessProbe", probe, at, (c, _) => c.LivenessProbe = probe.Write());
    }

    /// <summary>Asks whether the container has started; until then the other probes wait.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="probe">How to ask; its period times its failure threshold is the time there is to start.</param>
    /// <exception cref="ArgumentNullException"><paramref name="probe"/> is null.</exception>
    /// <remarks>Writes <c>startupProbe</c>.</remarks>
    public static T WithStartupProbe<T>(this T builder, Probe probe, params CallSite at)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(probe);
        return builder.Write("startupProbe", probe, at, (c, _) => c.StartupProbe = probe.Write());
    }
}
