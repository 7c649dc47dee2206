namespace EksSpec.LoadBalancing;

/// <summary>A path of an Ingress, ready for every listener.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Conditions">The requests that it takes.</param>
/// <param name="Backend">What is done with them.</param>
internal sealed record PathRule(SpecPath At, RuleConditions Conditions, Backend Backend)
{
    /// <summary>Its actions, where all listeners have the same.</summary>
    public ValueList<ListenerAction>? Actions { get; set; }
}
