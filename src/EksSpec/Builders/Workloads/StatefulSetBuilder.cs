using EksSpec.Builders;

namespace EksSpec;

/// <summary>A StatefulSet: pods with names and disks of their own, and the headless Service that gives them DNS names.</summary>
/// <remarks>Part of a fleet through <see cref="FleetBuilder.AddStatefulSet"/>, or alone through <c>Build()</c>.</remarks>
public sealed class StatefulSetBuilder : ScalableWorkloadBuilder<StatefulSetBuilder, V1StatefulSet>
{
    /// <summary>Begins a StatefulSet.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, beginning with a letter, up to 52.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    public StatefulSetBuilder(string name, string image, params CallSite at)
        : base("apps/v1", "StatefulSet", name, image, at) => Check("metadata.name", name, NameError, at);

    /// <summary>Gives every pod a disk of its own, which stays when the pod goes.</summary>
    /// <param name="name">Name of the disk in the pods; its claim is called <c>&lt;name&gt;-&lt;pod&gt;</c>.</param>
    /// <param name="size">Size, such as <c>20Gi</c>.</param>
    /// <returns>The claim: <c>WithMountPath</c> says where the main container has it.</returns>
    /// <exception cref="ArgumentException">The size is no amount.</exception>
    /// <remarks>Writes an item of <c>spec.volumeClaimTemplates</c>. It can't be changed later without a new StatefulSet.</remarks>
    public VolumeClaimBuilder AddVolumeClaimTemplate(string name, string size, params CallSite at) =>
        AddChild(new VolumeClaimBuilder(name, size, isTemplate: true, at));

    /// <summary>Starts and ends all pods at once, instead of one after the other.</summary>
    /// <remarks>Writes <c>spec.podManagementPolicy: Parallel</c>. Updates still go one pod at a time.</remarks>
    public StatefulSetBuilder UseParallelStart(params CallSite at) =>
        Set("spec.podManagementPolicy", "Parallel", at, set => set.Spec.PodManagementPolicy = "Parallel");

    /// <summary>Updates only the pods from a number up, to try a version on some of them.</summary>
    /// <param name="partition">The first pod that is updated, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="partition"/> is negative.</exception>
    /// <remarks>Writes <c>spec.updateStrategy</c>. Without it all pods are updated.</remarks>
    public StatefulSetBuilder WithPartition(int partition, params CallSite at) =>
        Set(
            "spec.updateStrategy",
            Guard.AtLeast(partition, 0),
            at,
            set =>
                set.Spec.UpdateStrategy = new()
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new() { Partition = partition },
                }
        );

    /// <summary>Deletes the disks of pods together with them.</summary>
    /// <param name="whenDeleted">When the StatefulSet is deleted.</param>
    /// <param name="whenScaled">When there are fewer replicas than before.</param>
    /// <remarks>Writes <c>spec.persistentVolumeClaimRetentionPolicy</c>. Without it the disks stay.</remarks>
    public StatefulSetBuilder UseDeletedClaims(bool whenDeleted, bool whenScaled, params CallSite at) =>
        Set(
            "spec.persistentVolumeClaimRetentionPolicy",
            $"deleted {whenDeleted}, scaled {whenScaled}",
            at,
            set =>
                set.Spec.PersistentVolumeClaimRetentionPolicy = new()
                {
                    WhenDeleted = whenDeleted ? "Delete" : "Retain",
                    WhenScaled = whenScaled ? "Delete" : "Retain",
                }
        );

    // What is no DNS label at all was said already.
    private static string? NameError(string name) =>
        KubernetesNames.DnsLabelError(name) is null
            ? WorkloadName.LengthError(name) ?? KubernetesNames.Dns1035LabelError(name)
            : null;

    private protected override V1StatefulSet Fresh() =>
        new() { Spec = new() { Selector = new() { MatchLabels = Selector } } };

    private protected override V1PodTemplateSpec PodOf(V1StatefulSet document) => document.Spec.Template ??= new();

    private protected override void SetReplicas(V1StatefulSet document, int replicas) =>
        document.Spec.Replicas = replicas;

    private protected override int? ReplicasOf(V1StatefulSet document) => document.Spec?.Replicas;

    private protected override void Complete(V1StatefulSet document, Scope scope)
    {
        base.Complete(document, scope);
        document.Spec.ServiceName ??=
            GivenHeadlessService(scope)?.Name ?? (Holds(PodDefault.HeadlessService, scope) ? HeadlessName : null);
    }

    private protected override bool Absorb(V1StatefulSet document, ManifestBuilder need, object made)
    {
        if (need is not VolumeClaimBuilder { IsTemplate: true })
        {
            return false;
        }

        var claim = (V1PersistentVolumeClaim)made;
        // A template has the set's namespace.
        claim.Metadata.NamespaceProperty = null;
        (document.Spec.VolumeClaimTemplates ??= []).Add(claim);
        return true;
    }

    private protected override IEnumerable<ManifestBuilder> Implied(V1StatefulSet document, Scope scope) =>
        GivenHeadlessService(scope) is null && Holds(PodDefault.HeadlessService, scope)
            ? [.. base.Implied(document, scope), ServiceBuilder.Headless(HeadlessName, Made)]
            : base.Implied(document, scope);

    private string HeadlessName => $"{Name}-headless";

    private ServiceBuilder? GivenHeadlessService(Scope scope) =>
        ChildrenIn(scope).OfType<ServiceBuilder>().FirstOrDefault(service => service.IsHeadlessIn(scope));
}
