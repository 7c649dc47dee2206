namespace EksSpec.Rules;

/// <summary>The CSI drivers of a node.</summary>
internal sealed partial class CsiNodes : RuleGroup<V1CSINode>
{
    private const int MaxIdLength = 256;

    public override void Check(V1CSINode subject, Report report)
    {
        using var at = report.At("spec");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var driver in report.Each("drivers", subject.Spec?.Drivers))
        {
            var name = driver.Name ?? "";
            report.Misspelled(DriverNames.Error(name), DriverWrong, "name", $"The driver '{name}'");
            report.If(!names.Add(name), DriverWrong, "name", $"The driver '{name}' is given twice.");
            CheckId(driver.NodeID ?? "", report);
            var count = driver.Allocatable?.Count;
            report.If(count < 0, CountNegative, "allocatable.count", $"The node takes {count} volumes.");
            CheckTopology(driver.TopologyKeys, report);
        }
    }

    private static void CheckId(string id, Report report)
    {
        report.If(id.Length == 0, NodeId, "nodeID", $"The driver has no ID of the node.");
        report.If(id.Length > MaxIdLength, NodeId, "nodeID", $"The ID of the node has {id.Length} characters.");
    }

    private static void CheckTopology(IList<string>? keys, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in report.Each("topologyKeys", keys))
        {
            report.If(!seen.Add(key), TopologyKey, "", $"The key '{key}' is given twice.", Mend.Remove);
            report.Misspelled(KubernetesNames.QualifiedNameError(key), TopologyKey, "", $"The key '{key}'");
        }
    }
}
