using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>
/// Holds the Ingresses of a cluster that share a load balancer against each other: what belongs to all of them may not differ.
/// </summary>
internal sealed class SharedLoadBalancers(DraftSite site)
{
    /// <summary>What an Ingress says of the whole load balancer.</summary>
    private static readonly string[] OfAll =
    [
        AlbAnnotations.LoadBalancerName,
        AlbAnnotations.Scheme,
        AlbAnnotations.IpAddressType,
        AlbAnnotations.Subnets,
        AlbAnnotations.SecurityGroups,
        AlbAnnotations.ManageBackendRules,
        AlbAnnotations.ListenPorts,
        AlbAnnotations.SslRedirect,
        AlbAnnotations.SslPolicy,
        AlbAnnotations.MutualAuthentication,
        AlbAnnotations.InboundCidrs,
        AlbAnnotations.PrefixLists,
        AlbAnnotations.WebAclArn,
        AlbAnnotations.WebAclName,
        AlbAnnotations.ClassicWebAcl,
        AlbAnnotations.OldClassicWebAcl,
        AlbAnnotations.Shield,
        AlbAnnotations.Capacity,
        AlbAnnotations.IpamPool,
        AlbAnnotations.CustomerOwnedPool,
        AlbAnnotations.FrontendNlb,
        AlbAnnotations.FrontendNlbScheme,
    ];

    /// <summary>What holds for those too that leave it out, to their surprise.</summary>
    private static readonly HashSet<string> Infectious = new(StringComparer.Ordinal)
    {
        AlbAnnotations.ListenPorts,
        AlbAnnotations.SslRedirect,
        AlbAnnotations.InboundCidrs,
        AlbAnnotations.PrefixLists,
    };

    private readonly Dictionary<string, LoadBalancerBuilder> _byClass =
        site.Builder?.Objects.OfType<LoadBalancerManifest>()
            .Select(made => made.LoadBalancer)
            .Where(each => each.Snapshot(new()).GatewayNamespace is null)
            .GroupBy(each => each.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal)
        ?? [];

    private readonly List<SaidFinding> _findings = [];

    public IReadOnlyList<SaidFinding> Findings()
    {
        var ingresses = site
            .Manifests.Where(each => each.Manifest.Document is V1Ingress)
            .Select(each => new Member(each.Object));
        foreach (var group in ingresses.GroupBy(GroupOf, StringComparer.Ordinal).Where(group => group.Key.Length > 0))
        {
            Member[] members = [.. group];
            if (_byClass.TryGetValue(group.Key, out var handle))
            {
                Array.ForEach(members, member => Hold(member, handle));
            }
            else
            {
                HoldEachOther(members);
            }

            HoldDefaults(members);
        }

        HoldNames();
        return _findings;
    }

    private string GroupOf(Member member) =>
        member.Class is { } name && (_byClass.ContainsKey(name) || name.StartsWith("alb.", StringComparison.Ordinal))
            ? name
        : member.Annotations?.TryGetValue(AlbAnnotations.GroupName, out var group) == true ? group
        : "";

    /// <summary>What a handle says, nobody else says.</summary>
    private void Hold(Member member, LoadBalancerBuilder handle)
    {
        if (member.Class != handle.Name)
        {
            Say(
                member,
                AlbAnnotations.GroupName,
                $"is in the group of load balancer '{handle.Name}', made at {handle.Origins.Made}, without being on it"
            );
            return;
        }

        var given = MemberAnnotations.Of(handle.Snapshot(new())).ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in member.Annotations ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            var isOfAll =
                OfAll.Contains(key)
                || key
                    is AlbAnnotations.GroupName
                        or AlbAnnotations.CertificateArn
                        or AlbAnnotations.LoadBalancerAttributes;
            if (isOfAll && given.GetValueOrDefault(key) != value)
            {
                Say(
                    member,
                    key,
                    $"says '{value}' of load balancer '{handle.Name}', made at {handle.Origins.Made}, which says that itself"
                );
            }
        }
    }

    /// <summary>The first of the members that says something is the measure for the others.</summary>
    private void HoldEachOther(Member[] members)
    {
        Dictionary<string, Member> firsts = new(StringComparer.Ordinal);
        foreach (var key in OfAll)
        {
            if (Array.Find(members, member => member[key] is not null) is { } first)
            {
                firsts.Add(key, first);
            }
        }

        Dictionary<string, (string Value, Member By)> attributes = new(StringComparer.Ordinal);
        foreach (var member in members)
        {
            Hold(member, firsts);
            HoldAttributes(member, attributes);
        }
    }

    private void Hold(Member member, Dictionary<string, Member> firsts)
    {
        var lacks = false;
        foreach (var key in OfAll)
        {
            if (!firsts.TryGetValue(key, out var first) || first == member)
            {
                continue;
            }

            var said = member[key];
            // Listeners and redirect come together, so one of them is enough to tell.
            if (said is null ? Infectious.Contains(key) && !lacks : said != first[key])
            {
                lacks |= said is null;
                var what = said is null ? "says nothing" : $"says '{said}'";
                Say(
                    member,
                    key,
                    $"{what} of '{key}', and {first.Title}, which shares its load balancer, '{first[key]}' at {first.LineOf(key)}"
                );
            }
        }
    }

    private void HoldAttributes(Member member, Dictionary<string, (string Value, Member By)> said)
    {
        foreach (var (key, own) in AnnotationText.ReadMap(member[AlbAnnotations.LoadBalancerAttributes]))
        {
            if (!said.TryAdd(key, (own, member)) && said[key] is var (value, other) && own != value)
            {
                var line = other.LineOf(AlbAnnotations.LoadBalancerAttributes);
                Say(
                    member,
                    AlbAnnotations.LoadBalancerAttributes,
                    $"says '{own}' of the attribute '{key}', and {other.Title}, which shares its load balancer, '{value}' at {line}"
                );
            }
        }
    }

    private void HoldDefaults(Member[] members)
    {
        Member[] defaults = [.. members.Where(member => member.HasDefault)];
        foreach (var member in defaults.Skip(1))
        {
            Add(
                member.Object,
                ProgramRules.LoadBalancerDiffers,
                "spec.defaultBackend",
                $"{member.Title} answers what no rule is about, and {defaults[0].Title}, which shares its load balancer, does at {defaults[0].LineOf("spec.defaultBackend", isField: true)}."
            );
        }
    }

    /// <summary>A Network Load Balancer is of one Service, and so is its name.</summary>
    private void HoldNames()
    {
        Dictionary<string, SpecObject> taken = new(StringComparer.Ordinal);
        foreach (var (manifest, made) in site.Manifests)
        {
            if (
                manifest.Document is V1Service { Metadata.Annotations: { } annotations }
                && annotations.TryGetValue(NlbAnnotations.Name, out var name)
                && !taken.TryAdd(name, made)
            )
            {
                Add(
                    made,
                    ProgramRules.NameTaken,
                    Member.PathOf(NlbAnnotations.Name),
                    $"Load balancer '{name}' is {taken[name]}'s and {made}'s, and each Service has one of its own."
                );
            }
        }
    }

    private void Say(Member member, string key, string what) =>
        Add(member.Object, ProgramRules.LoadBalancerDiffers, Member.PathOf(key), $"{member.Title} {what}.");

    private void Add(SpecObject made, RuleInfo rule, SpecPath path, string message) =>
        _findings.Add(new(made, new(rule, path, message) { Position = made.Locate(path), Fix = rule.Fix }));

    /// <summary>An Ingress.</summary>
    private sealed record Member(SpecObject Object)
    {
        private V1Ingress Ingress => (V1Ingress)Object.Value!;

        public string Title => Object.ToString();

        public string? Class => Ingress.Spec?.IngressClassName;

        public IDictionary<string, string>? Annotations => Ingress.Metadata?.Annotations;

        public bool HasDefault => Ingress.Spec?.DefaultBackend is not null;

        public string? this[string key] => Annotations?.TryGetValue(key, out var value) == true ? value : null;

        public static SpecPath PathOf(string key) => SpecPath.Root.Field("metadata").Field("annotations").Field(key);

        public SourcePosition? LineOf(string place, bool isField = false) =>
            Object.Locate(isField ? place : PathOf(place));
    }
}
