using EksSpec.Builders;

namespace EksSpec;

/// <summary>A PersistentVolumeClaim: a disk, or a shared file system, that outlives pods.</summary>
/// <remarks>
/// Made by <c>AddVolumeClaim</c> of a workload or an environment, and by
/// <see cref="StatefulSetBuilder.AddVolumeClaimTemplate"/>, which gives every pod its own. <c>volumeMode: Filesystem</c> is written, and
/// in a template its kind, too: the server stores both there, and Argo CD finds them missing in a file without.
/// </remarks>
public sealed class VolumeClaimBuilder : PlacedBuilder<VolumeClaimBuilder, V1PersistentVolumeClaim>, IPodNeed
{
    private readonly Saying<(string Path, bool ReadOnly)?> _mount = new("mount path");
    private readonly string _size;

    internal VolumeClaimBuilder(string name, string size, bool isTemplate, SourcePosition made)
        : base("v1", "PersistentVolumeClaim", name, made, KubernetesNames.DnsLabelError)
    {
        _size = Guard.Spelled(size, Amounts.Error);
        IsTemplate = isTemplate;
    }

    /// <summary>Whether it is a pattern for the claims of a StatefulSet's pods.</summary>
    internal bool IsTemplate { get; }

    /// <summary>Chooses the kind of disk.</summary>
    /// <param name="name">Name of a StorageClass.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.storageClassName</c>. Without it the cluster's default; a new EKS cluster has none.</remarks>
    public VolumeClaimBuilder WithStorageClass(string name, params CallSite at) =>
        Set("spec.storageClassName", Guard.Subdomain(name), at, claim => claim.Spec.StorageClassName = name);

    /// <summary>Says how many nodes or pods may use the claim at once.</summary>
    /// <param name="mode">The mode; without this call <see cref="VolumeAccess.ReadWriteOnce"/>.</param>
    /// <remarks>Writes <c>spec.accessModes</c>.</remarks>
    public VolumeClaimBuilder WithAccess(VolumeAccess mode, params CallSite at) =>
        Set("spec.accessModes", mode, at, claim => claim.Spec.AccessModes = [mode.ToString()]);

    /// <summary>Gives the main container the volume.</summary>
    /// <param name="path">Where, such as <c>/var/lib/data</c>.</param>
    /// <param name="readOnly">Whether it may only read.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    /// <remarks>Writes a mount of the main container; other containers say <c>WithMount</c>.</remarks>
    public VolumeClaimBuilder WithMountPath(string path, bool readOnly = false, params CallSite at) =>
        Say(_mount, (Guard.AbsolutePath(path), readOnly), at);

    void IPodNeed.Join(V1PodSpec pod, object made, Scope scope)
    {
        if (!IsTemplate)
        {
            var claim = ((V1PersistentVolumeClaim)made).Metadata.Name;
            V1Volume volume = new()
            {
                Name = Name,
                PersistentVolumeClaim = new() { ClaimName = claim },
            };
            Lists.Upsert(pod.Volumes ??= [], item => item.Name == Name, volume);
        }

        if (SaidIn(scope, _mount) is var (path, readOnly))
        {
            ContainerVerbs.Mount(pod.Containers[0], path, Name, readOnly);
        }
    }

    private protected override V1PersistentVolumeClaim Fresh() => new() { Spec = new() };

    private protected override void Complete(V1PersistentVolumeClaim document, Scope scope)
    {
        document.Spec.AccessModes ??= [nameof(VolumeAccess.ReadWriteOnce)];
        document.Spec.Resources ??= new() { Requests = Amounts.Of(("storage", _size)) };
        document.Spec.VolumeMode ??= "Filesystem";
    }
}
