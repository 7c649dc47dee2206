namespace EksSpec;

/// <summary>The claims of a site with what they come to, and the pods that use them.</summary>
internal sealed class VolumeChains
{
    private const string OldClassKey = "volume.beta.kubernetes.io/storage-class";

    private static readonly SpecPath Ephemeral = "ephemeral.volumeClaimTemplate.spec";

    private static readonly Dictionary<PodView, List<VolumeChain>> OfNone = [];

    // Hardly any site has all of them, and most have none.
    private List<VolumeChain>? _all;
    private Dictionary<(string Space, string Name), VolumeChain>? _claims;
    private Dictionary<PodView, List<VolumeChain>>? _ofPods;
    private readonly Dictionary<string, (SpecObject Object, V1PersistentVolume Value)>? _volumes;
    private readonly Dictionary<(string Space, string Name), string>? _bound;
    private readonly Site _site;
    private ClusterClasses? _classes;

    public VolumeChains(Site site)
    {
        _site = site;
        foreach (var item in site.Objects)
        {
            if (item.Value is not V1PersistentVolume volume)
            {
                continue;
            }

            (_volumes ??= new(StringComparer.Ordinal)).TryAdd(item.Ref.Name, (item, volume));
            if (volume.Spec?.ClaimRef is { Name: { } claim } bound)
            {
                (_bound ??= []).TryAdd((bound.NamespaceProperty ?? "", claim), item.Ref.Name);
            }
        }

        foreach (var item in site.Objects)
        {
            if (item.Value is not V1PersistentVolumeClaim claim)
            {
                continue;
            }

            var old = claim.Metadata?.Annotations?.TryGetValue(OldClassKey, out var named) == true ? named : null;
            var chain = Complete(new(item, "spec", item.Ref.Name, claim.Spec ?? new()), old);
            (_all ??= []).Add(chain);
            (_claims ??= []).TryAdd((item.Namespace, item.Ref.Name), chain);
        }

        foreach (var pod in site.Pods)
        {
            if (pod.Spec.Volumes is { Count: > 0 } || pod.Owner.Value is V1StatefulSet)
            {
                AddPod(pod);
            }
        }
    }

    /// <summary>The classes.</summary>
    public ClusterClasses Classes => _classes ??= new(_site);

    /// <summary>Every claim and every template of one, in the site's order: claims first.</summary>
    public IReadOnlyList<VolumeChain> All => _all ?? (IReadOnlyList<VolumeChain>)[];

    /// <summary>The pods that use claims of the site, with those claims.</summary>
    public IReadOnlyDictionary<PodView, List<VolumeChain>> OfPods => _ofPods ?? OfNone;

    /// <summary>Whether the site has a volume that a claim can be bound to without a driver making one.</summary>
    public bool HasVolumeFor(V1PersistentVolumeClaimSpec claim) =>
        _volumes?.Values.Any(volume => VolumeFit.Problem(claim, volume.Value.Spec ?? new()) is null) == true;

    private void AddPod(PodView pod)
    {
        List<VolumeChain>? used = null;
        for (var i = 0; i < pod.Spec.Volumes?.Count; i++)
        {
            var volume = pod.Spec.Volumes[i];
            var chain =
                volume?.PersistentVolumeClaim?.ClaimName is { } name
                    ? _claims?.GetValueOrDefault((pod.Owner.Namespace, name))
                : volume?.Ephemeral?.VolumeClaimTemplate?.Spec is { } spec
                    ? AddTemplate(pod.Owner, pod.Path.Field("volumes").Item(i).Then(Ephemeral), volume.Name ?? "", spec)
                : null;
            if (chain is not null)
            {
                (used ??= []).Add(chain);
            }
        }

        if (pod.Owner.Value is V1StatefulSet { Spec.VolumeClaimTemplates: { } templates })
        {
            for (var i = 0; i < templates.Count; i++)
            {
                var path = SpecPath.Root.Field("spec").Field("volumeClaimTemplates").Item(i).Field("spec");
                var name = templates[i]?.Metadata?.Name ?? "";
                (used ??= []).Add(AddTemplate(pod.Owner, path, name, templates[i]?.Spec ?? new()));
            }
        }

        if (used is not null)
        {
            (_ofPods ??= new(ReferenceEqualityComparer.Instance))[pod] = used;
        }
    }

    private VolumeChain AddTemplate(SpecObject owner, SpecPath path, string name, V1PersistentVolumeClaimSpec spec)
    {
        var chain = Complete(new(owner, path, name, spec) { IsTemplate = true }, null);
        (_all ??= []).Add(chain);
        return chain;
    }

    private VolumeChain Complete(VolumeChain chain, string? oldClass)
    {
        if (VolumeOf(chain) is var (item, volume))
        {
            return chain with
            {
                Choice = ClassChoice.Given,
                Volume = (item, volume),
                Driver = CsiDriver.Of(volume) ?? (volume.Spec?.AwsElasticBlockStore is null ? null : CsiDriver.Ebs),
                Zones = item.IsPatched("spec.nodeAffinity") ? null : ZonesOfVolumes.Of(volume),
            };
        }

        var choice = ChoiceOf(chain, oldClass);
        var name = choice switch
        {
            ClassChoice.Named => chain.Spec.StorageClassName ?? oldClass,
            ClassChoice.Default => Classes.Default,
            _ => null,
        };
        var made = Classes.Find(name);
        return chain with
        {
            Choice = choice,
            ClassName = name,
            Class = made,
            Driver = Classes.DriverOf(name),
            Zones =
                made is not var (source, value) || source.IsPatched("allowedTopologies")
                    ? null
                    : ZonesOfVolumes.Of(value),
        };
    }

    private ClassChoice ChoiceOf(VolumeChain chain, string? oldClass)
    {
        var spec = chain.Spec;
        return chain.Object.IsPatched(chain.Path.Field("storageClassName")) ? ClassChoice.Unknown
            : spec.VolumeName is { Length: > 0 } || spec.StorageClassName is "" ? ClassChoice.Given
            : spec.StorageClassName is not null || oldClass is { Length: > 0 } ? ClassChoice.Named
            : Classes.Default is not null ? ClassChoice.Default
            : Classes.IsKnown ? ClassChoice.NoDefault
            : ClassChoice.Unknown;
    }

    private (SpecObject Object, V1PersistentVolume Value)? VolumeOf(VolumeChain chain)
    {
        var name =
            chain.Spec.VolumeName is { Length: > 0 } given ? given
            : chain.IsTemplate ? null
            : _bound?.GetValueOrDefault((chain.Object.Namespace, chain.Name));
        return name is not null && _volumes?.TryGetValue(name, out var found) == true ? found : null;
    }
}
