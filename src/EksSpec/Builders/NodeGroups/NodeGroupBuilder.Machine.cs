using EksSpec.Builders;

namespace EksSpec;

/// <content>The machine: image, volumes, and how it starts.</content>
public abstract partial class NodeGroupBuilder<TSelf, TGroup>
{
    private static readonly DraftPath AdditionalVolumes = "additionalVolumes";

    /// <summary>Chooses the operating system.</summary>
    /// <param name="family">The operating system.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such family.</exception>
    /// <remarks>Writes <c>amiFamily</c>. Without it eksctl takes Amazon Linux 2023.</remarks>
    public TSelf WithAmiFamily(AmiFamily family, params CallSite at) =>
        Set("amiFamily", Guard.Defined(family).ToString(), at, (group, name) => group with { AmiFamily = name });

    /// <summary>Uses an image of your own.</summary>
    /// <param name="ami">Id of the image, such as <c>ami-0123456789abcdef0</c>.</param>
    /// <param name="family">The operating system in it: it decides how nodes join.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes <c>ami</c> and <c>amiFamily</c>.</remarks>
    public TSelf UseAmi(string ami, AmiFamily family = AmiFamily.AmazonLinux2023, params CallSite at)
    {
        Guard.Text(ami);
        return WithAmiFamily(family, at: at).Set("ami", ami, at, group => group with { Ami = ami });
    }

    /// <summary>Sets the root volume of the nodes.</summary>
    /// <param name="sizeGiB">Size in GiB, from 1.</param>
    /// <param name="type">The type.</param>
    /// <param name="iops">Operations a second: gp3 3000 to 16000, io1 100 to 64000, io2 100 to 256000; nothing else takes it.</param>
    /// <param name="throughput">MiB a second, 125 to 1000; gp3 only.</param>
    /// <param name="kmsKeyId">The KMS key that encrypts it; without it the account's default key does.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sizeGiB"/> is below 1.</exception>
    /// <remarks>
    /// Writes <c>volumeSize</c>, <c>volumeType</c>, <c>volumeEncrypted: true</c> and what is given of <c>volumeIOPS</c>,
    /// <c>volumeThroughput</c>, <c>volumeKmsKeyID</c>. Without it eksctl takes 80 GiB of gp3, not encrypted by itself.
    /// </remarks>
    public TSelf WithVolume(
        int sizeGiB,
        VolumeType type = VolumeType.Gp3,
        int? iops = null,
        int? throughput = null,
        string? kmsKeyId = null,
        params CallSite at
    )
    {
        Guard.AtLeast(sizeGiB, 1);
        var typeName = Guard.Defined(type).Write();
        Note("volumeType", typeName, at);
        Note("volumeIOPS", iops, at);
        Note("volumeThroughput", throughput, at);
        Note("volumeKmsKeyID", kmsKeyId, at);
        return Set(
            "volumeSize",
            sizeGiB,
            at,
            group =>
                group with
                {
                    VolumeSize = sizeGiB,
                    VolumeType = typeName,
                    VolumeIops = iops,
                    VolumeThroughput = throughput,
                    VolumeEncrypted = true,
                    VolumeKmsKeyId = kmsKeyId,
                }
        );
    }

    /// <summary>Gives every node one more volume.</summary>
    /// <param name="deviceName">Device, such as <c>/dev/xvdb</c>.</param>
    /// <param name="sizeGiB">Size in GiB, from 1.</param>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentException"><paramref name="deviceName"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sizeGiB"/> is below 1.</exception>
    /// <remarks>Writes an item of <c>additionalVolumes</c>, encrypted.</remarks>
    public TSelf WithAdditionalVolume(
        string deviceName,
        int sizeGiB,
        VolumeType type = VolumeType.Gp3,
        params CallSite at
    )
    {
        VolumeMapping volume = new()
        {
            VolumeName = Guard.Text(deviceName),
            VolumeSize = Guard.AtLeast(sizeGiB, 1),
            VolumeType = Guard.Defined(type).Write(),
            VolumeEncrypted = true,
        };
        return Set(
            AdditionalVolumes.Item(("volumeName", deviceName)),
            volume,
            at,
            group => group with { AdditionalVolumes = Lists.With(group.AdditionalVolumes, volume, v => v.VolumeName) }
        );
    }

    /// <summary>Limits how many pods a node may run.</summary>
    /// <param name="pods">Pods, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pods"/> is below 1.</exception>
    /// <remarks>Writes <c>maxPodsPerNode</c>. Without it the instance type decides.</remarks>
    public TSelf WithMaxPods(int pods, params CallSite at) =>
        Set("maxPodsPerNode", Guard.AtLeast(pods, 1), at, group => group with { MaxPodsPerNode = pods });

    /// <summary>Keeps pods away from the node's instance metadata, and so from the node's IAM role.</summary>
    /// <remarks>Writes <c>disablePodIMDS: true</c>. Pods on the host network are not stopped.</remarks>
    public TSelf WithoutPodMetadata(params CallSite at) =>
        Set("disablePodIMDS", true, at, group => group with { DisablePodImds = true });

    /// <summary>Runs commands on every node before it joins.</summary>
    /// <param name="commands">Shell commands, in order.</param>
    /// <exception cref="ArgumentException">The list is empty, or a command in it is.</exception>
    /// <remarks>Writes <c>preBootstrapCommands</c>.</remarks>
    public TSelf WithBootstrapCommands(IEnumerable<string> commands, params CallSite at) =>
        Set("preBootstrapCommands", Guard.Texts(commands), at, (g, list) => g with { PreBootstrapCommands = list });

    /// <inheritdoc cref="WithBootstrapCommands(IEnumerable{string}, CallSite)"/>
    public TSelf WithBootstrapCommands(params Items<string> commands) =>
        WithBootstrapCommands(commands, at: Guard.At(commands));

    /// <summary>Lets eksctl choose instance types by what they have.</summary>
    /// <param name="vCpus">Virtual CPUs.</param>
    /// <param name="memory">Memory with its unit, such as <c>8GiB</c>.</param>
    /// <param name="cpuArchitecture"><c>x86_64</c> or <c>arm64</c>; without it eksctl takes <c>x86_64</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="vCpus"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="memory"/> is empty.</exception>
    /// <remarks>Writes <c>instanceSelector</c>. eksctl asks AWS for the types when it creates the group.</remarks>
    public TSelf UseInstanceSelector(int vCpus, string memory, string? cpuArchitecture = null, params CallSite at)
    {
        InstanceSelector selector = new()
        {
            VCpus = Guard.AtLeast(vCpus, 1),
            Memory = Guard.Text(memory),
            CpuArchitecture = cpuArchitecture,
        };
        return Set("instanceSelector", selector, at, group => group with { InstanceSelector = selector });
    }

    /// <summary>Sets Bottlerocket's own settings, and takes Bottlerocket as operating system.</summary>
    /// <param name="settings">The settings, as Bottlerocket documents them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <remarks>Writes <c>amiFamily: Bottlerocket</c> and <c>bottlerocket.settings</c>.</remarks>
    public TSelf UseBottlerocket(InlineDocument settings, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(settings);
        WithAmiFamily(AmiFamily.Bottlerocket, at: at);
        return Set(
            "bottlerocket.settings",
            settings,
            at,
            group => group with { Bottlerocket = (group.Bottlerocket ?? new()) with { Settings = settings } }
        );
    }
}
