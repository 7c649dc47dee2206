namespace EksSpec.LoadBalancing;

/// <summary>The target groups of a group, each made once for an Ingress, a Service and a port as written.</summary>
internal sealed class TargetGroups(Site site, bool takesIpv6, FaultLog faults)
{
    private Dictionary<(SpecObject Ingress, string Service, string Port), TargetGroup?>? _known;
    private Dictionary<SpecObject, Settings>? _services;
    private List<TargetGroup>? _made;

    /// <summary>All that were made, in the order in which they came up.</summary>
    public ValueList<TargetGroup> All => _made?.ToValueList() ?? [];

    /// <summary>A Service in the namespace of an Ingress; absent where it isn't there.</summary>
    public Settings? FindService(GroupMember member, string name)
    {
        if (site.Find("Service", member.Namespace, name) is not { Value: V1Service } found)
        {
            return null;
        }

        if (!(_services ??= []).TryGetValue(found, out var service))
        {
            _services.Add(found, service = new(found));
        }

        return service;
    }

    /// <summary>The target group for a port of a Service; absent where it can't be made.</summary>
    /// <param name="member">The Ingress.</param>
    /// <param name="service">The Service.</param>
    /// <param name="port">The port as written.</param>
    /// <param name="at">Where it is written.</param>
    public TargetGroup? For(GroupMember member, Settings service, string port, (SpecObject Object, SpecPath Path) at)
    {
        var key = (member.Object, service.Owner.Ref.Name, port);
        if (!(_known ??= []).TryGetValue(key, out var group))
        {
            group = Make(member, service, port, at);
            _known[key] = group;
            if (group is not null)
            {
                (_made ??= []).Add(group);
            }
        }

        return group;
    }

    private TargetGroup? Make(GroupMember member, Settings named, string port, (SpecObject Object, SpecPath Path) at)
    {
        var service = named.Owner;
        var target = (V1Service)service.Value!;
        if (PortOf(target, port) is not { } found)
        {
            Add(
                at,
                "unable to find port on service",
                $"{service} has no port {port}",
                "Name a port of the Service, not of its pods."
            );
            return null;
        }

        var settings = new TargetSettings(member, named, faults);
        var type = settings.TargetType;
        var protocol = settings.Word("backend-protocol", "backend protocol must be within", "HTTP", "HTTPS");
        var version = settings.Word(
            "backend-protocol-version",
            "backend protocol version must be within",
            "HTTP1",
            "HTTP2",
            "GRPC"
        );
        var health = HealthChecks.Of(settings, target, type, protocol, version, faults);
        var attributes = settings.Map("target-group-attributes");
        var tags = TagsOf(named, member);
        var isIpv6 = target.Spec?.IpFamilies?.Contains("IPv6") == true;
        if (isIpv6 && !takesIpv6)
        {
            Add(
                at,
                "unsupported IPv6 configuration, lb not dual-stack",
                $"{service} has addresses of IPv6, and the load balancer has none",
                "Set ip-address-type to dualstack, or take IPv6 from the Service."
            );
        }

        var control = ControlPortOf(settings, service, port, type);
        if (type == "instance" && !HasNodePort(target, found))
        {
            Add(
                at,
                "TargetGroup port is empty. When using Instance targets",
                $"{service} has no port on nodes, which the target-type instance sends to",
                "Set target-type to ip, or make the Service one of type NodePort."
            );
        }

        var nodes = type == "instance" ? settings.Map("target-node-labels") : ValueMap<string>.Empty;
        return new()
        {
            Ingress = member.Object,
            Service = service,
            ServicePort = port,
            TargetType = type,
            Port =
                type == "instance" ? found.NodePort
                : found.TargetPort?.Value is not { Length: > 0 } text ? found.Port
                : GoInteger.TryParse(text, out int number) ? number
                : 1,
            Protocol = protocol,
            ProtocolVersion = version,
            IpAddressType = isIpv6 ? "ipv6" : "ipv4",
            HealthCheck = health,
            Attributes = attributes,
            Tags = tags,
            NodeSelector = nodes,
            IsMultiCluster = settings.IsMultiCluster,
            ControlPort = control,
        };
    }

    /// <summary>A port of a Service by its number or its name.</summary>
    public static V1ServicePort? PortOf(V1Service service, string port)
    {
        var isNumber = GoInteger.TryParse(port, out int number);
        foreach (var candidate in service.Spec?.Ports ?? [])
        {
            if (candidate is not null && (isNumber ? candidate.Port == number : (candidate.Name ?? "") == port))
            {
                return candidate;
            }
        }

        return null;
    }

    // The cluster chooses one where the Service asks for it.
    private static bool HasNodePort(V1Service service, V1ServicePort port) =>
        port.NodePort is > 0
        || (
            service.Spec?.ClusterIP != "None"
            && (
                service.Spec?.Type == "NodePort"
                || (service.Spec?.Type == "LoadBalancer" && service.Spec.AllocateLoadBalancerNodePorts != false)
            )
        );

    // Unlike other settings, key by key: the class speaks before the Service, and that before the Ingress.
    private ValueMap<string> TagsOf(Settings service, GroupMember member)
    {
        var ofService = faults.Map(service["tags"]);
        var tags = faults.Map(member["tags"]) ?? new(StringComparer.Ordinal);
        foreach (var (key, value) in ofService ?? [])
        {
            tags[key] = value;
        }

        foreach (var (key, value) in ClassEntries.Of(member.ClassParams?["tags"]) ?? [])
        {
            tags[key] = value;
        }

        return tags.Count == 0 ? ValueMap<string>.Empty : ValueMap.From(tags);
    }

    private int? ControlPortOf(TargetSettings settings, SpecObject service, string port, string type)
    {
        var said = settings.Find($"target-control-port.{service.Ref.Name}.{port}");
        var control = faults.Int(said);
        if (control is not null && type == "instance")
        {
            faults.Add(
                "target control port is not supported for instance",
                said!,
                "needs targets of type ip",
                "Set target-type to ip."
            );
        }

        return control;
    }

    private void Add((SpecObject Object, SpecPath Path) at, string error, string message, string fix) =>
        faults.Add(new(error, message + ".", at.Object, at.Path) { Fix = fix });
}
