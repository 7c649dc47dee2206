namespace EksSpec.Import;

/// <summary>What lies between what builders make and what is wanted.</summary>
internal sealed class Gap
{
    private Gap() { }

    /// <summary>The places of single values that are wanted, and that are missing or other.</summary>
    public HashSet<SpecPath> Missing { get; } = [];

    /// <summary>How many single values are there that are not wanted, or are wanted otherwise.</summary>
    public int Extra { get; private set; }

    /// <summary>Compares.</summary>
    public static Gap Between(InlineDocument? made, InlineDocument? wanted)
    {
        Gap gap = new();
        gap.Look(made, wanted, SpecPath.Root);
        return gap;
    }

    private void Look(InlineDocument? made, InlineDocument? wanted, SpecPath at)
    {
        if (made is not null && wanted is not null && made.Kind == wanted.Kind && IsBlock(made))
        {
            LookInto(made, wanted, at);
        }
        else if (made is null || wanted is null || !made.Equals(wanted))
        {
            Missing.UnionWith(Leaves(wanted, at));
            Extra += Leaves(made, at).Count();
        }
    }

    private void LookInto(InlineDocument made, InlineDocument wanted, SpecPath at)
    {
        foreach (var (key, value) in wanted.Entries)
        {
            Look(made[key], value, at.Entry(key));
        }

        foreach (var (key, value) in made.Entries.Where(entry => wanted[entry.Key] is null))
        {
            Look(value, null, at.Entry(key));
        }

        for (var i = 0; i < Math.Max(made.Items.Count, wanted.Items.Count); i++)
        {
            Look(ItemOf(made, i), ItemOf(wanted, i), at.Item(i));
        }
    }

    private static bool IsBlock(InlineDocument document) => document.Entries.Count + document.Items.Count > 0;

    private static InlineDocument? ItemOf(InlineDocument list, int index) =>
        index < list.Items.Count ? list.Items[index] : null;

    private static IEnumerable<SpecPath> Leaves(InlineDocument? document, SpecPath at) =>
        document is null ? []
        : !IsBlock(document) ? [at]
        :
        [
            .. document.Entries.SelectMany(entry => Leaves(entry.Value, at.Entry(entry.Key))),
            .. document.Items.SelectMany((item, index) => Leaves(item, at.Item(index))),
        ];
}
