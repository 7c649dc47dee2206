namespace EksSpec.Rules;

/// <summary>Where a schema has a field that stands in the wrong place.</summary>
internal static class FieldPlaces
{
    // With more of them, none says more than the others.
    private const int Most = 2;

    private static readonly SpecPath Items = SpecPath.Root.Entry("*");

    /// <summary>Says where fields of a name are; empty where there is none, or where there are many.</summary>
    public static string Hint(string name, Schema schema)
    {
        List<SpecPath> found = [];
        Find(name, schema, SpecPath.Root, found);
        return found.Count is > 0 and <= Most ? $"There is {string.Join(" and ", found)}." : "";
    }

    private static void Find(string name, Schema schema, SpecPath path, List<SpecPath> found)
    {
        foreach (var (key, part) in schema.Properties)
        {
            // What every object has belongs to nobody's field.
            if (key == name && !path.IsRoot)
            {
                found.Add(path.Field(key));
            }

            // Nobody writes what a controller reports.
            if (found.Count <= Most && !(path.IsRoot && key is "status" or "metadata"))
            {
                Find(name, part, path.Field(key), found);
            }
        }

        foreach (var part in new[] { schema.Items, schema.Additional })
        {
            if (part is not null && found.Count <= Most)
            {
                Find(name, part, path.Then(Items), found);
            }
        }
    }
}
