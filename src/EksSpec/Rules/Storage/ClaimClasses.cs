namespace EksSpec.Rules;

/// <summary>How claims come to a volume: by a class that somebody makes, by the default one, or by a volume that is there.</summary>
internal sealed partial class ClaimClasses : RuleGroup<SiteView>
{
    private const string Field = "storageClassName";

    public override void Check(SiteView site, Report report)
    {
        foreach (var chain in site.Volumes.All)
        {
            report.On(chain.Object, chain.Path);
            switch (chain.Choice)
            {
                case ClassChoice.Named when !IsThere(chain, site):
                    report.Missing(site, ("StorageClass", "", chain.ClassName!), ClassMissing, Field);
                    break;
                case ClassChoice.NoDefault when !site.Volumes.HasVolumeFor(chain.Spec):
                    report.Add(
                        NoDefaultClass,
                        Field,
                        $"Claim '{chain.Name}' names no class, and no StorageClass is the default one.",
                        FixOf(site),
                        severity: site.WeightOf(NoDefaultClass, "")
                    );
                    break;
                case ClassChoice.Given:
                    CheckGiven(chain, site, report);
                    break;
            }
        }
    }

    private static bool IsThere(VolumeChain chain, SiteView site) =>
        chain.ClassName is not { Length: > 0 } name
        || site.Volumes.Classes.Has(name)
        // Without the cluster, its classes are in another set, unless one of this set is nearly called so.
        || (site.Config is null && !site.Volumes.Classes.Names.Any(near => Meant.IsNear(name, near)))
        || KubernetesNames.DnsSubdomainError(name) is not null
        // A volume may be of a class that nobody has to make.
        || site.Volumes.HasVolumeFor(chain.Spec);

    private static string? FixOf(SiteView site) =>
        site.Config!.IsAutoMode()
            ? "Name a class in storageClassName; Auto Mode makes none, so add a StorageClass of ebs.csi.eks.amazonaws.com too."
            : null;

    private static void CheckGiven(VolumeChain chain, SiteView site, Report report)
    {
        if (chain.Volume is var (item, volume))
        {
            var problem = item.IsPatched("spec") ? null : VolumeFit.Problem(chain.Spec, volume.Spec ?? new());
            report.If(problem is not null, VolumeUnfit, "", $"It can't be bound to '{item.Ref.Name}': {problem}.");
        }
        else if (site.Config is null || chain.IsTemplate)
        {
            // The volumes of another set, or of each pod.
        }
        else if (chain.Spec.VolumeName is { Length: > 0 } name)
        {
            report.Missing(site, ("PersistentVolume", "", name), VolumeMissing, "volumeName");
        }
        else if (!site.Volumes.HasVolumeFor(chain.Spec) && site.Volumes.Classes.IsKnown)
        {
            report.Add(
                VolumeMissing,
                Field,
                $"Claim '{chain.Name}' wants no class, and the set has no PersistentVolume without class that it fits.",
                "Name a class, or add the PersistentVolume.",
                severity: site.WeightOf(VolumeMissing, "")
            );
        }
    }
}
