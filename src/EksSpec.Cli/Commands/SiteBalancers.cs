using EksSpec.LoadBalancing;
using EksSpec.Values;

namespace EksSpec.Cli.Commands;

/// <summary>The load balancers of the sites of some paths.</summary>
internal sealed class SiteBalancers
{
    private readonly InputFiles _input;

    private SiteBalancers(InputFiles input, IReadOnlyList<(string Name, LoadBalancers Balancers)> all) =>
        (_input, All) = (input, all);

    /// <summary>The sites with an Ingress, or something that a webhook refuses.</summary>
    public IReadOnlyList<(string Name, LoadBalancers Balancers)> All { get; }

    /// <summary>Reads files, and tells of what could not be read.</summary>
    /// <exception cref="UsageException">A path is no file, no directory and no pattern.</exception>
    public static SiteBalancers Read(string[] paths, InputFiles input, LoadBalancingOptions options)
    {
        var files = input.Read(paths);
        input.TellUnread(files);
        var context = input.HasContext
            ? files.Where(file => file.IsContext).Select(file => file.Name).ToHashSet(StringComparer.Ordinal)
            : [];
        var all = input
            .LandscapeOf(files)
            .Sites.Select(site => (site.Name, Balancers: Named(LoadBalancers.Of(site, options), context)))
            .Where(site => HasAny(site.Balancers))
            .ToList();
        if (all.Count == 0)
        {
            input.Note($"there is no Ingress in {string.Join(", ", paths)}.");
        }

        return new(input, all);
    }

    /// <summary>What stands above what is said of a site; nothing where nobody named it.</summary>
    public static string HeadOf(string name) => name.Length == 0 ? "" : $"{name}\n";

    /// <summary>The exit code of a call.</summary>
    public int Code(bool hasErrors) => _input.Code(hasErrors);

    // Files of the context only say what the others mean. Where a group could not be loaded, its faults say whose it is.
    private static LoadBalancers Named(LoadBalancers all, HashSet<string> context)
    {
        return context.Count == 0
            ? all
            : all with
            {
                Groups = all.Groups.Where(group => ObjectsOf(group).Any(IsNamed)).ToValueList(),
                Outside = all.Outside.Where(outside => IsNamed(outside.Ingress)).ToValueList(),
                Refused = all.Refused.Where(refused => IsNamed(refused.Object)).ToValueList(),
            };

        bool IsNamed(SpecObject item) => item.Document?.File is not { } file || !context.Contains(file);
    }

    private static IEnumerable<SpecObject> ObjectsOf(IngressGroup group) =>
        [.. group.Members, .. group.Leaving, .. group.Faults.Select(fault => fault.Object)];

    private static bool HasAny(LoadBalancers all) => all.Groups.Count + all.Outside.Count + all.Refused.Count > 0;
}
