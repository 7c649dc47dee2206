using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What stays when the environment of a branch ends, and what keeps it from ending.</summary>
internal sealed partial class BranchRemains : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (BranchSpaces.Of(site) is not { } spaces)
        {
            return;
        }

        CheckVolumes(site, spaces, report);
        CheckRecords(site, report);
        CheckDoors(site, spaces, report);
        CheckLives(site, spaces, report);
    }

    private static void CheckVolumes(SiteView site, BranchSpaces spaces, Report report)
    {
        foreach (var chain in site.Volumes.All)
        {
            if (
                chain.Class is var (item, made)
                && made.ReclaimPolicy == "Retain"
                && !item.IsPatched("reclaimPolicy")
                && spaces.IsFirst(chain.Object, chain.Name)
            )
            {
                report
                    .On(chain.Object, chain.Path)
                    .Add(
                        VolumeStays,
                        "storageClassName",
                        $"StorageClass '{item.Ref.Name}' has the reclaim policy Retain: the volume of '{chain.Name}' stays when the branch is gone."
                    );
            }
        }
    }

    private static void CheckRecords(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            foreach (var (container, field, index) in pod.Containers)
            {
                if (ExternalDns.PolicyOf(container) is { } policy && ExternalDns.Keeps(policy))
                {
                    report.On(pod.Owner, pod.Path.Field(field).Item(index));
                    report.Add(
                        RecordsStay,
                        SpecPath.Root,
                        $"external-dns has the policy {policy} and deletes no record, and the site has branches."
                    );
                }
            }
        }

        if (ExternalDns.PolicyOf(site.Config) is { } said && ExternalDns.Keeps(said))
        {
            report.On(site.Cluster!);
            report.Add(
                RecordsStay,
                "addons",
                $"The add-on external-dns has the policy {said} and deletes no record, and the site has branches."
            );
        }
    }

    private static void CheckDoors(SiteView site, BranchSpaces spaces, Report report)
    {
        foreach (var (item, _) in site.Of<V1Ingress>())
        {
            if (spaces.IsFirst(item, item.Ref.Name) && DeletionProtection.Of(item) is { } said)
            {
                report
                    .On(item)
                    .Add(
                        ProtectedDoor,
                        said.Path,
                        $"The Ingress asks for deletion protection: the controller won't let it go when the branch is gone, and stops its whole group."
                    );
            }
        }
    }

    private static void CheckLives(SiteView site, BranchSpaces spaces, Report report)
    {
        if (BranchSpaces.CleanupOf(site) is not { } cleanup)
        {
            return;
        }

        foreach (var space in spaces.WithoutLife)
        {
            report
                .On(space)
                .Add(
                    LivesForEver,
                    "metadata.annotations",
                    $"{cleanup} ends environments that have expired, and this one never does."
                );
        }
    }
}
