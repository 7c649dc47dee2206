using System.Globalization;
using EksSpec.Values;

namespace EksSpec.Placement;

/// <summary>Instance types by name: common ones from <c>instance-types.csv</c>, and any that are added.</summary>
public sealed class InstanceTypeCatalog
{
    private static readonly Lazy<InstanceTypeCatalog> Common = new(Read);

    private readonly ValueMap<InstanceTypeInfo> _types;

    private InstanceTypeCatalog(ValueMap<InstanceTypeInfo> types) => _types = types;

    /// <summary>The common types of the families c, g, m, r and t.</summary>
    public static InstanceTypeCatalog Default => Common.Value;

    /// <summary>A type; <see langword="null"/> for one that isn't in the catalogue: nothing is guessed.</summary>
    /// <param name="name">The type, such as <c>m5.large</c>.</param>
    public InstanceTypeInfo? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The same catalogue with more types, or with others in their place.</summary>
    /// <param name="types">The types.</param>
    public InstanceTypeCatalog With(params ValueList<InstanceTypeInfo> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return new(types.Aggregate(_types, (all, type) => all.With(type.Name, type)));
    }

    private static InstanceTypeCatalog Read()
    {
        using var stream = typeof(InstanceTypeCatalog).Assembly.GetManifestResourceStream("instance-types.csv")!;
        using var reader = new StreamReader(stream);
        var types = new List<KeyValuePair<string, InstanceTypeInfo>>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            types.Add(
                new(
                    cells[0],
                    new(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]), cells[4], Number(cells[5]))
                )
            );
        }

        return new(ValueMap.From(types));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
