using EksSpec.Builders;
using EksSpec.Rules;
using Manifest = EksSpec.Builders.Manifest;

namespace EksSpec;

/// <summary>A Service: one address for the pods of a workload.</summary>
/// <remarks>Made by <c>AddService</c> of a workload; its selector is the workload's own.</remarks>
public sealed partial class ServiceBuilder : BalancedBuilder<ServiceBuilder, V1Service>
{
    private static readonly DraftPath Ports = "spec.ports";
    private readonly int? _port;

    internal ServiceBuilder(string name, int? port, SourcePosition made)
        : base("v1", "Service", name, made, KubernetesNames.Dns1035LabelError) => _port = port;

    /// <summary>Adds a port, beside the first.</summary>
    /// <param name="port">Port of the Service.</param>
    /// <param name="name">Name of the container's port that it leads to; the Service's port has the same name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The port is out of range.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <remarks>Writes an item of <c>spec.ports</c>.</remarks>
    public ServiceBuilder WithPort(int port, string name, params CallSite at)
    {
        Guard.Between(port, 1, 65535);
        return Set(
            Ports.Item(("name", Guard.Text(name))),
            port,
            at,
            service => Lists.Upsert(service.Spec.Ports ??= [], item => item.Name == name, PortOf(port, name))
        );
    }

    /// <summary>Gives the Service no address of its own: DNS answers with the pods'.</summary>
    /// <remarks>Writes <c>spec.clusterIP: None</c>.</remarks>
    public ServiceBuilder WithoutAddress(params CallSite at) =>
        Set("spec.clusterIP", "None", at, service => service.Spec.ClusterIP = "None");

    /// <summary>Opens a port on every node.</summary>
    /// <remarks>Writes <c>spec.type: NodePort</c>. Load balancers with targets of type <c>instance</c> need it.</remarks>
    public ServiceBuilder UseNodePort(params CallSite at) =>
        Set("spec.type", "NodePort", at, service => service.Spec.Type = "NodePort");

    /// <summary>Adds an Ingress that leads to this Service, through the AWS Load Balancer Controller.</summary>
    /// <param name="name">Name; without it the Service's.</param>
    /// <returns>The Ingress.</returns>
    public IngressBuilder AddIngress(string? name = null, params CallSite at) =>
        AddChild(new IngressBuilder(name ?? Name, at));

    /// <summary>Lets Prometheus ask the pods behind this Service for metrics, through the Prometheus operator.</summary>
    /// <param name="port">Name of a port of the Service, such as <c>http</c>; no number.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="name">Name of the monitor; without it the Service's.</param>
    /// <returns>The monitor: say how often, with <see cref="MonitorBuilder.WithInterval"/>.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes a <c>ServiceMonitor</c> of <c>monitoring.coreos.com/v1</c>, which chooses Services by the workload's name.</remarks>
    public MonitorBuilder AddServiceMonitor(
        string port,
        string path = "/metrics",
        string? name = null,
        params CallSite at
    )
    {
        MonitorBuilder monitor = new(Guard.Subdomain(name ?? Name), false, Guard.Text(port), Guard.Text(path), at);
        AddChild(new MonitorManifest(monitor, false));
        return monitor;
    }

    /// <summary>Puts the pods behind this Service into a target group that is there already, made by Terraform or by hand.</summary>
    /// <param name="targetGroupArn">ARN of the target group.</param>
    /// <param name="name">Name of the binding; without it the Service's.</param>
    /// <returns>The binding.</returns>
    /// <exception cref="ArgumentException">The ARN is empty, or the name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>
    /// Writes a <c>TargetGroupBinding</c> of <c>elbv2.k8s.aws/v1beta1</c>, or of <c>eks.amazonaws.com/v1</c> in Auto Mode, with the
    /// Service's first port and targets of type <c>ip</c>.
    /// </remarks>
    public TargetGroupBindingBuilder AddTargetGroupBinding(
        string targetGroupArn,
        string? name = null,
        params CallSite at
    )
    {
        TargetGroupBindingBuilder binding = new(Guard.Subdomain(name ?? Name), Guard.Text(targetGroupArn), at);
        AddChild(new TargetGroupBindingManifest(binding));
        return binding;
    }

    /// <summary>A Service that only gives pods DNS names: its port, if there is one, is the container's.</summary>
    internal static ServiceBuilder Headless(string name, SourcePosition made) =>
        new ServiceBuilder(name, null, made)
            .WithoutAddress(new CallSite(made.File ?? "", made.Line))
            .Configure(service => service.Spec.PublishNotReadyAddresses = true);

    /// <summary>Whether it has no address of its own in a place.</summary>
    internal bool IsHeadlessIn(Scope scope) => IsSaid("spec.clusterIP", scope);

    /// <summary>The first port.</summary>
    internal int FirstPort => _port ?? 80;

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var document = Compose(scope);
        var service = Finish(document, scope);
        return
        [
            service,
            .. ChildrenIn(scope).SelectMany(child => child.Render(scope with { Service = document })),
            .. TargetGroupsIn(scope, document, service.Origins),
        ];
    }

    private protected override V1Service Fresh() => new() { Spec = new() };

    private protected override void Complete(V1Service document, Scope scope)
    {
        var spec = document.Spec;
        var workload = scope.Workload!;
        spec.Selector ??= new Dictionary<string, string>(workload.SelectorOf(Name), StringComparer.Ordinal);
        var first = workload.Pod.Spec.Containers.SelectMany(container => container.Ports ?? []).FirstOrDefault();
        if (first is null && spec.ClusterIP == "None")
        {
            // DNS names need no port.
            return;
        }

        if (first is null)
        {
            var message = $"Service '{Name}' leads to '{workload.Name}', whose containers name no port.";
            var fix = $"Call WithPort on '{workload.Name}'.";
            ProblemsIn(scope).Add(ProgramRules.Missing, "spec.ports", message, Made, fix);
            return;
        }

        var others = (spec.Ports ?? []).Where(port => port.Name != first.Name);
        spec.Ports = [PortOf(_port ?? first.ContainerPort, first.Name), .. others];
        CompleteBalancing(document, workload.Pod, scope);
    }

    private static V1ServicePort PortOf(int port, string name) =>
        new()
        {
            Name = name,
            Port = port,
            TargetPort = name,
        };
}
