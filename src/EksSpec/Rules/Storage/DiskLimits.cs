namespace EksSpec.Rules;

/// <summary>Disks that EC2 refuses to make for a class, or for a claim of it.</summary>
internal sealed partial class DiskLimits : RuleGroup<SiteView>
{
    private const decimal Gibibyte = 1024 * 1024 * 1024;
    private const int MinThroughput = 125;
    private const int MaxThroughput = 2000;
    private const int IopsPerThroughput = 4;

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, made) in site.Of<V1StorageClass>())
        {
            if (CsiDriver.Find(made.Provisioner)?.IsDisk == true)
            {
                report.On(item);
                using var at = report.At("parameters");
                CheckClass(made, report);
            }
        }

        foreach (var chain in site.Volumes.All)
        {
            if (chain is { IsDisk: true, Volume: null, Class: var (item, made) } && !item.IsPatched("parameters"))
            {
                report.On(chain.Object, chain.Path);
                CheckClaim(chain, made, site.IsGuess ? Severity.Warning : Severity.Error, report);
            }
        }
    }

    private static void CheckClass(V1StorageClass made, Report report)
    {
        var parameters = made.Parameters;
        if (DiskType.Of(parameters) is not { } type)
        {
            var name = EbsParameters.Find(parameters, "type")!;
            report.Add(
                Type,
                "type",
                $"EC2 has no disks of type '{name}'.",
                mend: Mend.Text(Meant.Of(name, DiskType.Names))
            );
            return;
        }

        var (iops, perGib) = (EbsParameters.Number(parameters, "iops"), EbsParameters.Number(parameters, "iopsPerGB"));
        CheckIops(type, iops, perGib, IsRaised(made), report);
        if (EbsParameters.Number(parameters, "throughput") is > 0 and var throughput)
        {
            CheckThroughput(
                type,
                throughput,
                perGib > 0 ? null
                    : iops is > 0 ? iops
                    : type.MinIops,
                report
            );
        }
    }

    private static void CheckIops(DiskType type, int? iops, int? perGib, bool isRaised, Report report)
    {
        var field = iops is > 0 ? "iops" : "iopsPerGB";
        var isAsked = iops > 0 || perGib > 0;
        report.If(isAsked && type.MinIops == 0, Speed, field, $"{field} is not for disks of type {type.Name}.");
        report.If(!isAsked && type.NeedsIops, Speed, "", $"Disks of type {type.Name} need iops or iopsPerGB.");
        report.If(
            iops is > 0 && iops < type.MinIops && !isRaised,
            Speed,
            "iops",
            $"{iops} IOPS are fewer than the {type.MinIops} of type {type.Name}."
        );
        report.If(
            iops > type.MaxIops && type.MaxIops > 0,
            Capped,
            "iops",
            $"{iops} IOPS are more than a disk of type {type.Name} has: the driver asks for {type.MaxIops}."
        );
    }

    private static void CheckThroughput(DiskType type, int throughput, int? iops, Report report)
    {
        using var at = report.At("throughput");
        if (type.Name != DiskType.Default)
        {
            report.Add(Speed, "", $"throughput is not for disks of type {type.Name}.");
        }
        else if (throughput is < MinThroughput or > MaxThroughput)
        {
            report.Add(Speed, "", $"{throughput} MiB/s is not from {MinThroughput} to {MaxThroughput}.");
        }
        else
        {
            report.If(
                (long)throughput * IopsPerThroughput > iops,
                Speed,
                "",
                $"{throughput} MiB/s need {throughput * IopsPerThroughput} IOPS, and the disk has {iops}."
            );
        }
    }

    // What Kubernetes hands on for a class of its own old plugin, it lets the driver raise.
    private static bool IsRaised(V1StorageClass made) =>
        made.Provisioner != CsiDriver.Find(made.Provisioner)?.Name
        || EbsParameters.Find(made.Parameters, "allowAutoIOPSPerGBIncrease") == "true";

    private static void CheckClaim(VolumeChain chain, V1StorageClass made, Severity severity, Report report)
    {
        const string Field = "resources.requests.storage";
        if (DiskType.Of(made.Parameters) is not { } type || chain.Size is not (> 0 and var bytes))
        {
            return;
        }

        var size = decimal.Ceiling(bytes / Gibibyte);
        if (size < type.MinSize || size > type.MaxSize)
        {
            report.Add(
                Size,
                Field,
                $"A disk of type {type.Name} has from {type.MinSize} to {type.MaxSize} GiB, and claim '{chain.Name}' asks for {size}.",
                severity: severity
            );
            return;
        }

        var iops = size * (EbsParameters.Number(made.Parameters, "iopsPerGB") ?? 0);
        if (iops > 0 && iops < type.MinIops && !IsRaised(made))
        {
            report.Add(
                Size,
                Field,
                $"{size} GiB come to {iops} IOPS, fewer than the {type.MinIops} of type {type.Name}.",
                "Ask for more storage, or write allowAutoIOPSPerGBIncrease: \"true\" in the class.",
                severity: severity
            );
        }
    }
}
