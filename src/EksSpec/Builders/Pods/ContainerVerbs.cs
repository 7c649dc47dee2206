using EksSpec.Builders;

namespace EksSpec;

/// <summary>What can be said of a container: of the main one on a workload itself, of others on their own builders.</summary>
public static partial class ContainerVerbs
{
    private static readonly DraftPath Ports = "ports";
    private static readonly DraftPath Mounts = "volumeMounts";

    /// <summary>Names a port that the container listens on.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="port">Number, 1 to 65535.</param>
    /// <param name="name">Name that probes, Services and policies use: up to 15 lower-case letters, digits and <c>-</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    /// <exception cref="ArgumentException">The name isn't spelled as a port name.</exception>
    /// <remarks>Writes an item of <c>ports</c>.</remarks>
    public static T WithPort<T>(this T builder, int port, string name = "http", params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Between(port, 1, 65535);
        Guard.Spelled(name, KubernetesNames.PortNameError);
        return builder.Write(
            Ports.Item(("name", name)),
            port,
            at,
            (container, _) =>
                Lists.Upsert(
                    container.Ports ??= [],
                    item => item.Name == name,
                    new() { Name = name, ContainerPort = port }
                )
        );
    }

    /// <summary>Says what the container needs to run: the scheduler keeps it free on the node.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="cpu">CPU, such as <c>250m</c> (a quarter of a core) or <c>2</c>; without it none.</param>
    /// <param name="memory">Memory, such as <c>256Mi</c>; without it none.</param>
    /// <exception cref="ArgumentException">A text is no quantity, or neither is given.</exception>
    /// <remarks>Writes <c>resources.requests</c>.</remarks>
    public static T WithRequests<T>(this T builder, string? cpu = null, string? memory = null, params CallSite at)
        where T : IContainerBuilder
    {
        Amounts.OneOf(cpu, memory);
        return builder.Write(
            "resources.requests",
            $"cpu {cpu}, memory {memory}",
            at,
            (container, _) => (container.Resources ??= new()).Requests = Amounts.Of(("cpu", cpu), ("memory", memory))
        );
    }

    /// <summary>Says what the container may use at most. Above its memory it is killed, above its CPU it is slowed down.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="cpu">CPU; without it the container may use what is free, which is mostly what one wants.</param>
    /// <param name="memory">Memory, such as <c>512Mi</c>; without it not limited.</param>
    /// <exception cref="ArgumentException">A text is no quantity, or neither is given.</exception>
    /// <remarks>Writes <c>resources.limits</c>.</remarks>
    public static T WithLimits<T>(this T builder, string? cpu = null, string? memory = null, params CallSite at)
        where T : IContainerBuilder
    {
        Amounts.OneOf(cpu, memory);
        return builder.Write(
            "resources.limits",
            $"cpu {cpu}, memory {memory}",
            at,
            (container, _) => (container.Resources ??= new()).Limits = Amounts.Of(("cpu", cpu), ("memory", memory))
        );
    }

    /// <summary>Runs another program than the image does.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="command">Program and arguments.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes <c>command</c>.</remarks>
    public static T WithCommand<T>(this T builder, IEnumerable<string> command, params CallSite at)
        where T : IContainerBuilder
    {
        var list = Guard.Texts(command);
        return builder.Write("command", list, at, (c, _) => c.Command = [.. list]);
    }

    /// <inheritdoc cref="WithCommand{T}(T, IEnumerable{string}, CallSite)"/>
    public static T WithCommand<T>(this T builder, params Items<string> command)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(command);
        return builder.WithCommand(command, at: command.At);
    }

    /// <summary>Gives the image's program arguments.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="args">The arguments.</param>
    /// <exception cref="ArgumentNullException"><paramref name="args"/> is null.</exception>
    /// <remarks>Writes <c>args</c>.</remarks>
    public static T WithArgs<T>(this T builder, IEnumerable<string> args, params CallSite at)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(args);
        var list = args.ToValueList();
        return builder.Write("args", list, at, (c, _) => c.Args = [.. list]);
    }

    /// <inheritdoc cref="WithArgs{T}(T, IEnumerable{string}, CallSite)"/>
    public static T WithArgs<T>(this T builder, params Items<string> args)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(args);
        return builder.WithArgs(args, at: args.At);
    }

    /// <summary>Gives the container a directory to write to: empty at the start, gone with the pod.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="path">Where, such as <c>/tmp</c>.</param>
    /// <param name="sizeLimit">Most to store, such as <c>64Mi</c>; a pod that stores more is evicted.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>, or the limit is no quantity.</exception>
    /// <remarks>Writes a volume <c>emptyDir</c> and its mount. The root file system is read-only unless that default is off.</remarks>
    public static T WithScratchDirectory<T>(this T builder, string path, string? sizeLimit = null, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.AbsolutePath(path);
        if (sizeLimit is not null)
        {
            Guard.Spelled(sizeLimit, Amounts.Error);
        }

        builder.NoteVolume(VolumeName(path), at);
        return builder.Write(
            Mounts.Item(("mountPath", path)),
            $"emptyDir {sizeLimit}",
            at,
            (container, pod) =>
                Mount(
                    container,
                    pod,
                    path,
                    new()
                    {
                        Name = VolumeName(path),
                        EmptyDir = new() { SizeLimit = sizeLimit is null ? null : Amounts.Of(sizeLimit) },
                    }
                )
        );
    }

    /// <summary>Runs the container as this user, by number.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="user">User id, from 1; 1654 is <c>app</c> in .NET's images.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="user"/> is below 1.</exception>
    /// <remarks>Writes <c>securityContext.runAsUser</c>. Without it the image decides; the kubelet refuses root.</remarks>
    public static T WithUser<T>(this T builder, int user, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.AtLeast(user, 1);
        return builder.Write(
            "securityContext.runAsUser",
            user,
            at,
            (container, _) => (container.SecurityContext ??= new()).RunAsUser = user
        );
    }

    /// <summary>Mounts a volume that the pod gets as well.</summary>
    internal static void Mount(
        V1Container container,
        V1PodSpec pod,
        string path,
        V1Volume volume,
        bool readOnly = false
    )
    {
        Lists.Upsert(pod.Volumes ??= [], item => item.Name == volume.Name, volume);
        Mount(container, path, volume.Name, readOnly);
    }

    /// <summary>Mounts a volume that the pod has.</summary>
    internal static void Mount(
        V1Container container,
        string path,
        string volume,
        bool readOnly,
        string? subPath = null
    ) =>
        Lists.Upsert(
            container.VolumeMounts ??= [],
            item => item.MountPath == path,
            new()
            {
                Name = volume,
                MountPath = path,
                SubPath = subPath,
                ReadOnlyProperty = readOnly ? true : null,
            }
        );

    private static T Write<T>(
        this T builder,
        DraftPath field,
        object? value,
        SourcePosition at,
        Action<V1Container, V1PodSpec> step
    )
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Set(field, value, at, step);
        return builder;
    }

    private static string VolumeName(string path)
    {
        var name = string.Concat(path.Trim('/').ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return name.Trim('-') is { Length: > 0 and <= KubernetesNames.MaxLabelLength } valid ? valid : "scratch";
    }
}
