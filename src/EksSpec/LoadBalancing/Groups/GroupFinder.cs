namespace EksSpec.LoadBalancing;

/// <summary>Finds the groups of a site: which Ingresses are in which, and which are in none.</summary>
internal sealed class GroupFinder
{
    private const string ExplicitFinalizer = "group.ingress.k8s.aws/";
    private const string ImplicitFinalizer = "ingress.k8s.aws/resources";

    private static readonly Comparer<GroupDraft> ByName = Comparer<GroupDraft>.Create(
        static (a, b) =>
            string.CompareOrdinal(a.Name, b.Name) is var order && order != 0
                ? order
                : a.IsOfAutoMode.CompareTo(b.IsOfAutoMode)
    );

    private readonly List<GroupDraft> _groups = [];
    private Dictionary<(string Name, bool IsOfAutoMode), GroupDraft>? _byName;
    private List<OutsideIngress>? _outside;
    private List<GroupFault>? _stopAll;

    public GroupFinder(Site site)
    {
        Classes = new(site);
        foreach (var item in site.Objects)
        {
            if (item.Value is V1Ingress ingress)
            {
                Sort(item, ingress);
            }
        }

        Groups = _groups.Count < 2 ? [.. _groups] : [.. _groups.Order(ByName)];
        foreach (var group in _stopAll is null ? [] : Groups)
        {
            (group.Faults ??= []).InsertRange(0, _stopAll!);
        }
    }

    /// <summary>The classes of the site.</summary>
    public IngressClasses Classes { get; }

    /// <summary>The groups, by name.</summary>
    public GroupDraft[] Groups { get; }

    /// <summary>The Ingresses in no group.</summary>
    public ValueList<OutsideIngress> Outside => _outside?.ToValueList() ?? [];

    private void Sort(SpecObject item, V1Ingress ingress)
    {
        if (ingress.Metadata?.DeletionTimestamp is not null)
        {
            (_outside ??= []).Add(new(item, null, $"{item} is being deleted.", "metadata.deletionTimestamp"));
            Leave(item, ingress, stays: null, null);
            return;
        }

        var reading = Classes.Read(item, ingress);
        if (!reading.IsOurs)
        {
            var message = reading.Error is null ? $"{item} is for another controller, or for none." : reading.Message;
            (_outside ??= []).Add(new(item, reading.Error, message, IngressClasses.PathOf(ingress)));
            var fault = reading.Error is null
                ? null
                : new GroupFault(reading.Error, reading.Message, item, IngressClasses.PathOf(ingress))
                {
                    Fix = reading.Fix,
                };
            if (reading.Error == IngressClasses.SeveralDefaults)
            {
                (_stopAll ??= []).Add(fault!);
                fault = null;
            }

            Leave(item, ingress, stays: null, fault);
            return;
        }

        var spec = (reading.Params?.Value as InlineDocument)?["spec"];
        spec = spec is not null && reading.IsOfAutoMode ? AutoModeParams.Translate(spec) : spec;
        var member = new GroupMember(item, ingress, spec, reading.Params);
        var named = GroupName(member);
        if (named is not null && !IsName(named.Value))
        {
            var message = $"The group '{named.Value}' of {named.Owner} is no name of a group.";
            (_outside ??= []).Add(
                new(
                    item,
                    "invalid ingress group",
                    message,
                    named.IsOfClass ? IngressClasses.PathOf(ingress) : named.Path
                )
            );
            Leave(item, ingress, stays: null, null);
            return;
        }

        var group = Group(named?.Value ?? member.Id, named is null, reading.IsOfAutoMode);
        group.Members.Add(member);
        Leave(item, ingress, group, null);
    }

    // Without the label group.name of its class, an Ingress may say it itself.
    private static Setting? GroupName(GroupMember member) =>
        member.ClassParams?["group"]?["name"]?.Scalar is { } name
            ? member.OfClass("group", name)
            : member["group.name"];

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 63
        && char.IsAsciiLetterOrDigit(name[^1])
        && (char.IsAsciiLetterLower(name[0]) || char.IsAsciiDigit(name[0]))
        && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');

    private void Leave(SpecObject item, V1Ingress ingress, GroupDraft? stays, GroupFault? fault)
    {
        foreach (var finalizer in ingress.Metadata?.Finalizers ?? [])
        {
            var isImplicit = finalizer == ImplicitFinalizer;
            if (!isImplicit && finalizer?.StartsWith(ExplicitFinalizer, StringComparison.Ordinal) != true)
            {
                continue;
            }

            var name = isImplicit ? $"{item.Namespace}/{item.Ref.Name}" : finalizer[ExplicitFinalizer.Length..];
            var group = Group(name, isImplicit, isOfAutoMode: false);
            if (group != stays)
            {
                (group.Leaving ??= []).Add((item, ingress));
                if (fault is not null)
                {
                    (group.Faults ??= []).Add(fault);
                }
            }
        }
    }

    private GroupDraft Group(string name, bool isImplicit, bool isOfAutoMode)
    {
        var known =
            _groups is [var only] && only.Name == name && only.IsOfAutoMode == isOfAutoMode
                ? only
                : _byName?.GetValueOrDefault((name, isOfAutoMode));
        if (known is null)
        {
            _groups.Add(known = new(name, isImplicit, isOfAutoMode));
            // One alone needs no index.
            if (_groups.Count > 1)
            {
                _byName ??= new() { [(_groups[0].Name, _groups[0].IsOfAutoMode)] = _groups[0] };
                _byName.Add((name, isOfAutoMode), known);
            }
        }

        return known;
    }
}
