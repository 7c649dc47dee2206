using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>What NodePools ask of their machines, against what there is.</summary>
internal sealed partial class NodePoolMachines : RuleGroup<SiteView>
{
    // What uname says, and what the node label says.
    private static readonly Dictionary<string, string> Architectures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x86_64"] = "amd64",
        ["x86-64"] = "amd64",
        ["x86"] = "amd64",
        ["x64"] = "amd64",
        ["aarch64"] = "arm64",
    };

    // These have few values, and all of them stand in the table of types.
    private static readonly string[] Listed =
    [
        "instance-category",
        "instance-family",
        "instance-generation",
        "instance-size",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (item.Ref.Kind != "NodePool" || KarpenterApi.Of(document) is null)
            {
                continue;
            }

            var reference = document["spec"]?["template"]?["spec"]?["nodeClassRef"];
            var isAuto = reference?["group"]?.AsText == KarpenterApi.AutoModeGroup;
            var nodeClass = site.Find("EC2NodeClass", item.Namespace, reference?["name"]?.AsText ?? "");
            var machines = new PoolMachines(document, isAuto ? null : nodeClass?.Value as InlineDocument);
            report.On(item);
            var isSaid = false;
            foreach (var demand in machines.Demands)
            {
                isSaid |= CheckValues(demand, report) | CheckKey(demand, isAuto, report);
            }

            if (!isSaid)
            {
                CheckMachines(machines, document, report);
                CheckZones(machines, site.Config, report);
            }
        }
    }

    private static bool CheckValues(MachineDemand demand, Report report)
    {
        if (demand.Operator is not ("In" or "NotIn"))
        {
            return false;
        }

        var isWrong = false;
        for (var i = 0; i < demand.Values.Length; i++)
        {
            var value = demand.Values[i];
            var words = demand.Known ?? WordsOf(demand.Key);
            if (words is not null && !words.Contains(value, StringComparer.Ordinal))
            {
                isWrong = !IsHarmless(demand, words);
                var known = demand.Known is { } few
                    ? $"there are {string.Join(", ", few.Where(word => word.Length > 0))}"
                    : "EC2 has none in August 2026";
                report.Add(
                    ValueUnknown,
                    demand.IsLabel ? demand.Path : demand.Path.Field("values").Item(i),
                    $"No machine has {demand.Key}={value}: {known}.",
                    mend: demand.Key == NodeLabels.Arch && Architectures.TryGetValue(value, out var arch)
                        ? Mend.Text(arch)
                        : Mend.Word(value, words),
                    severity: IsHarmless(demand, words) ? Severity.Info : null
                );
            }
        }

        return isWrong;
    }

    // One type of several that isn't there narrows the choice, and excluding it changes nothing.
    private static bool IsHarmless(MachineDemand demand, string[] words) =>
        demand.Operator == "NotIn" || (demand.Known is null && demand.Values.Any(words.Contains));

    private static string[]? WordsOf(string key) =>
        key == NodeLabels.InstanceType ? [.. InstanceTypeTable.All.Select(type => type.Name)]
        : Listed.Contains(MachineLabels.Own(key), StringComparer.Ordinal)
            ? [.. InstanceTypeTable.All.Select(type => MachineLabels.ValueOf(type, key)).OfType<string>().Distinct()]
        : null;

    private static bool CheckKey(MachineDemand demand, bool isAuto, Report report)
    {
        var (key, place) = (demand.Key, demand.IsLabel ? demand.Path : demand.Path.Field("key"));
        var domain = key[..Math.Max(0, key.IndexOf('/', StringComparison.Ordinal))];
        var isKarpenters =
            domain.EndsWith(KarpenterApi.Group, StringComparison.Ordinal) && key != NodeLabels.KarpenterCapacityType;
        var isUnknown =
            !isAuto
            && domain.EndsWith(KarpenterApi.AwsGroup, StringComparison.Ordinal)
            && !MachineLabels.Known.Contains(key, StringComparer.Ordinal);
        report.If(
            isKarpenters || key == NodeLabels.Hostname,
            LabelRestricted,
            place,
            $"Karpenter keeps {key} for itself."
        );
        if (isUnknown)
        {
            report.Add(
                LabelRestricted,
                place,
                $"Karpenter has no label {key}.",
                mend: Mend.Word(key, MachineLabels.Known)
            );
        }

        var (foreign, own) = isAuto
            ? (KarpenterApi.AwsGroup, KarpenterApi.AutoModeGroup)
            : (KarpenterApi.AutoModeGroup, KarpenterApi.AwsGroup);
        var isForeign = domain == foreign && MachineLabels.Own(key) is not null;
        var runner = isAuto ? "EKS Auto Mode" : "Karpenter";
        if (isForeign)
        {
            report.Add(
                LabelOfOther,
                place,
                $"Nodes of {runner} have no {key}: theirs begins with {own}/.",
                mend: demand.IsLabel ? default : Mend.Text($"{own}/{MachineLabels.Own(key)}")
            );
        }

        // The documentation wants no requirement on the system, and AWS's own pools have one for Linux.
        var isSystem = (key == NodeLabels.Os && !demand.Accepts("linux")) || key == "node.kubernetes.io/windows-build";
        report.If(
            isAuto && isSystem,
            LabelOfOther,
            place,
            $"EKS Auto Mode has no nodes with this {key}: all are Linux.",
            "Take it away, or start Windows nodes with a node group."
        );
        return isKarpenters || isUnknown || isForeign;
    }

    private static void CheckMachines(PoolMachines machines, InlineDocument pool, Report report)
    {
        if (machines.Contradiction is { } key)
        {
            var image =
                key == NodeLabels.Os && machines.Class is { } system ? $", and its node class has {system}" : "";
            report.Add(
                NoMachine,
                SpecPath.Root.Field("spec").Field("template").Field("spec").Field("requirements"),
                $"No machine can be what the pool asks for: {string.Join(" and ", machines.On[key])}{image}."
            );
        }
        else if (machines.Types is [])
        {
            var demands = machines.Demands.Where(demand => demand.IsOfTypes).Select(demand => demand.ToString());
            var limits = pool["spec"]?["limits"]?.Entries.Select(limit => $"at most {limit.Value.Scalar} {limit.Key}");
            report.Add(
                NoMachine,
                SpecPath.Root.Field("spec").Field("template").Field("spec").Field("requirements"),
                $"No instance type of EC2 is what the pool asks for: {string.Join(" and ", demands.Concat(limits ?? []))}."
            );
        }
    }

    private static void CheckZones(PoolMachines machines, ClusterConfig? cluster, Report report)
    {
        if (cluster is not null && NodePoolGroup.ZonesOf(cluster, machines) is [])
        {
            var demand = machines.On[NodeLabels.Zone].Concat(machines.On[NodeLabels.Region]).First();
            var zones = ClusterZones.Of(cluster) is { Count: > 0 } known
                ? string.Join(", ", known)
                : cluster.Metadata?.Region;
            report.Add(ZoneElsewhere, demand.Path, $"The pool asks for {demand}; the cluster is in {zones}.");
        }
    }
}
