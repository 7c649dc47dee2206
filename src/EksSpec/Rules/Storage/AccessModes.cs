namespace EksSpec.Rules;

/// <summary>How many nodes a claim may be used on, against what a disk of EBS can do.</summary>
internal sealed partial class AccessModes : RuleGroup<SiteView>
{
    private const string Field = "accessModes";

    public override void Check(SiteView site, Report report)
    {
        foreach (var chain in site.Volumes.All)
        {
            if (chain is { IsDisk: true, Volume: null })
            {
                report.On(chain.Object, chain.Path);
                // That claim and class are meant together, folders only say where no cluster does.
                Check(chain.Spec.AccessModes, chain.IsBlock, TypeOf(chain), site.IsGuess, report);
            }
        }

        foreach (var (item, volume) in site.Of<V1PersistentVolume>())
        {
            if (CsiDriver.Of(volume)?.IsDisk == true)
            {
                report.On(item, "spec");
                Check(volume.Spec!.AccessModes, volume.Spec.VolumeMode == "Block", null, false, report);
            }
        }
    }

    private static void Check(IList<string>? modes, bool isBlock, string? type, bool isGuess, Report report)
    {
        var severity = isGuess ? Severity.Warning : Severity.Error;
        // Without ReadWriteOnce nobody knows whether a file system of EFS was meant.
        var mend = modes?.Contains("ReadWriteOnce") == true ? Mend.Remove : default;
        for (var i = 0; i < modes?.Count; i++)
        {
            if (modes[i] is not ("ReadWriteMany" or "ReadOnlyMany") || modes.IndexOf(modes[i]) < i)
            {
                continue;
            }

            using var at = report.At(Field, i);
            var isBare = isBlock && modes[i] == "ReadWriteMany";
            if (!isBare)
            {
                report.Add(
                    ManyNodes,
                    "",
                    $"{modes[i]}: EBS attaches a disk to one node at a time, and its driver makes or attaches no such volume.",
                    mend: mend,
                    severity: severity
                );
            }
            else if (type is not null and not "io2")
            {
                report.Add(
                    NotShared,
                    "",
                    $"ReadWriteMany: of bare devices only those of type io2 go to several nodes, and the class makes {type}.",
                    severity: severity
                );
            }
        }
    }

    private static string? TypeOf(VolumeChain chain) =>
        chain is { IsBlock: true, Class: var (item, made) } && !item.IsPatched("parameters")
            ? EbsParameters.Find(made.Parameters, "type") ?? DiskType.Default
            : null;
}
