using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>
/// Which clusters the pods of an object have a home in. An object that counts for several clusters, because nothing says which one
/// it is meant for, is judged in those it has a home in.
/// </summary>
internal sealed class SiteHomes(Placements placements)
{
    private ILookup<(SpecObject, SpecPath), PlacementRow>? _rows;
    private object? _lock;
    private DeliveryTools? _tools;

    private ILookup<(SpecObject, SpecPath), PlacementRow> Rows =>
        _rows ?? LazyInitializer.EnsureInitialized(ref _rows, ref _lock, RowsOfAll);

    private ILookup<string, SpecObject>? _byFolder;
    private object? _folderLock;

    /// <summary>The objects of all sites, by the folders of their files; what was built by those it will be written to.</summary>
    public ILookup<string, SpecObject> ByFolder =>
        _byFolder
        ?? LazyInitializer.EnsureInitialized(
            ref _byFolder,
            ref _folderLock,
            () => Sites.SelectMany(site => site.Objects).ToLookup(WrittenFolders.Of)
        );

    /// <summary>All sites of the landscape.</summary>
    public ValueList<Site> Sites => placements.Sites;

    /// <summary>The delivery tools whose own objects or marks are in one of the sites.</summary>
    /// <remarks>Found so fast that two may do it at once.</remarks>
    public DeliveryTools Tools => _tools ??= new(Sites);

    /// <summary>Where the pods that are judged in a site can run; absent without a cluster that has nodes.</summary>
    public PlacementMatrix? MatrixOf(Site site) =>
        placements[site] is { Groups.Count: > 0 } matrix ? WithoutStrangers(matrix) : null;

    /// <summary>The objects whose pods no cluster takes, where this is the first of the clusters that they count for.</summary>
    /// <returns>For each object its rows, one a cluster.</returns>
    public IEnumerable<IReadOnlyList<PlacementRow>> HomelessOf(Site site) =>
        placements[site] is not { } matrix
            ? []
            : from workload in matrix.Workloads
            let rows = Rows[KeyOf(workload)].ToList()
            where rows.Count > 0 && rows[0].Workload == workload && rows.TrueForAll(row => row.IsKeptOff)
            select rows;

    // A custom resource may keep several pod templates.
    private static (SpecObject, SpecPath) KeyOf(Workload workload) => (workload.Object, workload.Pods.Path);

    private ILookup<(SpecObject, SpecPath), PlacementRow> RowsOfAll() =>
        placements
            .All.Where(matrix => matrix.Groups.Count > 0)
            .SelectMany(PlacementRow.AllOf)
            .ToLookup(row => KeyOf(row.Workload));

    private PlacementMatrix WithoutStrangers(PlacementMatrix matrix)
    {
        var strangers = matrix.Workloads.Where(workload => IsStranger(workload, matrix)).ToHashSet();
        return strangers.Count == 0 ? matrix : matrix.Without(strangers);
    }

    private bool IsStranger(Workload workload, PlacementMatrix matrix)
    {
        var rows = Rows[KeyOf(workload)];
        return rows.Skip(1).Any() && rows.First(row => row.Matrix == matrix).IsKeptOff;
    }
}
