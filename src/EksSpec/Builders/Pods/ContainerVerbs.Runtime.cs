using EksSpec.Builders;

namespace EksSpec;

/// <content>Volumes, the moments of a container's life, and what it may do.</content>
public static partial class ContainerVerbs
{
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    extension<T>(T builder)
        where T : IContainerBuilder
    {
        /// <summary>Gives the container a volume, which the pod gets as well.</summary>
        /// <param name="path">Where, such as <c>/etc/tls</c>.</param>
        /// <param name="volume">The volume.</param>
        /// <param name="readOnly">Whether the container may only read.</param>
        /// <param name="subPath">A directory or file of the volume, instead of all of it. Changes of a ConfigMap don't arrive there.</param>
        /// <exception cref="ArgumentException">The path is not absolute.</exception>
        /// <exception cref="ArgumentNullException"><paramref name="volume"/> is null.</exception>
        /// <remarks>Writes an item of <c>volumes</c> and one of <c>volumeMounts</c>.</remarks>
        public T WithMount(
            string path,
            Volume volume,
            bool readOnly = false,
            string? subPath = null,
            params CallSite at
        )
        {
            Guard.AbsolutePath(path);
            var said = $"{Guard.Given(volume)} {readOnly} {subPath}";
            return builder.WriteMount(path, said, volume.Name, volume.Write, at, readOnly, subPath);
        }

        /// <summary>Waits before the container is told to end: a load balancer needs some seconds to send it nothing more.</summary>
        /// <param name="wait">Whole seconds, from 1, below the pod's grace period.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="wait"/> is below one second.</exception>
        /// <exception cref="ArgumentException"><paramref name="wait"/> is no number of whole seconds.</exception>
        /// <remarks>Writes <c>lifecycle.preStop.sleep</c>. Needs no shell in the image.</remarks>
        public T WithStopDelay(TimeSpan wait, params CallSite at)
        {
            var seconds = Guard.Seconds(wait, 1);
            return builder.Write(
                "lifecycle.preStop",
                $"sleep {seconds}",
                at,
                c => LifeOf(c).PreStop = new() { Sleep = new() { Seconds = seconds } }
            );
        }

        /// <summary>Runs a program in the container before it is told to end.</summary>
        /// <param name="command">Program and arguments.</param>
        /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
        /// <remarks>Writes <c>lifecycle.preStop.exec</c>.</remarks>
        public T WithStopCommand(IEnumerable<string> command, params CallSite at) =>
            builder.Write("lifecycle.preStop", Guard.Texts(command), at, (c, x) => LifeOf(c).PreStop = Exec(x));

        /// <inheritdoc cref="WithStopCommand{T}(T, IEnumerable{string}, CallSite)"/>
        public T WithStopCommand(params Items<string> command) =>
            builder.WithStopCommand(command, at: Guard.At(command));

        /// <summary>Runs a program in the container right after its start; the container is not ready until it ends.</summary>
        /// <param name="command">Program and arguments.</param>
        /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
        /// <remarks>Writes <c>lifecycle.postStart.exec</c>.</remarks>
        public T WithStartCommand(IEnumerable<string> command, params CallSite at) =>
            builder.Write("lifecycle.postStart", Guard.Texts(command), at, (c, x) => LifeOf(c).PostStart = Exec(x));

        /// <inheritdoc cref="WithStartCommand{T}(T, IEnumerable{string}, CallSite)"/>
        public T WithStartCommand(params Items<string> command) =>
            builder.WithStartCommand(command, at: Guard.At(command));

        /// <summary>Runs the container as this group, by number.</summary>
        /// <param name="group">Group id, from 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="group"/> is below 1.</exception>
        /// <remarks>Writes <c>securityContext.runAsGroup</c>. Without it the image decides.</remarks>
        public T WithGroup(int group, params CallSite at) =>
            builder.Write(
                "securityContext.runAsGroup",
                Guard.AtLeast(group, 1),
                at,
                (c, id) => SecurityOf(c).RunAsGroup = id
            );

        /// <summary>Gives the container Linux capabilities; the others stay taken away.</summary>
        /// <param name="capabilities">Names without <c>CAP_</c>, such as <c>NET_ADMIN</c>.</param>
        /// <exception cref="ArgumentException">The list is empty, or an item is no such name.</exception>
        /// <remarks>Writes <c>securityContext.capabilities.add</c>. Only <c>NET_BIND_SERVICE</c> fits <see cref="PodSecurity.Restricted"/>.</remarks>
        public T AllowCapabilities(IEnumerable<string> capabilities, params CallSite at)
        {
            var list = Guard.Texts(capabilities);
            foreach (var capability in list)
            {
                Guard.Spelled(capability, CapabilityError, nameof(capabilities));
            }

            return builder.Write(
                "securityContext.capabilities.add",
                list,
                at,
                c => (SecurityOf(c).Capabilities ??= new()).Add = [.. list]
            );
        }

        /// <inheritdoc cref="AllowCapabilities{T}(T, IEnumerable{string}, CallSite)"/>
        public T AllowCapabilities(params Items<string> capabilities) =>
            builder.AllowCapabilities(capabilities, at: Guard.At(capabilities));

        /// <summary>Lets the container do everything that the node can. For agents that have to.</summary>
        /// <remarks>
        /// Writes <c>securityContext.privileged</c> and <c>allowPrivilegeEscalation</c>, which has to follow. Needs
        /// <see cref="PodSecurity.Privileged"/>.
        /// </remarks>
        public T AllowPrivileged(params CallSite at) =>
            builder.Write(
                "securityContext.privileged",
                true,
                at,
                c => (SecurityOf(c).Privileged, SecurityOf(c).AllowPrivilegeEscalation) = (true, true)
            );

        private T WriteMount(
            string path,
            string said,
            string name,
            Func<V1Volume> volume,
            SourcePosition at,
            bool readOnly = false,
            string? subPath = null
        )
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.NoteVolume(name, at);
            builder.Set(Mounts.Item(("mountPath", path)), said, at, Mount);
            return builder;

            void Mount(V1Container container, V1PodSpec pod)
            {
                Lists.Upsert(pod.Volumes ??= [], item => item.Name == name, volume());
                ContainerVerbs.Mount(container, path, name, readOnly, subPath);
            }
        }
    }

    private static V1SecurityContext SecurityOf(V1Container container) => container.SecurityContext ??= new();

    private static V1Lifecycle LifeOf(V1Container container) => container.Lifecycle ??= new();

    private static V1LifecycleHandler Exec(ValueList<string> command) =>
        new() { Exec = new() { Command = [.. command] } };

    private static string? CapabilityError(string name) =>
        name.StartsWith("CAP_", StringComparison.Ordinal) ? "begins with CAP_"
        : name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') ? null
        : "is no name of a capability, such as NET_BIND_SERVICE";
}
