using System.Globalization;
using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>Reads the settings of a document, and says of each that is not understood what was expected.</summary>
/// <param name="document">The document.</param>
/// <param name="findings">Where it is said.</param>
internal sealed class SettingsReader(SpecDocument document, List<Finding> findings)
{
    private const string TextExpected = "it must be a text, in quotes where it looks like a number";

    private static readonly string[] Known =
    [
        "apiVersion",
        "kind",
        "profile",
        "asOf",
        "kubernetesVersion",
        "delivery",
        "external",
        "accounts",
        "suppress",
        "crds",
        "exclude",
        "sites",
    ];

    private RuleOptions _options = RuleOptions.Default;
    private ValueList<string> _crds = [];
    private ValueList<string> _exclude = [];
    private ValueList<SitePlan> _sites = [];

    /// <summary>The settings.</summary>
    public RuleSettings Read(InlineDocument all)
    {
        foreach (var (key, value) in all.Entries)
        {
            Read(key, value, SpecPath.Root.Entry(key));
        }

        return new()
        {
            Options = _options,
            Crds = _crds,
            Exclude = _exclude,
            Sites = _sites,
        };
    }

    private void Read(string key, InlineDocument value, SpecPath path)
    {
        switch (key)
        {
            case "apiVersion" or "kind":
                break;
            case "profile":
                _options = ProfileOf(value, path) is { } profile ? _options with { Profile = profile } : _options;
                break;
            case "asOf":
                _options = DayOf(value, path) is { } day ? _options with { AsOf = day } : _options;
                break;
            case "kubernetesVersion":
                _options = VersionOf(value, path) is { } version ? _options with { TargetVersion = version } : _options;
                break;
            case "delivery":
                _options = DeliveryOf(value, path) is { } tool ? _options with { Delivery = tool } : _options;
                break;
            case "external":
                _options = _options with { External = ListOf(value, path, ExternalOf) ?? [] };
                break;
            case "accounts":
                _options = _options with { Accounts = AccountsOf(value, path) ?? ValueMap<string>.Empty };
                break;
            case "suppress":
                _options = _options with { Suppressions = ListOf(value, path, SuppressionOf) ?? [] };
                break;
            case "crds":
                _crds = ListOf(value, path, TextOf) ?? [];
                break;
            case "exclude":
                _exclude = ListOf(value, path, TextOf) ?? [];
                break;
            case "sites":
                _sites = SitesOf(value, path) ?? [];
                break;
            default:
                RefuseKey(key, path, Known);
                break;
        }
    }

    // Enum.TryParse takes numbers and lists of names too, so that '7' would be a profile that asks for everything.
    private RuleProfile? ProfileOf(InlineDocument value, SpecPath path) =>
        value.AsText?.ToUpperInvariant() switch
        {
            "BASELINE" => RuleProfile.Baseline,
            "RECOMMENDED" => RuleProfile.Recommended,
            "STRICT" => RuleProfile.Strict,
            _ => Refuse<RuleProfile?>(path, "it must be baseline, recommended or strict"),
        };

    private DeliveryKind? DeliveryOf(InlineDocument value, SpecPath path) =>
        value.AsText?.ToUpperInvariant() switch
        {
            "KUBECTL" => DeliveryKind.Kubectl,
            "KUSTOMIZE" => DeliveryKind.Kustomize,
            "ARGOCD" => DeliveryKind.ArgoCd,
            "FLUX" => DeliveryKind.Flux,
            "SPINNAKER" => DeliveryKind.Spinnaker,
            _ => Refuse<DeliveryKind?>(path, "it must be kubectl, kustomize, argocd, flux or spinnaker"),
        };

    private DateOnly? DayOf(InlineDocument value, SpecPath path) =>
        DateOnly.TryParseExact(value.AsText, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
            ? day
            : Refuse<DateOnly?>(path, "it must be a day, such as 2026-11-25");

    private string? VersionOf(InlineDocument value, SpecPath path) =>
        value.AsText is { } text && EksVersions.MinorOf(text) >= 0
            ? text
            : Refuse<string>(path, "it must be a version in quotes, such as \"1.34\"");

    private string? TextOf(InlineDocument value, SpecPath path) =>
        string.IsNullOrWhiteSpace(value.AsText) ? Refuse<string>(path, TextExpected) : value.AsText;

    private string? ExternalOf(InlineDocument value, SpecPath path) =>
        value.AsText?.Split('/') is { Length: 2 or 3 }
            ? value.AsText
            : Refuse<string>(path, "it must be Kind/namespace/name, or Kind/name for a kind without namespaces");

    private ValueMap<string>? AccountsOf(InlineDocument value, SpecPath path)
    {
        if (value.Kind != InlineDocumentKind.Map)
        {
            return Refuse<ValueMap<string>?>(path, "it must be a map with the account of each site");
        }

        Dictionary<string, string> accounts = new(StringComparer.Ordinal);
        foreach (var (site, id) in value.Entries)
        {
            if (AccountOf(id, path.Entry(site)) is { } account)
            {
                accounts[site] = account;
            }
        }

        return accounts.Count == value.Entries.Count ? ValueMap.From(accounts) : null;
    }

    private string? AccountOf(InlineDocument value, SpecPath path) =>
        value.AsText is { Length: 12 } id && !id.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? id
            : Refuse<string>(path, "it must be the 12 digits of an account, in quotes");

    private SpecPath? PathOf(InlineDocument value, SpecPath path) =>
        !string.IsNullOrWhiteSpace(value.AsText) && SpecPath.TryParse(value.AsText, out var place)
            ? place
            : Refuse<SpecPath>(
                path,
                "it must be a path as in the YAML, such as spec.template.spec.containers[0].image"
            );

    private Suppression? SuppressionOf(InlineDocument item, SpecPath path)
    {
        if (!IsMapOf(item, path, ["rule", "reason", "path", "document", "site"], ["rule", "reason"]))
        {
            return null;
        }

        var before = findings.Count;
        var (rule, reason) = (Optional(item, path, "rule", TextOf), Optional(item, path, "reason", TextOf));
        var (place, made) = (Optional(item, path, "path", PathOf), Optional(item, path, "document", TextOf));
        var site = Optional(item, path, "site", TextOf);
        return findings.Count == before
            ? new(rule!, reason!)
            {
                Path = place,
                Object = made,
                Site = site,
            }
            : null;
    }

    private ValueList<SitePlan>? SitesOf(InlineDocument value, SpecPath path)
    {
        if (value.Kind != InlineDocumentKind.Map)
        {
            return Refuse<ValueList<SitePlan>?>(path, "it must be a map with the name of each site");
        }

        var before = findings.Count;
        var sites = value.Entries.Select(entry => SiteOf(entry.Key, entry.Value, path.Entry(entry.Key))).ToList();
        return findings.Count == before ? sites.OfType<SitePlan>().ToValueList() : null;
    }

    private SitePlan? SiteOf(string name, InlineDocument value, SpecPath path) =>
        !IsMapOf(value, path, ["cluster", "files"], []) ? null
        : value.Entries.Count == 0 ? Refuse<SitePlan>(path, "it must have a cluster, files, or both")
        : new(name)
        {
            Cluster = Optional(value, path, "cluster", TextOf),
            Files = Optional(value, path, "files", (files, at) => ListOf(files, at, TextOf)) ?? [],
        };

    private static T? Optional<T>(
        InlineDocument map,
        SpecPath path,
        string key,
        Func<InlineDocument, SpecPath, T?> read
    ) => map[key] is { } value ? read(value, path.Entry(key)) : default;

    private ValueList<T>? ListOf<T>(InlineDocument list, SpecPath path, Func<InlineDocument, SpecPath, T?> read)
        where T : class
    {
        if (list.Kind != InlineDocumentKind.List)
        {
            return Refuse<ValueList<T>?>(path, "it must be a list");
        }

        var items = list.Items.Select((item, index) => read(item, path.Item(index))).ToList();
        return items.Contains(null) ? null : items.OfType<T>().ToValueList();
    }

    private bool IsMapOf(InlineDocument value, SpecPath path, string[] known, string[] needed)
    {
        var before = findings.Count;
        if (value.Kind != InlineDocumentKind.Map)
        {
            Refuse<object>(path, $"it must be a map with {string.Join(", ", known)}");
        }

        foreach (var (key, _) in value.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            RefuseKey(key, path.Entry(key), known);
        }

        foreach (var key in needed.Where(key => value.Kind == InlineDocumentKind.Map && value[key] is null))
        {
            Refuse<object>(path, $"it has no {key}");
        }

        return findings.Count == before;
    }

    private void RefuseKey(string key, SpecPath path, string[] known)
    {
        var near = Meant.Nearest(key, known);
        Refuse<object>(path, near is null ? $"there are {string.Join(", ", known)}" : $"did you mean '{near}'?");
    }

    private T? Refuse<T>(SpecPath path, string expected)
    {
        var end = expected.EndsWith('?') ? "" : ".";
        findings.Add(
            new(RuleSettings.NotUnderstood, path, $"The setting '{path}' is not understood: {expected}{end}")
            {
                Position = document.Locate(path),
            }
        );
        return default;
    }
}
