namespace EksSpec.LoadBalancing;

/// <summary>Makes the target groups of a load balancer: one for each Ingress, Service and port as written.</summary>
/// <param name="takesIpv6">Whether the load balancer has IPv6 addresses too.</param>
/// <param name="faults">Gets what is wrong.</param>
internal sealed class TargetGroupBuild(bool takesIpv6, FaultLog faults)
{
    /// <summary>The type of targets that are ports of nodes.</summary>
    public const string Instance = "instance";

    private readonly Dictionary<(SpecObject Ingress, SpecObject Service, string Port), TargetGroup> _made = [];
    private readonly List<TargetGroup> _inOrder = [];

    /// <summary>Those that were made, in their order.</summary>
    public ValueList<TargetGroup> All => _inOrder.ToValueList();

    /// <summary>The target group of a port; absent where the Service has no such port.</summary>
    public TargetGroup? Of(Backend backend, BackendAction action, SpecObject service, ServicePortName port)
    {
        var key = (backend.Member.Object, service, port.Text);
        if (_made.TryGetValue(key, out var made))
        {
            return made;
        }

        var settings = new TargetSettings(backend.Member, service, faults);
        if (ServicePorts.Find(settings.Spec, port) is not { } found)
        {
            AddNoPort(backend, action.Said, service, port);
            return null;
        }

        _made[key] = made = Make(settings, found, port);
        _inOrder.Add(made);
        return made;
    }

    private TargetGroup Make(TargetSettings settings, V1ServicePort port, ServicePortName name)
    {
        var type = TypeOf(settings);
        var isInstance = type == Instance;
        var protocol = settings.Word("backend-protocol", ["HTTP", "HTTPS"], "HTTP", "backend protocol must be within");
        var version = settings.Word(
            "backend-protocol-version",
            ["HTTP1", "HTTP2", "GRPC"],
            "HTTP1",
            "backend protocol version must be within"
        );
        return new()
        {
            Ingress = settings.Member.Object,
            Service = settings.Service,
            ServicePort = name.Text,
            TargetType = type,
            Protocol = protocol,
            ProtocolVersion = version,
            HealthCheck = TargetHealth.Of(settings, type, protocol, version),
            Attributes = settings.Map("target-group-attributes"),
            Tags = TargetTags.Of(settings),
            IpAddressType = TargetChecks.IpAddressType(settings, takesIpv6),
            ControlPort = TargetChecks.ControlPort(settings, isInstance, name),
            Port = isInstance ? TargetChecks.NodePort(settings, port) : ServicePorts.OfPods(port),
            NodeSelector = isInstance ? settings.Map("target-node-labels") : ValueMap<string>.Empty,
            IsMultiCluster =
                faults.Bool(settings.Member["multi-cluster-target-group"]) is true
                || faults.Bool(Setting.Of(settings.Service, "multi-cluster-target-group")) is true,
        };
    }

    // The class speaks before all others, and their words aren't even read.
    private string TypeOf(TargetSettings settings)
    {
        if (settings.Member.ClassParams?["targetType"]?.AsText is not { Length: > 0 } ofClass)
        {
            return settings.Word("target-type", [Instance, "ip"], Instance, "unknown targetType");
        }

        if (ofClass is Instance or "ip")
        {
            return ofClass;
        }

        var owner = settings.Member.ClassObject!;
        faults.Add(
            new(
                "unknown targetType",
                $"{owner} says the targetType '{ofClass}', which is none of instance, ip.",
                owner,
                SpecPath.Root.Field("spec").Field("targetType")
            )
            {
                Fix = "Write one of instance, ip.",
            }
        );
        return Instance;
    }

    private void AddNoPort(Backend backend, Setting? said, SpecObject service, ServicePortName port)
    {
        const string Error = "unable to find port on service";
        const string Fix = "Name a port of the Service: its number or its name, not those of its pods.";
        if (said is not null)
        {
            faults.AddPart(Error, said, $"names the port '{port.Text}', which {service} doesn't have", Fix);
            return;
        }

        faults.Add(
            new(
                Error,
                $"{backend.Member.Object} names the port '{port.Text}', which {service} doesn't have.",
                backend.Member.Object,
                backend.PortAt
            )
            {
                Other = service,
                Fix = Fix,
            }
        );
    }
}
