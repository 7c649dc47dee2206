using EksSpec.Builders;

namespace EksSpec;

/// <summary>The values of an add-on, with names.</summary>
public abstract record AddonValues
{
    private protected AddonValues() { }

    /// <summary>The values as the add-on reads them.</summary>
    public abstract InlineDocument ToDocument();

    private protected static InlineDocument Map(params ReadOnlySpan<(string Key, InlineDocument? Value)> entries)
    {
        List<KeyValuePair<string, InlineDocument>> given = [];
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                given.Add(new(key, value));
            }
        }

        return InlineDocument.OfMap(given.ToValueList());
    }

    private protected static InlineDocument? Number(int? value) => value is { } number ? (InlineDocument)number : null;

    private protected static InlineDocument? Flag(bool? value) => value is { } flag ? (InlineDocument)flag : null;

    private protected static InlineDocument? Resources(string? cpu, string? memory) =>
        cpu is null && memory is null
            ? null
            : Map(
                ("cpu", cpu is null ? null : (InlineDocument)cpu),
                ("memory", memory is null ? null : (InlineDocument)memory)
            );
}
