using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec;

/// <summary>A StorageClass: how disks are made for claims.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddStorageClass"/>. A disk is made where its first pod runs, unless
/// <see cref="UseImmediateBinding"/>; claims can grow, unless <see cref="WithoutExpansion"/>; EBS volumes are encrypted and of type
/// <c>gp3</c>, unless <see cref="WithParameter"/> says otherwise.
/// </remarks>
public sealed class StorageClassBuilder : ManifestBuilder<StorageClassBuilder, V1StorageClass>
{
    private readonly string _provisioner;

    internal StorageClassBuilder(string name, string provisioner, SourcePosition made)
        : base("storage.k8s.io/v1", "StorageClass", Guard.Spelled(name, KubernetesNames.DnsSubdomainError), made) =>
        _provisioner = Guard.Spelled(provisioner, text => KubernetesNames.QualifiedNameError(text.ToLowerInvariant()));

    /// <summary>Tells the driver something.</summary>
    /// <param name="key">Key, such as <c>type</c>, <c>iops</c> or <c>kmsKeyId</c>.</param>
    /// <param name="value">Value, as the driver asks for it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an entry of <c>parameters</c>.</remarks>
    public StorageClassBuilder WithParameter(
        string key,
        string value,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        Guard.Text(key);
        Guard.Text(value);
        return Set(
            FieldPath.Entry("parameters", key),
            value,
            new(file, line),
            document => (document.Parameters ??= NewMap())[key] = value
        );
    }

    /// <summary>Serves claims that name no class.</summary>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes the annotation <c>storageclass.kubernetes.io/is-default-class</c>.</remarks>
    public StorageClassBuilder UseAsDefault([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Annotate("storageclass.kubernetes.io/is-default-class", "true", new(file, line));

    /// <summary>Keeps a disk when its claim is deleted.</summary>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes <c>reclaimPolicy: Retain</c>. Without it the disk is deleted with its claim.</remarks>
    public StorageClassBuilder UseRetain([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set("reclaimPolicy", "Retain", new(file, line), document => document.ReclaimPolicy = "Retain");

    /// <summary>Makes a disk with its claim, before a pod asks for it: in whichever zone.</summary>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes <c>volumeBindingMode: Immediate</c>. Right for file systems of all zones, such as EFS.</remarks>
    public StorageClassBuilder UseImmediateBinding(
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => Set("volumeBindingMode", "Immediate", new(file, line), document => document.VolumeBindingMode = "Immediate");

    /// <summary>Lets no claim grow.</summary>
    /// <returns>The same builder.</returns>
    /// <remarks>Writes <c>allowVolumeExpansion: false</c>.</remarks>
    public StorageClassBuilder WithoutExpansion([CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set("allowVolumeExpansion", false, new(file, line), document => document.AllowVolumeExpansion = false);

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
