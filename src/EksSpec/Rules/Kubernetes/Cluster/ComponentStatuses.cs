namespace EksSpec.Rules;

/// <summary>What the server says of the parts of its control plane.</summary>
internal sealed partial class ComponentStatuses : RuleGroup<V1ComponentStatus>
{
    public override void Check(V1ComponentStatus subject, Report report) =>
        report.Add(ReadOnly, "kind", "The server tells the state of its parts, and takes none.");
}
