using EksSpec.Builders;

namespace EksSpec;

/// <content>Volumes, the moments of a container's life, and what it may do.</content>
public static partial class ContainerVerbs
{
    /// <summary>Gives the container a volume, which the pod gets as well.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="path">Where, such as <c>/etc/tls</c>.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="readOnly">Whether the container may only read.</param>
    /// <param name="subPath">A directory or file of the volume, instead of all of it. Changes of a ConfigMap don't arrive there.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="volume"/> is null.</exception>
    /// <remarks>Writes an item of <c>volumes</c> and one of <c>volumeMounts</c>.</remarks>
    public static T WithMount<T>(
        this T builder,
        string path,
        Volume volume,
        bool readOnly = false,
        string? subPath = null,
        params CallSite at
    )
        where T : IContainerBuilder
    {
        Guard.AbsolutePath(path);
        ArgumentNullException.ThrowIfNull(volume);
        builder.NoteVolume(volume.Name, at);
        return builder.Write(
            Mounts.Item(("mountPath", path)),
            $"{volume} {readOnly} {subPath}",
            at,
            (container, pod) =>
            {
                Lists.Upsert(pod.Volumes ??= [], item => item.Name == volume.Name, volume.Write());
                Mount(container, path, volume.Name, readOnly, subPath);
            }
        );
    }

    /// <summary>Waits before the container is told to end: a load balancer needs some seconds to send it nothing more.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="wait">Whole seconds, from 1, below the pod's grace period.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wait"/> is below one second.</exception>
    /// <exception cref="ArgumentException"><paramref name="wait"/> is no number of whole seconds.</exception>
    /// <remarks>Writes <c>lifecycle.preStop.sleep</c>. Needs no shell in the image.</remarks>
    public static T WithStopDelay<T>(this T builder, TimeSpan wait, params CallSite at)
        where T : IContainerBuilder
    {
        var seconds = Guard.Seconds(wait, 1);
        return builder.Write(
            "lifecycle.preStop",
            $"sleep {seconds}",
            at,
            (container, _) => (container.Lifecycle ??= new()).PreStop = new() { Sleep = new() { Seconds = seconds } }
        );
    }

    /// <summary>Runs a program in the container before it is told to end.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="command">Program and arguments.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes <c>lifecycle.preStop.exec</c>.</remarks>
    public static T WithStopCommand<T>(this T builder, IEnumerable<string> command, params CallSite at)
        where T : IContainerBuilder
    {
        var list = Guard.Texts(command);
        return builder.Write(
            "lifecycle.preStop",
            list,
            at,
            (container, _) => (container.Lifecycle ??= new()).PreStop = new() { Exec = new() { Command = [.. list] } }
        );
    }

    /// <inheritdoc cref="WithStopCommand{T}(T, IEnumerable{string}, CallSite)"/>
    public static T WithStopCommand<T>(this T builder, params Items<string> command)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(command);
        return builder.WithStopCommand(command, at: command.At);
    }

    /// <summary>Runs a program in the container right after its start; the container is not ready until it ends.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="command">Program and arguments.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes <c>lifecycle.postStart.exec</c>.</remarks>
    public static T WithStartCommand<T>(this T builder, IEnumerable<string> command, params CallSite at)
        where T : IContainerBuilder
    {
        var list = Guard.Texts(command);
        return builder.Write(
            "lifecycle.postStart",
            list,
            at,
            (container, _) => (container.Lifecycle ??= new()).PostStart = new() { Exec = new() { Command = [.. list] } }
        );
    }

    /// <inheritdoc cref="WithStartCommand{T}(T, IEnumerable{string}, CallSite)"/>
    public static T WithStartCommand<T>(this T builder, params Items<string> command)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(command);
        return builder.WithStartCommand(command, at: command.At);
    }

    /// <summary>Runs the container as this group, by number.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="group">Group id, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="group"/> is below 1.</exception>
    /// <remarks>Writes <c>securityContext.runAsGroup</c>. Without it the image decides.</remarks>
    public static T WithGroup<T>(this T builder, int group, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.AtLeast(group, 1);
        return builder.Write(
            "securityContext.runAsGroup",
            group,
            at,
            (container, _) => (container.SecurityContext ??= new()).RunAsGroup = group
        );
    }

    /// <summary>Gives the container Linux capabilities; the others stay taken away.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="capabilities">Names without <c>CAP_</c>, such as <c>NET_ADMIN</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item is no such name.</exception>
    /// <remarks>Writes <c>securityContext.capabilities.add</c>. Only <c>NET_BIND_SERVICE</c> fits <see cref="PodSecurity.Restricted"/>.</remarks>
    public static T AllowCapabilities<T>(this T builder, IEnumerable<string> capabilities, params CallSite at)
        where T : IContainerBuilder
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
            (container, _) => ((container.SecurityContext ??= new()).Capabilities ??= new()).Add = [.. list]
        );
    }

    /// <inheritdoc cref="AllowCapabilities{T}(T, IEnumerable{string}, CallSite)"/>
    public static T AllowCapabilities<T>(this T builder, params Items<string> capabilities)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        return builder.AllowCapabilities(capabilities, at: capabilities.At);
    }

    /// <summary>Lets the container do everything that the node can. For agents that have to.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <remarks>
    /// Writes <c>securityContext.privileged</c> and <c>allowPrivilegeEscalation</c>, which has to follow. Needs
    /// <see cref="PodSecurity.Privileged"/>.
    /// </remarks>
    public static T AllowPrivileged<T>(this T builder, params CallSite at)
        where T : IContainerBuilder =>
        builder.Write(
            "securityContext.privileged",
            true,
            at,
            (container, _) =>
            {
                var context = container.SecurityContext ??= new();
                (context.Privileged, context.AllowPrivilegeEscalation) = (true, true);
            }
        );

    private static string? CapabilityError(string name) =>
        name.StartsWith("CAP_", StringComparison.Ordinal) ? "begins with CAP_"
        : name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') ? null
        : "is no name of a capability, such as NET_BIND_SERVICE";
}
