namespace EksSpec.LoadBalancing;

/// <content>What a person or a program reads of it.</content>
public sealed partial record LoadBalancers
{
    /// <summary>
    /// A table for each load balancer: listener, priority, host, path, action, target, and where the rule stands; then the groups
    /// that are stopped, with every reason, and the Ingresses in no group.
    /// </summary>
    public string ToText() => LoadBalancerTable.Draw(this);

    /// <summary>
    /// A JSON object a line for each group: <c>{"site":…,"group":…,"members":[…],"error":null,"loadBalancer":{…},"listeners":[…],
    /// "targetGroups":[…]}</c>; one for each object that is refused, and one for each Ingress in no group.
    /// </summary>
    public string ToJsonLines() => LoadBalancerJsonLines.Write(this);

    /// <summary>A Mermaid flowchart: load balancers with their listeners, an arrow for each rule, the Services.</summary>
    public string ToMermaid() => LoadBalancerMermaid.Draw([this]);

    /// <summary>An SVG picture: load balancers with their rules, arrows to the Services.</summary>
    public string ToSvg() => LoadBalancerSvg.Draw([this]);
}
