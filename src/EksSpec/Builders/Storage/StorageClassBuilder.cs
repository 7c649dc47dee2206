using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>A StorageClass: how disks are made for claims.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddStorageClass"/>. A disk is made where its first pod runs, unless
/// <see cref="UseImmediateBinding"/>; claims can grow, unless <see cref="WithoutExpansion"/>; EBS volumes are encrypted and of type
/// <c>gp3</c>, unless <see cref="WithParameter"/> says otherwise.
/// </remarks>
public sealed class StorageClassBuilder : ManifestBuilder<StorageClassBuilder, V1StorageClass>
{
    private static readonly DraftPath Parameters = "parameters";

    private readonly string _provisioner;

    internal StorageClassBuilder(string name, string provisioner, SourcePosition made)
        : base("storage.k8s.io/v1", "StorageClass", name, made, KubernetesNames.DnsSubdomainError) =>
        _provisioner = Guard.Spelled(provisioner, text => KubernetesNames.QualifiedNameError(text.ToLowerInvariant()));

    /// <summary>Tells the driver something.</summary>
    /// <param name="key">Key, such as <c>type</c>, <c>iops</c> or <c>kmsKeyId</c>.</param>
    /// <param name="value">Value, as the driver asks for it.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an entry of <c>parameters</c>.</remarks>
    public StorageClassBuilder WithParameter(string key, string value, params CallSite at)
    {
        var entry = Parameters.Entry(Guard.Text(key));
        return Set(entry, Guard.Text(value), at, document => (document.Parameters ??= NewMap())[key] = value);
    }

    /// <summary>Gives the driver parameters.</summary>
    /// <param name="parameters">Keys with their values.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as it has to be.</exception>
    /// <remarks>As <c>WithParameter</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public StorageClassBuilder WithParameters(params Entries parameters) =>
        Entries.Each(parameters, this, WithParameter);

    /// <inheritdoc cref="WithParameters(Entries)"/>
    public StorageClassBuilder WithParameters(
        IEnumerable<KeyValuePair<string, string>> parameters,
        params CallSite at
    ) => WithParameters(new Entries(parameters, at));

    /// <summary>Serves claims that name no class.</summary>
    /// <remarks>Writes the annotation <c>storageclass.kubernetes.io/is-default-class</c>.</remarks>
    public StorageClassBuilder UseAsDefault(params CallSite at) =>
        Annotate("storageclass.kubernetes.io/is-default-class", "true", at);

    /// <summary>Keeps a disk when its claim is deleted.</summary>
    /// <remarks>Writes <c>reclaimPolicy: Retain</c>. Without it the disk is deleted with its claim.</remarks>
    public StorageClassBuilder UseRetain(params CallSite at) =>
        Set("reclaimPolicy", "Retain", at, document => document.ReclaimPolicy = "Retain");

    /// <summary>Makes a disk with its claim, before a pod asks for it: in whichever zone.</summary>
    /// <remarks>Writes <c>volumeBindingMode: Immediate</c>. Right for file systems of all zones, such as EFS.</remarks>
    public StorageClassBuilder UseImmediateBinding(params CallSite at) =>
        Set("volumeBindingMode", "Immediate", at, document => document.VolumeBindingMode = "Immediate");

    /// <summary>Lets no claim grow.</summary>
    /// <remarks>Writes <c>allowVolumeExpansion: false</c>.</remarks>
    public StorageClassBuilder WithoutExpansion(params CallSite at) =>
        Set("allowVolumeExpansion", false, at, document => document.AllowVolumeExpansion = false);

    private protected override void Complete(V1StorageClass document, Scope scope)
    {
        document.Provisioner = _provisioner;
        // A disk of another zone than its pod's would keep the pod from starting.
        document.VolumeBindingMode ??= "WaitForFirstConsumer";
        document.AllowVolumeExpansion ??= true;
        if (_provisioner is "ebs.csi.aws.com" or "ebs.csi.eks.amazonaws.com")
        {
            document.Parameters ??= NewMap();
            document.Parameters.TryAdd("type", "gp3");
            document.Parameters.TryAdd("encrypted", "true");
        }
    }
}
