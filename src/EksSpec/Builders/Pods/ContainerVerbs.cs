using System.Diagnostics.CodeAnalysis;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>What can be said of a container: of the main one on a workload itself, of others on their own builders.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "The extension blocks of the parts count as members of one name.")]
public static partial class ContainerVerbs
{
    private static readonly DraftPath Ports = "ports";
    private static readonly DraftPath Mounts = "volumeMounts";

    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    extension<T>(T builder)
        where T : IContainerBuilder
    {
        /// <summary>Names a port that the container listens on.</summary>
        /// <param name="port">Number, 1 to 65535.</param>
        /// <param name="name">Name that probes, Services and policies use: up to 15 lower-case letters, digits and <c>-</c>.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
        /// <exception cref="ArgumentException">The name isn't spelled as a port name.</exception>
        /// <remarks>Writes an item of <c>ports</c>.</remarks>
        public T WithPort(int port, string name = "http", params CallSite at)
        {
            Guard.Between(port, 1, 65535);
            Guard.Spelled(name, KubernetesNames.PortNameError);
            return builder.Write(
                Ports.Item(("name", name)),
                port,
                at,
                c => Lists.Upsert(c.Ports ??= [], p => p.Name == name, new() { Name = name, ContainerPort = port })
            );
        }

        /// <summary>Says what the container needs to run: the scheduler keeps it free on the node.</summary>
        /// <param name="cpu">CPU, such as <c>250m</c> (a quarter of a core) or <c>2</c>; without it none.</param>
        /// <param name="memory">Memory, such as <c>256Mi</c>; without it none.</param>
        /// <exception cref="ArgumentException">A text is no quantity, or neither is given.</exception>
        /// <remarks>Writes <c>resources.requests</c>.</remarks>
        public T WithRequests(string? cpu = null, string? memory = null, params CallSite at) =>
            builder.Write(
                "resources.requests",
                Amounts.OneOf(cpu, memory),
                at,
                c => (c.Resources ??= new()).Requests = Amounts.Of(cpu, memory)
            );

        /// <summary>Says what the container may use at most. Above its memory it is killed, above its CPU it is slowed down.</summary>
        /// <param name="cpu">CPU; without it the container may use what is free, which is mostly what one wants.</param>
        /// <param name="memory">Memory, such as <c>512Mi</c>; without it not limited.</param>
        /// <exception cref="ArgumentException">A text is no quantity, or neither is given.</exception>
        /// <remarks>Writes <c>resources.limits</c>.</remarks>
        public T WithLimits(string? cpu = null, string? memory = null, params CallSite at) =>
            builder.Write(
                "resources.limits",
                Amounts.OneOf(cpu, memory),
                at,
                c => (c.Resources ??= new()).Limits = Amounts.Of(cpu, memory)
            );

        /// <summary>Runs another program than the image does.</summary>
        /// <param name="command">Program and arguments.</param>
        /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
        /// <remarks>Writes <c>command</c>.</remarks>
        public T WithCommand(IEnumerable<string> command, params CallSite at) =>
            builder.Write("command", Guard.Texts(command), at, (c, list) => c.Command = [.. list]);

        /// <inheritdoc cref="WithCommand{T}(T, IEnumerable{string}, CallSite)"/>
        public T WithCommand(params Items<string> command) => builder.WithCommand(command, at: Guard.At(command));

        /// <summary>Gives the image's program arguments.</summary>
        /// <param name="args">The arguments.</param>
        /// <exception cref="ArgumentNullException"><paramref name="args"/> is null.</exception>
        /// <remarks>Writes <c>args</c>.</remarks>
        public T WithArgs(IEnumerable<string> args, params CallSite at) =>
            builder.Write("args", Guard.Given(args).ToValueList(), at, (c, list) => c.Args = [.. list]);

        /// <inheritdoc cref="WithArgs{T}(T, IEnumerable{string}, CallSite)"/>
        public T WithArgs(params Items<string> args) => builder.WithArgs(args, at: Guard.At(args));

        /// <summary>Gives the container a directory to write to: empty at the start, gone with the pod.</summary>
        /// <param name="path">Where, such as <c>/tmp</c>.</param>
        /// <param name="sizeLimit">Most to store, such as <c>64Mi</c>; a pod that stores more is evicted.</param>
        /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>, or the limit is no quantity.</exception>
        /// <remarks>Writes a volume <c>emptyDir</c> and its mount. The root file system is read-only unless that default is off.</remarks>
        public T WithScratchDirectory(string path, string? sizeLimit = null, params CallSite at)
        {
            var said = $"emptyDir {Guard.SpelledOrNull(sizeLimit, Amounts.Error)}";
            return builder.WriteMount(path, said, VolumeName(Guard.AbsolutePath(path)), Volume, at);

            V1Volume Volume() =>
                new()
                {
                    Name = VolumeName(path),
                    EmptyDir = new() { SizeLimit = sizeLimit is null ? null : Amounts.Of(sizeLimit) },
                };
        }

        /// <summary>Runs the container as this user, by number.</summary>
        /// <param name="user">User id, from 1; 1654 is <c>app</c> in .NET's images.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="user"/> is below 1.</exception>
        /// <remarks>Writes <c>securityContext.runAsUser</c>. Without it the image decides; the kubelet refuses root.</remarks>
        public T WithUser(int user, params CallSite at) =>
            builder.Write("securityContext.runAsUser", Guard.AtLeast(user, 1), at, c => SecurityOf(c).RunAsUser = user);

        private T Write(DraftPath field, object? value, SourcePosition at, Action<V1Container> step)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Set(field, value, at, (container, _) => step(container));
            return builder;
        }

        private T Write<TValue>(DraftPath field, TValue value, SourcePosition at, Action<V1Container, TValue> step) =>
            builder.Write(field, value, at, container => step(container, value));
    }

    /// <summary>Gives the main container what an object holds: as files, or as variables where no path is given.</summary>
    internal static void Join(V1PodSpec pod, string? path, V1Volume volume, V1EnvFromSource variables)
    {
        var container = pod.Containers[0];
        if (path is null)
        {
            (container.EnvFrom ??= []).Add(variables);
        }
        else
        {
            Lists.Upsert(pod.Volumes ??= [], item => item.Name == volume.Name, volume);
            Mount(container, path, volume.Name, readOnly: true);
        }
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

    private static string VolumeName(string path)
    {
        var name = string.Concat(path.Trim('/').ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return name.Trim('-') is { Length: > 0 and <= KubernetesNames.MaxLabelLength } valid ? valid : "scratch";
    }
}
