namespace EksSpec.Rules;

/// <summary>Texts with <c>${</c> in them.</summary>
internal static class ExpressionText
{
    /// <summary>The first place of an object that was read; absent where there is none.</summary>
    public static SpecPath? In(SpecObject item) =>
        item.Document?.AsWritten is { } written ? In(written, SpecPath.Root) : null;

    private static SpecPath? In(InlineDocument value, SpecPath at)
    {
        if (value.AsText is { } text)
        {
            return text.Contains("${", StringComparison.Ordinal) ? at : null;
        }

        foreach (var (index, item) in value.Items.Index())
        {
            if (In(item, at.Item(index)) is { } found)
            {
                return found;
            }
        }

        foreach (var (key, inner) in value.Entries)
        {
            if (In(inner, at.Field(key)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
