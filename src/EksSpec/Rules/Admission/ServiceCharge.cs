namespace EksSpec.Rules;

/// <summary>What a Service takes: node ports and load balancers too.</summary>
internal sealed class ServiceCharge(V1Service service) : ObjectCharge("Service", "")
{
    public override decimal On(string resource) =>
        resource switch
        {
            "services.loadbalancers" => service.Spec?.Type == "LoadBalancer" ? 1 : 0,
            "services.nodeports" => NodePorts,
            _ => base.On(resource),
        };

    private int NodePorts =>
        service.Spec switch
        {
            { Type: "LoadBalancer", AllocateLoadBalancerNodePorts: false, Ports: { } ports } => ports.Count(port =>
                port?.NodePort is not (null or 0)
            ),
            { Type: "NodePort" or "LoadBalancer", Ports: { } ports } => ports.Count,
            _ => 0,
        };
}
