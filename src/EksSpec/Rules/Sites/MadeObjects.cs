namespace EksSpec.Rules;

/// <summary>What controllers make in a cluster, so that no file has it.</summary>
internal sealed partial class MadeObjects
{
    private static readonly char[] Digits = [.. "0123456789"];

    private readonly Site _site;
    private readonly HashSet<(string Kind, string Space, string Name)>? _made;
    private readonly HashSet<string>? _deployed;
    private HashSet<(string Space, string Name, bool IsStart)>? _templates;
    private HashSet<(string Space, string Name)>? _operators;

    public MadeObjects(Site site)
    {
        _site = site;
        foreach (var item in site.Objects)
        {
            if (item.Value is InlineDocument document)
            {
                (_made ??= []).UnionWith(MadeBy(item, document));
                (_deployed ??= []).UnionWith(SpacesOf(item, document));
            }
            else if (item.Metadata is { } metadata && IsOfCopy(metadata))
            {
                (_made ??= []).Add((item.Ref.Kind, "*", item.Ref.Name));
            }
        }
    }

    /// <summary>What a controller makes of an object, as kind, namespace and name.</summary>
    public static IEnumerable<(string Kind, string Space, string Name)> MadeBy(
        SpecObject item,
        InlineDocument document
    ) => Known.SelectMany(known => known.Of(item, document));

    /// <summary>Whether a controller makes an object.</summary>
    public bool Have(string kind, string space, string name) =>
        (_made is not null && (_made.Contains((kind, space, name)) || _made.Contains((kind, "*", name))))
        || IsInEveryCluster(kind, space, name)
        || (kind == "Secret" && IsToken(name))
        || (kind == "PersistentVolumeClaim" && IsOfStatefulSet(space, name))
        || (_site.NotLookedAt.Count > 0 && IsOfOperator(space, name));

    /// <summary>
    /// Whether something in the set brings objects that nobody can look at to a namespace, or, without one, to the cluster: charts,
    /// other repositories.
    /// </summary>
    public bool MayBring(string space) =>
        _deployed is { Count: > 0 } && (space.Length == 0 || _deployed.Contains("*") || _deployed.Contains(space));

    /// <summary>Whether a selector may choose pods that an operator makes: it names the operator's object, kind or domain.</summary>
    public bool MayChoose(V1LabelSelector selector, string space) =>
        _site.NotLookedAt.Any(pods =>
            pods.Owner.Namespace == space && LabelMatching.Named(selector).Any(label => IsOf(pods.Owner, label))
        );

    private static bool IsInEveryCluster(string kind, string space, string name)
    {
        foreach (var pattern in Always)
        {
            if (pattern.Fits(kind, space, name))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfOperator(string space, string name) =>
        (_operators ??= _site.NotLookedAt.Select(pods => (pods.Owner.Namespace, pods.Owner.Ref.Name)).ToHashSet())
            is var operators
        && PartsOf(name).Any(part => operators.Contains((space, part)) && IsCalledAfter(part, name));

    // What stands in a name between its dashes and dots.
    private static IEnumerable<string> PartsOf(string name)
    {
        for (var start = 0; start < name.Length; start++)
        {
            for (var end = start + 1; (start == 0 || name[start - 1] is '-' or '.') && end <= name.Length; end++)
            {
                if (end == name.Length || name[end] is '-' or '.')
                {
                    yield return name[start..end];
                }
            }
        }
    }

    private static bool IsOf(SpecObject owner, (string Key, string Value) label)
    {
        var group = ApiGroup.Of(owner.Ref.ApiVersion);
        var domain = ApiGroup.Of(label.Key);
        var isOfDomain = domain.Length > 0 && (IsBelow(group, domain) || IsBelow(domain, group));
        return isOfDomain
            || IsCalledAfter(owner.Ref.Name, label.Value)
            || label.Value.Contains(owner.Ref.Kind, StringComparison.OrdinalIgnoreCase)
            || (label.Value.Length > 0 && SaysLabel((InlineDocument)owner.Value!, label));
    }

    private static bool IsBelow(string domain, string other) =>
        domain == other || domain.EndsWith("." + other, StringComparison.Ordinal);

    private static bool SaysLabel(InlineDocument document, (string Key, string Value) label) =>
        document[label.Key]?.AsText == label.Value
        || document.Entries.Any(entry => SaysLabel(entry.Value, label))
        || document.Items.Any(item => SaysLabel(item, label));

    // Operators call what they make after what they make it of: prometheus-main, main-kafka-bootstrap, app.main.credentials.
    private static bool IsCalledAfter(string owner, string name)
    {
        var at = owner.Length == 0 ? -1 : name.IndexOf(owner, StringComparison.Ordinal);
        var end = at + owner.Length;
        return at >= 0 && (at == 0 || name[at - 1] is '-' or '.') && (end == name.Length || name[end] is '-' or '.');
    }

    // Of StatefulSet web and template data: data-web-0, data-web-1 …; in its own pods a volume may be called data too.
    private bool IsOfStatefulSet(string space, string name) =>
        (_templates ??= FindTemplates()) is { Count: > 0 } templates
        && (
            templates.Contains((space, name, false))
            || templates.Contains((space, name.TrimEnd(Digits), char.IsAsciiDigit(name.LastOrDefault())))
        );

    private HashSet<(string Space, string Name, bool IsStart)> FindTemplates()
    {
        HashSet<(string, string, bool)> templates = [];
        foreach (var (item, set) in _site.Of<V1StatefulSet>())
        {
            foreach (var template in set.Spec?.VolumeClaimTemplates ?? [])
            {
                var name = template?.Metadata?.Name ?? "";
                templates.Add((item.Namespace, name, false));
                templates.Add((item.Namespace, $"{name}-{item.Ref.Name}-", true));
            }
        }

        return templates;
    }

    // Of clusters before 1.24: default-token-x7k2p.
    private static bool IsToken(string name) => name.Split("-token-") is [{ Length: > 0 }, { Length: 5 }];

    private static IEnumerable<string> SpacesOf(SpecObject item, InlineDocument document)
    {
        var group = ApiGroup.Of(item.Ref.ApiVersion);
        return Deployers
            .Where(known => known.Group == group && known.Kind == item.Ref.Kind && !IsOfSite(item, document))
            .Select(known => document.Find(known.Space).FirstOrDefault().Value?.AsText)
            // A template of a name may be any.
            .Select(space => space is null || space.Contains('{', StringComparison.Ordinal) ? "*" : space);
    }

    private static bool IsOfCopy(V1ObjectMeta metadata)
    {
        foreach (var (key, _) in metadata.Annotations.Entries())
        {
            if (key.BeginningIn(Copied) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // What comes from the folder of the site itself is in the site.
    private static bool IsOfSite(SpecObject item, InlineDocument document) =>
        document["spec"]?["source"]?["path"]?.AsText is { } path && path.Split('/').Contains(item.Ref.Site);
}
