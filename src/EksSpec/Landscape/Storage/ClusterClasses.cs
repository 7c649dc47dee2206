using System.Globalization;

namespace EksSpec;

/// <summary>The StorageClasses that a site can count on: its own, and what EKS and its add-ons make.</summary>
internal sealed class ClusterClasses
{
    // EKS makes it in every cluster, and since this minor version calls none the default.
    private const string MadeByEks = "gp2";
    private const int WithoutDefault = 30;

    private const string MadeByDriver = "ebs-csi-default-sc";

    private static readonly string[] DefaultMarks =
    [
        "storageclass.kubernetes.io/is-default-class",
        "storageclass.beta.kubernetes.io/is-default-class",
    ];

    // Of two of one name nobody knows which one is meant.
    private readonly Dictionary<string, (SpecObject Object, V1StorageClass Value)?> _own = new(StringComparer.Ordinal);
    private readonly bool _isMadeByDriver;

    public ClusterClasses(Site site)
    {
        foreach (var (item, value) in site.Of<V1StorageClass>())
        {
            _own[item.Ref.Name] = _own.ContainsKey(item.Ref.Name) ? null : (item, value);
            if (IsMarked(value))
            {
                Default ??= item.Ref.Name;
            }
        }

        _isMadeByDriver =
            site.Config?.Addon(CsiDriver.Ebs.Addon!).Values()["defaultStorageClass"]?["enabled"]?.AsBoolean == true;
        Default ??=
            _isMadeByDriver ? MadeByDriver
            : MarksDefault(site.Config) ? MadeByEks
            : null;
        IsKnown =
            site is { Config: not null, IsOpen: false }
            && !site.Around.Any(other => other.Of<V1StorageClass>().Any(found => IsMarked(found.Value)));
    }

    /// <summary>The name of the default class.</summary>
    public string? Default { get; }

    /// <summary>Whether there is no default class but what is known here.</summary>
    public bool IsKnown { get; }

    /// <summary>The names of the site's own classes.</summary>
    public IEnumerable<string> Names => _own.Keys;

    /// <summary>Whether there is a class of a name.</summary>
    public bool Has(string name) => _own.ContainsKey(name) || Makes(name);

    /// <summary>A class of the site's own.</summary>
    public (SpecObject Object, V1StorageClass Value)? Find(string? name) =>
        name is not null && _own.TryGetValue(name, out var found) ? found : null;

    /// <summary>The driver of a class; <see langword="null"/> where it is unknown, or none of AWS.</summary>
    public CsiDriver? DriverOf(string? name) =>
        Find(name) is var (item, value)
            ? item.IsPatched("provisioner")
                ? null
                : CsiDriver.Find(value.Provisioner)
            : name is not null && !_own.ContainsKey(name) && Makes(name)
                ? CsiDriver.Ebs
                : null;

    /// <summary>Whether a class serves claims that name none.</summary>
    public static bool IsMarked(V1StorageClass value) =>
        value.Metadata?.Annotations is { } notes
        && Array.Exists(DefaultMarks, mark => notes.TryGetValue(mark, out var said) && said == "true");

    private bool Makes(string name) => name == MadeByEks || (_isMadeByDriver && name == MadeByDriver);

    private static bool MarksDefault(ClusterConfig? config) =>
        config?.Metadata?.Version is ['1', '.', .. var minor]
        && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < WithoutDefault;
}
