namespace EksSpec.Delivery;

/// <summary>The order in which files are applied so that each object finds what it needs.</summary>
internal static class ApplyOrder
{
    /// <summary>Puts files in order; those that need nothing of each other keep theirs.</summary>
    public static IReadOnlyList<DeliveryFile> Of(IReadOnlyList<DeliveryFile> files, Needs needs)
    {
        var fileOf = FilesOf(files);
        var arrows =
            from entry in fileOf
            from need in needs.Of(entry.Key)
            where fileOf.ContainsKey(need.Object)
            select new Arrow(fileOf[need.Object], entry.Value, need.IsRefused);
        return [.. Sorting.Of(files.Count, arrows).Select(index => files[index])];
    }

    /// <summary>
    /// The files in steps: a definition has to be known before an object of its kind is even read, so such an object begins a new one.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DeliveryFile>> StepsOf(IReadOnlyList<DeliveryFile> files, Needs needs)
    {
        List<List<DeliveryFile>> steps = [];
        HashSet<SpecObject> fresh = [];
        foreach (var file in Of(files, needs))
        {
            if (steps.Count == 0 || file.Objects.SelectMany(needs.Of).Any(need => fresh.Contains(need.Object)))
            {
                steps.Add([]);
                fresh.Clear();
            }

            steps[^1].Add(file);
            fresh.UnionWith(file.Objects.Where(item => item.Value is V1CustomResourceDefinition));
        }

        return steps;
    }

    private static Dictionary<SpecObject, int> FilesOf(IReadOnlyList<DeliveryFile> files)
    {
        Dictionary<SpecObject, int> fileOf = [];
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var item in files[i].Objects)
            {
                fileOf[item] = i;
            }
        }

        return fileOf;
    }
}
