using EksSpec.Builders;

namespace EksSpec;

/// <summary>A volume of a pod: <c>api.WithMount("/etc/tls", Volume.Secret("api-tls"))</c>.</summary>
/// <remarks>Two containers that mount equal volumes share one. Where two volumes would have one name, give one of them another <see cref="Name"/>.</remarks>
public sealed record Volume
{
    private readonly Action<V1Volume> _write;

    private Volume(string name, string what, Action<V1Volume> write)
    {
        Name = name;
        What = what;
        _write = write;
    }

    /// <summary>Name of the volume in the pod: a DNS label, made of what the volume is.</summary>
    /// <exception cref="ArgumentException">The name is no DNS label.</exception>
    public string Name
    {
        get;
        init => field = Guard.Label(value);
    }

    /// <summary>What the volume is, for comparing.</summary>
    internal string What { get; }

    /// <summary>An empty directory that goes with the pod, and that containers share.</summary>
    /// <param name="name">Name of the volume.</param>
    /// <param name="sizeLimit">Most to store, such as <c>64Mi</c>; a pod that stores more is evicted.</param>
    /// <param name="inMemory">Whether it is memory, which counts towards the container's limit.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    public static Volume Empty(string name, string? sizeLimit = null, bool inMemory = false)
    {
        Guard.SpelledOrNull(sizeLimit, Amounts.Error);
        return new(
            name,
            $"emptyDir {sizeLimit} {inMemory}",
            volume =>
                volume.EmptyDir = new()
                {
                    Medium = inMemory ? "Memory" : null,
                    SizeLimit = sizeLimit is null ? null : Amounts.Of(sizeLimit),
                }
        );
    }

    /// <summary>The keys of a ConfigMap as files.</summary>
    /// <param name="name">Name of the ConfigMap.</param>
    /// <param name="optional">Whether pods start without it.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public static Volume ConfigMap(string name, bool optional = false)
    {
        Guard.Subdomain(name);
        return new(
            NameOf("config", name),
            $"configMap {name} {optional}",
            volume => volume.ConfigMap = new() { Name = name, Optional = optional ? true : null }
        );
    }

    /// <summary>The keys of a Secret as files.</summary>
    /// <param name="name">Name of the Secret.</param>
    /// <param name="optional">Whether pods start without it.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public static Volume Secret(string name, bool optional = false)
    {
        Guard.Subdomain(name);
        return new(
            NameOf("secret", name),
            $"secret {name} {optional}",
            volume => volume.Secret = new() { SecretName = name, Optional = optional ? true : null }
        );
    }

    /// <summary>A PersistentVolumeClaim that is made elsewhere.</summary>
    /// <param name="name">Name of the claim.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public static Volume Claim(string name)
    {
        Guard.Subdomain(name);
        var volumeName = NameOf("claim", name);
        return new(volumeName, $"claim {name}", volume => volume.PersistentVolumeClaim = new() { ClaimName = name });
    }

    /// <summary>A disk that is made with the pod and goes with it; larger than what a node has.</summary>
    /// <param name="name">Name of the volume.</param>
    /// <param name="size">Size, such as <c>100Gi</c>.</param>
    /// <param name="storageClass">StorageClass; without it the cluster's default.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    public static Volume Disk(string name, string size, string? storageClass = null)
    {
        Guard.Spelled(size, Amounts.Error);
        Guard.SpelledOrNull(storageClass, KubernetesNames.DnsSubdomainError);
        return new(
            name,
            $"disk {size} {storageClass}",
            volume =>
                volume.Ephemeral = new()
                {
                    VolumeClaimTemplate = new()
                    {
                        Spec = new()
                        {
                            AccessModes = [nameof(VolumeAccess.ReadWriteOnce)],
                            StorageClassName = storageClass,
                            Resources = new() { Requests = Amounts.Of(("storage", size)) },
                        },
                    },
                }
        );
    }

    /// <summary>A place on the node itself. For agents: whoever can write there can take over the node.</summary>
    /// <param name="path">Path on the node.</param>
    /// <param name="type">What has to be there: <c>Directory</c>, <c>File</c>, <c>Socket</c> …; without it nothing is checked.</param>
    /// <exception cref="ArgumentException">The path is not absolute, or the type is none.</exception>
    /// <remarks>Needs <see cref="PodSecurity.Privileged"/>.</remarks>
    public static Volume HostPath(string path, string? type = null)
    {
        Guard.Spelled(path, text => text.StartsWith('/') ? null : "is no absolute path");
        Guard.SpelledOrNull(type, text => HostPathTypes.Contains(text) ? null : "is no type of a host path");
        var name = NameOf("host", path.Trim('/'));
        return new(name, $"hostPath {path} {type}", volume => volume.HostPath = new() { Path = path, Type = type });
    }

    /// <summary>A volume of a CSI driver that makes it for the pod: the Secrets Store driver, for example.</summary>
    /// <param name="name">Name of the volume.</param>
    /// <param name="driver">Name of the driver, such as <c>secrets-store.csi.k8s.io</c>.</param>
    /// <param name="attributes">What the driver is told.</param>
    /// <param name="readOnly">Whether containers may only read.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    public static Volume Csi(string name, string driver, ValueMap<string>? attributes = null, bool readOnly = true)
    {
        Guard.Subdomain(driver);
        return new(
            name,
            $"csi {driver} {attributes} {readOnly}",
            volume =>
                volume.Csi = new()
                {
                    Driver = driver,
                    ReadOnlyProperty = readOnly ? true : null,
                    VolumeAttributes = attributes is null ? null : Copy(attributes),
                }
        );
    }

    /// <summary>Several sources in one directory.</summary>
    /// <param name="name">Name of the volume.</param>
    /// <param name="sources">The sources.</param>
    /// <exception cref="ArgumentException">The name is no DNS label, or there is no source.</exception>
    public static Volume Projected(string name, params ValueList<ProjectedSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0)
        {
            throw new ArgumentException("There is no source.", nameof(sources));
        }

        return new(
            name,
            $"projected {sources}",
            volume => volume.Projected = new() { Sources = [.. sources.Select(source => source.Write())] }
        );
    }

    /// <inheritdoc/>
    public bool Equals(Volume? other) => other is not null && Name == other.Name && What == other.What;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, What);

    /// <summary>Name and kind.</summary>
    public override string ToString() => $"{Name}: {What}";

    internal V1Volume Write()
    {
        V1Volume volume = new() { Name = Name };
        _write(volume);
        return volume;
    }

    private static readonly string[] HostPathTypes =
    [
        "BlockDevice",
        "CharDevice",
        "Directory",
        "DirectoryOrCreate",
        "File",
        "FileOrCreate",
        "Socket",
    ];

    private static Dictionary<string, string> Copy(ValueMap<string> map) =>
        map.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string NameOf(string kind, string text)
    {
        var name = string.Concat(
            $"{kind}-{text}".ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')
        );
        return name[..Math.Min(name.Length, KubernetesNames.MaxLabelLength)].TrimEnd('-');
    }
}
