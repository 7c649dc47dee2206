using EksSpec.Builders;

namespace EksSpec;

/// <content>What has to be done before the main container starts.</content>
public abstract partial class WorkloadBuilder<TSelf, TObject>
{
    private readonly HashSet<string> _migrations = new(StringComparer.Ordinal);

    /// <summary>Migrates data before the main container starts: with its image, its variables, its volumes and its resources.</summary>
    /// <param name="command">Program and arguments, such as <c>["dotnet", "Shop.dll", "--migrate"]</c>.</param>
    /// <param name="name">Name of the container.</param>
    /// <returns>The container: what is said of it comes before what it has from the main one.</returns>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>
    /// Writes an item of <c>initContainers</c>. The kubelet runs it in every new pod and again until it ends well; the old pods serve
    /// meanwhile. With several replicas it may run at the same time in each, so that the program has to take a lock, as migrators do.
    /// In the environment of a branch it has the branch's image, and there is one replica.
    /// </remarks>
    public ContainerBuilder AddMigration(IEnumerable<string> command, string name = "migrate", params CallSite at)
    {
        var migration = AddInitContainer(name, _image, at: at).WithCommand(command, at: at);
        _migrations.Add(name);
        return migration;
    }

    /// <summary>Gives migrations what the main container has, as far as nothing was said of them.</summary>
    private void Equip(V1PodSpec pod)
    {
        var main = pod.Containers[0];
        foreach (var migration in (pod.InitContainers ?? []).Where(container => _migrations.Contains(container.Name)))
        {
            migration.Image = main.Image;
            migration.Env = Joined(migration.Env, main.Env, variable => variable.Name);
            migration.EnvFrom ??= main.EnvFrom is { } all ? [.. all] : null;
            migration.VolumeMounts = Joined(migration.VolumeMounts, main.VolumeMounts, mount => mount.MountPath);
            migration.Resources ??= main.Resources;
        }
    }

    private static List<TItem>? Joined<TItem>(IList<TItem>? own, IList<TItem>? others, Func<TItem, string> key)
    {
        List<TItem> all = [.. (own ?? []).Concat(others ?? []).DistinctBy(key, StringComparer.Ordinal)];
        return all.Count == 0 ? null : all;
    }
}
