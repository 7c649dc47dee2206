namespace EksSpec.Rules;

/// <summary>Modes of files that were written in decimal and meant in octal.</summary>
internal sealed partial class FileModes : RuleGroup<SiteView>
{
    // Those that people give to files, as the digits they know them by.
    private static readonly HashSet<int> Usual =
    [
        400,
        440,
        444,
        500,
        550,
        555,
        600,
        640,
        644,
        660,
        664,
        666,
        700,
        710,
        711,
        740,
        744,
        750,
        754,
        755,
        770,
        771,
        774,
        775,
        777,
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var volume in report.Each("volumes", pod.Spec.Volumes))
            {
                CheckVolume(volume, report);
            }
        }
    }

    private static void CheckVolume(V1Volume volume, Report report)
    {
        if (volume.Secret is { } secret)
        {
            CheckSource("secret", secret.DefaultMode, secret.Items, report);
        }

        if (volume.ConfigMap is { } map)
        {
            CheckSource("configMap", map.DefaultMode, map.Items, report);
        }

        if (volume.DownwardAPI is { } downward)
        {
            using var at = report.At("downwardAPI");
            CheckMode(downward.DefaultMode, "defaultMode", report);
            CheckFiles(downward.Items, report);
        }

        if (volume.Projected is { } projected)
        {
            using var at = report.At("projected");
            CheckMode(projected.DefaultMode, "defaultMode", report);
            foreach (var source in report.Each("sources", projected.Sources))
            {
                CheckSource("secret", null, source.Secret?.Items, report);
                CheckSource("configMap", null, source.ConfigMap?.Items, report);
                using var api = report.At("downwardAPI");
                CheckFiles(source.DownwardAPI?.Items, report);
            }
        }
    }

    private static void CheckSource(string field, int? mode, IList<V1KeyToPath>? items, Report report)
    {
        using var at = report.At(field);
        CheckMode(mode, "defaultMode", report);
        foreach (var item in report.Each("items", items))
        {
            CheckMode(item.Mode, "mode", report);
        }
    }

    private static void CheckFiles(IList<V1DownwardAPIVolumeFile>? files, Report report)
    {
        foreach (var file in report.Each("items", files))
        {
            CheckMode(file.Mode, "mode", report);
        }
    }

    private static void CheckMode(int? mode, string field, Report report)
    {
        if (mode is not { } number || !Usual.Contains(number) || Usual.Contains(OctalDigits(number)))
        {
            return;
        }

        var meant = (number / 100 * 64) + (number / 10 % 10 * 8) + (number % 10);
        report.If(
            true,
            Decimal,
            field,
            $"{field} {number} is decimal: the mode is 0{OctalDigits(number)}.",
            Mend.Value(meant),
            $"Write 0{number} in YAML, or {meant}, which is the same in decimal."
        );
    }

    // 400 is 0620: what a person reads is 620.
    private static int OctalDigits(int mode) => (mode / 64 * 100) + (mode / 8 % 8 * 10) + (mode % 8);
}
