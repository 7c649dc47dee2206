namespace EksSpec.LoadBalancing;

/// <summary>What a Service has to have for its target group.</summary>
internal static class TargetChecks
{
    /// <summary><c>ipv4</c> or <c>ipv6</c>.</summary>
    public static string IpAddressType(TargetSettings settings, bool takesIpv6)
    {
        if (settings.Spec.Spec?.IpFamilies?.Contains("IPv6") != true)
        {
            return "ipv4";
        }

        if (!takesIpv6)
        {
            settings.Faults.Add(
                new(
                    "unsupported IPv6 configuration, lb not dual-stack",
                    $"{settings.Service} has IPv6 addresses, and the load balancer of {settings.Member.Object} has none.",
                    settings.Service,
                    SpecPath.Root.Field("spec").Field("ipFamilies")
                )
                {
                    Other = settings.Member.Object,
                    Fix = "Write the ip-address-type dualstack at the Ingress, or take IPv6 away from the Service.",
                }
            );
        }

        return "ipv6";
    }

    /// <summary>The port by which targets say how busy they are; nodes can't.</summary>
    public static int? ControlPort(TargetSettings settings, bool isInstance, ServicePortName name)
    {
        var said = settings[$"target-control-port.{settings.Service.Ref.Name}.{name.Text}"];
        var port = settings.Faults.Int(said);
        if (port is not null && isInstance)
        {
            settings.Faults.Add(
                "target control port is not supported for instance",
                said!,
                "is for targets that are pods, and these are nodes",
                "Write the target-type ip."
            );
        }

        return port;
    }

    /// <summary>The port of the nodes; absent where the cluster chooses it.</summary>
    public static int? NodePort(TargetSettings settings, V1ServicePort port)
    {
        if (!ServicePorts.HasNodePort(settings.Spec, port))
        {
            settings.Faults.Add(
                new(
                    "TargetGroup port is empty. When using Instance targets",
                    $"{settings.Service} has no port on the nodes, and its targets for {settings.Member.Object} are nodes.",
                    settings.Service,
                    SpecPath.Root.Field("spec").Field("type")
                )
                {
                    Other = settings.Member.Object,
                    Fix = "Write the target-type ip, or the type NodePort at the Service.",
                }
            );
        }

        return ServicePorts.OfNodes(port);
    }
}
