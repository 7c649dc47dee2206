using EksSpec.Builders;

namespace EksSpec;

/// <content>Probes: how the kubelet asks whether a container is well.</content>
public static partial class ContainerVerbs
{
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    extension<T>(T builder)
        where T : IContainerBuilder
    {
        /// <summary>Asks whether the container can take requests; while it can't, Services leave it out.</summary>
        /// <param name="probe">How to ask.</param>
        /// <exception cref="ArgumentNullException"><paramref name="probe"/> is null.</exception>
        /// <remarks>Writes <c>readinessProbe</c>.</remarks>
        public T WithReadinessProbe(Probe probe, params CallSite at) =>
            builder.Write("readinessProbe", Guard.Given(probe), at, c => c.ReadinessProbe = probe.Write());

        /// <summary>Asks whether the container is stuck; when it is, it is started again.</summary>
        /// <param name="probe">How to ask. Not the same as for readiness: a slow database must not restart every pod.</param>
        /// <exception cref="ArgumentNullException"><paramref name="probe"/> is null.</exception>
        /// <remarks>Writes <c>livenessProbe</c>.</remarks>
        public T WithLivenessProbe(Probe probe, params CallSite at) =>
            builder.Write("livenessProbe", Guard.Given(probe), at, c => c.LivenessProbe = probe.Write());

        /// <summary>Asks whether the container has started; until then the other probes wait.</summary>
        /// <param name="probe">How to ask; its period times its failure threshold is the time there is to start.</param>
        /// <exception cref="ArgumentNullException"><paramref name="probe"/> is null.</exception>
        /// <remarks>Writes <c>startupProbe</c>.</remarks>
        public T WithStartupProbe(Probe probe, params CallSite at) =>
            builder.Write("startupProbe", Guard.Given(probe), at, c => c.StartupProbe = probe.Write());
    }
}
