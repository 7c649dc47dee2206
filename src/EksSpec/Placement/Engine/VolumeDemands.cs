using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Follows the volumes of pods to where they are: claim, volume, class.</summary>
internal sealed class VolumeDemands(Site site, ValueList<PlacementGroup> groups)
{
    private const string Block = "ebs.csi.aws.com";
    private const string DefaultClass = "storageclass.kubernetes.io/is-default-class";

    // Many claims ask for the same, of many volumes.
    private readonly Dictionary<(string Class, decimal Size, string Modes), List<V1PersistentVolume>> _fitting = [];
    private readonly Dictionary<List<V1PersistentVolume>, Requirement[][]> _terms = new(
        ReferenceEqualityComparer.Instance
    );
    private Dictionary<(string Space, string Claim), V1PersistentVolume>? _reserved;
    private ILookup<string, V1PersistentVolume>? _free;

    /// <summary>What the volumes of a workload demand; those without a place demand nothing.</summary>
    public IEnumerable<VolumeDemand> Of(Workload workload)
    {
        var templates = (workload.Object.Value as V1StatefulSet)?.Spec?.VolumeClaimTemplates ?? [];
        foreach (var template in templates.Where(template => template is not null))
        {
            // Whoever made the claim of the first pod before has made those of the others too.
            var made = ClaimOf(workload, $"{template.Metadata?.Name}-{workload.Name}-0");
            yield return Of($"the claim template '{template.Metadata?.Name}'", null, made?.Spec ?? template.Spec);
        }

        foreach (var volume in workload.Pod.Volumes ?? [])
        {
            if (volume?.Ephemeral?.VolumeClaimTemplate is { } own)
            {
                yield return Of($"the volume '{volume.Name}'", null, own.Spec);
            }
            else if (
                volume?.PersistentVolumeClaim?.ClaimName is { } name
                && !templates.Any(t => t?.Metadata?.Name == volume.Name)
            )
            {
                var text = $"the claim '{name}'";
                yield return ClaimOf(workload, name) is { } claim
                    ? Of(text, name, claim.Spec, ReservedFor(workload.Namespace ?? "", name)) with
                    {
                        ForOnePod = claim.Spec?.AccessModes?.Contains("ReadWriteOncePod") is true ? name : null,
                    }
                    : new(text) { Doubt = $"{Capital(text)} isn't among the manifests." };
            }
        }
    }

    private V1PersistentVolumeClaim? ClaimOf(Workload workload, string name) =>
        site.Find("PersistentVolumeClaim", workload.Namespace, name)?.Value as V1PersistentVolumeClaim;

    // A volume that names its claim is bound to it, whatever the class would make.
    private V1PersistentVolume? ReservedFor(string space, string claim)
    {
        if (_reserved is null)
        {
            _reserved = [];
            foreach (var (_, volume) in site.Of<V1PersistentVolume>())
            {
                if (volume.Spec?.ClaimRef is { Name: { } name } reference)
                {
                    _reserved.TryAdd((reference.NamespaceProperty ?? "", name), volume);
                }
            }
        }

        return _reserved.GetValueOrDefault((space, claim));
    }

    private VolumeDemand Of(
        string text,
        string? claim,
        V1PersistentVolumeClaimSpec? spec,
        V1PersistentVolume? reserved = null
    )
    {
        if (spec?.VolumeName is { Length: > 0 } bound)
        {
            return site.Find("PersistentVolume", "", bound)?.Value is V1PersistentVolume volume
                ? Of($"the volume '{bound}'", [volume]) with
                {
                    Doubt = Takes(volume, claim, spec, spec.StorageClassName ?? volume.Spec?.StorageClassName ?? "")
                        ? null
                        : $"{Capital(text)} asks for the volume '{bound}', which is smaller, of another class or mode, or another claim's.",
                }
                : new(text)
                {
                    Doubt = $"{Capital(text)} is bound to the volume '{bound}', which isn't among the manifests.",
                };
        }

        if (reserved is not null && Takes(reserved, claim, spec, spec?.StorageClassName ?? ""))
        {
            return Of(text, [reserved]);
        }

        return spec?.StorageClassName switch
        {
            "" => OfExisting(text, claim, spec, ""),
            null => Default() is { } usual
                ? OfClass(text, claim, spec, usual)
                : new(text)
                {
                    Doubt = $"{Capital(text)} names no storage class, and none of the manifests is the default.",
                },
            var name => site.Find("StorageClass", "", name)?.Value is V1StorageClass named
                ? OfClass(text, claim, spec, named)
                : new(text)
                {
                    IsBlock = name == "gp2",
                    Doubt = $"{Capital(text)} asks for the storage class '{name}', which isn't among the manifests.",
                },
        };
    }

    private V1StorageClass? Default() =>
        site.Of<V1StorageClass>()
            .Select(item => item.Value)
            .FirstOrDefault(item =>
                item.Metadata?.Annotations?.TryGetValue(DefaultClass, out var value) is true && value == "true"
            );

    private VolumeDemand OfClass(string text, string? claim, V1PersistentVolumeClaimSpec? spec, V1StorageClass named)
    {
        var provisioner = named.Provisioner;
        if (provisioner == "kubernetes.io/no-provisioner")
        {
            return OfExisting(text, claim, spec, named.Metadata?.Name ?? "");
        }

        var isBlock = provisioner is Block or "kubernetes.io/aws-ebs" or "ebs.csi.eks.amazonaws.com";
        var isMadeFirst = named.VolumeBindingMode is not "WaitForFirstConsumer" && isBlock;
        var lacksDriver =
            provisioner == Block
            && site.Config is { AutoModeConfig.Enabled: not true } config
            && !config.HasAddon("aws-ebs-csi-driver");
        return new(text)
        {
            IsBlock = isBlock,
            IsMadeFirst = isMadeFirst,
            Doubt = lacksDriver
                ? $"{Capital(text)} needs the driver {Block}, and the cluster has no such add-on."
                : null,
            Terms =
                named.AllowedTopologies is { Count: > 0 } places
                    ? [.. places.Where(place => place is not null).Select(Compile)]
                : isMadeFirst && ClusterZones.Of(site.Config!) is { } zones
                    ?
                    [
                        [In(NodeLabels.Zone, [.. zones])],
                    ]
                :
                [
                    [],
                ],
        };
    }

    // Claims are bound to volumes that are there already: to one that is kept for them, or to a free one.
    private VolumeDemand OfExisting(string text, string? claim, V1PersistentVolumeClaimSpec? spec, string name)
    {
        _free ??= site.Of<V1PersistentVolume>()
            .Select(item => item.Value)
            .ToLookup(volume => volume.Spec?.ClaimRef is null ? $"free {volume.Spec?.StorageClassName}" : "kept");
        var key = (name, SizeOf(spec), string.Join(' ', spec?.AccessModes ?? []));
        if (!_fitting.TryGetValue(key, out var fitting))
        {
            fitting = [.. _free[$"free {name}"].Where(volume => Takes(volume, claim, spec, name))];
            _fitting.Add(key, fitting);
        }

        List<V1PersistentVolume> kept = [.. _free["kept"].Where(volume => Takes(volume, claim, spec, name))];
        fitting = kept.Count == 0 ? fitting : [.. kept, .. fitting];
        return fitting.Count > 0
            ? Of(text, fitting)
            : new(text) { Doubt = $"{Capital(text)} waits for a volume, and none of the manifests fits it." };
    }

    private static decimal SizeOf(V1PersistentVolumeClaimSpec? spec) =>
        spec?.Resources?.Requests?.TryGetValue("storage", out var size) is true ? Quantities.Of(size) : 0;

    private static bool Takes(V1PersistentVolume volume, string? claim, V1PersistentVolumeClaimSpec? spec, string name)
    {
        return (volume.Spec?.StorageClassName ?? "") == name
            && (volume.Spec?.ClaimRef is not { } reserved || claim is null || reserved.Name == claim)
            && (spec?.AccessModes ?? []).All(mode => volume.Spec?.AccessModes?.Contains(mode) is true)
            && volume.Spec?.Capacity?.TryGetValue("storage", out var there) is true
            && Quantities.Of(there) >= SizeOf(spec);
    }

    private VolumeDemand Of(string text, List<V1PersistentVolume> volumes) =>
        new(text)
        {
            IsBlock = volumes.TrueForAll(volume =>
                volume.Spec?.Csi?.Driver is Block or "ebs.csi.eks.amazonaws.com"
                || volume.Spec?.AwsElasticBlockStore is not null
            ),
            Terms = TermsOf(volumes),
        };

    private Requirement[][] TermsOf(List<V1PersistentVolume> volumes)
    {
        if (!_terms.TryGetValue(volumes, out var terms))
        {
            terms = [.. volumes.SelectMany(TermsOf).DistinctBy(TextOf)];
            _terms.Add(volumes, terms);
        }

        return terms;
    }

    private static string TextOf(Requirement[] term) =>
        string.Join('\n', term.Select(demand => $"{demand.Key} {demand.Operator} {string.Join(',', demand.Values)}"));

    private Requirement[][] TermsOf(V1PersistentVolume volume)
    {
        Requirement[] labels =
        [
            .. (volume.Metadata?.Labels ?? new Dictionary<string, string>(0))
                .Where(label => label.Key is NodeLabels.Zone or "failure-domain.beta.kubernetes.io/zone")
                .Select(label => In(NodeLabels.Zone, label.Value?.Split("__") ?? [])),
        ];
        return volume.Spec?.NodeAffinity?.Required?.NodeSelectorTerms is { Count: > 0 } terms
            ? [.. terms.Where(term => term is not null).Select(term => (Requirement[])[.. labels, .. Compile(term)])]
            : [labels];
    }

    private Requirement[] Compile(V1NodeSelectorTerm term) =>
        [
            .. (term.MatchExpressions ?? [])
                .Where(demand => demand is not null)
                .Select(demand =>
                    LookedUp(
                        Requirement.Expression(
                            new()
                            {
                                Key = LabelOf(demand.Key),
                                OperatorProperty = demand.OperatorProperty,
                                Values = demand.Values,
                            }
                        )
                    )
                ),
            .. (term.MatchFields ?? [])
                .Where(demand => demand is not null)
                .Select(demand => LookedUp(Requirement.Field(demand))),
        ];

    private Requirement[] Compile(V1TopologySelectorTerm term) =>
        [
            .. (term.MatchLabelExpressions ?? [])
                .Where(demand => demand is not null)
                .Select(demand => In(LabelOf(demand.Key), demand.Values ?? [])),
        ];

    private Requirement In(string key, IList<string> values) =>
        LookedUp(
            Requirement.Expression(
                new()
                {
                    Key = key,
                    OperatorProperty = "In",
                    Values = values,
                }
            )
        );

    private Requirement LookedUp(Requirement demand)
    {
        demand.Slots = [.. groups.Select(group => group.Slot(demand.IsField ? NodeLabels.Hostname : demand.Key))];
        return demand;
    }

    // The driver gives its nodes the zone under a name of its own, too.
    private static string LabelOf(string? key) =>
        key
            is "topology.ebs.csi.aws.com/zone"
                or "topology.ebs.csi.eks.amazonaws.com/zone"
                or "failure-domain.beta.kubernetes.io/zone"
            ? NodeLabels.Zone
            : key ?? "";

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
