using EksSpec.Builders;

namespace EksSpec;

/// <summary>
/// What workload builders add beyond what was asked, each to be switched off by name:
/// <c>deployment.Without(PodDefault.ReadOnlyRootFileSystem)</c>. A field that a verb or <c>Configure</c> sets is never touched.
/// </summary>
public enum PodDefault
{
    /// <summary>Refuses to run as root: <c>securityContext.runAsNonRoot: true</c>.</summary>
    NonRoot,

    /// <summary>Filters system calls as the container runtime advises: <c>seccompProfile.type: RuntimeDefault</c>.</summary>
    Seccomp,

    /// <summary>Takes every Linux capability away: <c>capabilities.drop: [ALL]</c>.</summary>
    DroppedCapabilities,

    /// <summary>No process may gain more rights than its parent: <c>allowPrivilegeEscalation: false</c>.</summary>
    NoPrivilegeEscalation,

    /// <summary>
    /// The container can't change its own files: <c>readOnlyRootFilesystem: true</c>. What it writes goes to
    /// <see cref="ContainerVerbs.WithScratchDirectory"/>.
    /// </summary>
    ReadOnlyRootFileSystem,

    /// <summary>No Kubernetes token in the pod: <c>automountServiceAccountToken: false</c>.</summary>
    NoServiceAccountToken,

    /// <summary>A ServiceAccount for this workload alone, with its name.</summary>
    OwnServiceAccount,

    /// <summary>
    /// Spreads the pods over zones where that is possible: <c>topologySpreadConstraints</c> whose selector is the workload's own,
    /// with <c>nodeTaintsPolicy: Honor</c>, as nodes that the pods can't use must not count.
    /// </summary>
    ZoneSpread,

    /// <summary>
    /// A headless Service for a StatefulSet, so that its pods have DNS names: <c>&lt;name&gt;-headless</c>, unless it has a Service
    /// <see cref="ServiceBuilder.WithoutAddress"/>. Unready pods are listed, as peers have to find each other to get ready.
    /// </summary>
    HeadlessService,

    /// <summary>A PodDisruptionBudget of one pod, from two replicas up: an upgrade takes one pod at a time.</summary>
    DisruptionBudget,

    /// <summary>
    /// A hash of the ConfigMaps that pods use, their own and the environment's, as annotation <c>checksum/config</c>: a change of
    /// configuration starts new pods. Off for Spinnaker, which gives ConfigMaps versions. Secrets are left out, as a hash of a short
    /// one gives it away.
    /// </summary>
    ConfigHash,

    /// <summary>The image's tag as label <c>app.kubernetes.io/version</c>; never in a selector.</summary>
    VersionLabel,

    /// <summary>
    /// Behind a load balancer, a wait before the pods end: <c>lifecycle.preStop.sleep</c> of 20 seconds, within a grace period of 60,
    /// or of the deregistration delay that an Ingress or Service says, within a period 40 seconds longer. The load balancer goes on
    /// sending for some seconds.
    /// </summary>
    StopDelay,
}
