using System.Globalization;
using EksSpec.Builders;
using EksSpec.CustomResources;
using EksSpec.Rules;
using Manifest = EksSpec.Builders.Manifest;

namespace EksSpec;

/// <content>What comes of it in a place: one Ingress, or several where its paths are authenticated differently.</content>
public sealed partial class IngressBuilder
{
    private const string ClassPath = "spec.ingressClassName";
    private const int LowestOrder = -1000;

    /// <summary>The load balancer in a place; <see langword="null"/> where it takes the usual one.</summary>
    internal LoadBalancerBuilder? LoadBalancerIn(Scope scope)
    {
        // Alone it is in no cluster: one load balancer is as good as the other.
        var said = scope.Environment is { } environment
            ? _on.GetValueOrDefault(environment.Cluster)
            : _on.Values.FirstOrDefault();
        return said is null ? null : SaidIn(scope, said);
    }

    /// <summary>Whether it takes the usual load balancer in a place, by whom that is reached; <see langword="null"/> where it takes another.</summary>
    internal bool? IsUsualInternetFacing(Scope scope) =>
        LoadBalancerIn(scope) is not null
        || IsSaid(AnnotationsPath.Entry(AlbAnnotations.GroupName), scope)
        || IsSaid(ClassPath, scope)
            ? null
            : IsSaid(AnnotationsPath.Entry(AlbAnnotations.Scheme), scope);

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var parts = PartsIn(scope);
        // What is wrong is told once, with the part that has the name of the Ingress.
        Manifest[] written = [.. parts.Reverse().Select((part, index) => Render(part, index == 0, scope)).Reverse()];
        if (GatewayIn(scope) is not { } gateway)
        {
            return written;
        }

        // Each annotation of a path is of one part only.
        var lines = written.Aggregate(new Origins(Made), (all, part) => all.Fill(part.Origins));
        RouteGaps gaps = new($"Ingress '{Name}'", ProblemsIn(scope), new DraftSource(lines, written[^1].Document));
        return RouteTranslation.Of(written, gateway, scope.Service!, gaps);
    }

    /// <summary>The load balancer in a place, if it is written as a Gateway there.</summary>
    internal LoadBalancerSettings? GatewayIn(Scope scope) =>
        scope.Environment is not null
        && LoadBalancerIn(scope)?.Snapshot(new()) is { GatewayNamespace: not null } settings
            ? settings
            : null;

    /// <summary>The Ingress as it would be for the Service of a place: what it says of that one's target group.</summary>
    internal V1Ingress WrittenFor(Scope scope) => (V1Ingress)Render(PartsIn(scope)[^1], false, scope).Document;

    private Manifest Render(IngressPart part, bool isFirst, Scope scope)
    {
        scope = isFirst ? scope : scope with { Problems = new() };
        var document = Compose(scope);
        document.Metadata.Name = part.Name;
        Origins lines = new(Made);
        WritePaths(document, part, scope, lines);
        foreach (var (key, value) in part.Authentication)
        {
            document.Metadata.Annotations[key] = value;
        }

        if (part.Before > 0 && GatewayIn(scope) is null)
        {
            Precede(document.Metadata.Annotations, part.Before);
        }

        var made = Finish(document, scope);
        var origins = (isFirst ? made.Origins : new Origins(Made).Fill(made.Origins)).Fill(lines);
        return made with { Origins = LoadBalancerIn(scope) is { } shared ? origins.Fill(shared.OnMembers) : origins };
    }

    private protected override V1Ingress Fresh() => new() { Spec = new() };

    private protected override void Complete(V1Ingress document, Scope scope)
    {
        var annotations = document.Metadata.Annotations ??= NewMap();
        annotations.TryAdd(AlbAnnotations.TargetType, "ip");
        if (LoadBalancerIn(scope) is { } loadBalancer)
        {
            Join(document, loadBalancer, scope);
        }
        else
        {
            JoinUsual(document, scope);
        }

        if (scope is { Workload: { } workload, Service: { } service })
        {
            HealthChecks.Follow(annotations, workload.Pod, service);
        }
    }

    private void Join(V1Ingress document, LoadBalancerBuilder loadBalancer, Scope scope)
    {
        var settings = loadBalancer.Snapshot(new());
        var isGateway = GatewayIn(scope) is not null;
        if (document.Spec.IngressClassName is { } said && (isGateway || said != settings.Name))
        {
            var message =
                $"Ingress '{Name}' has the class '{said}' and is on load balancer '{loadBalancer.Name}', made at {loadBalancer.Origins.Made}.";
            const string Fix = "Take WithClass or On away.";
            ProblemsIn(scope)
                .Add(ProgramRules.LoadBalancerDiffers, ClassPath, message, OriginsIn(scope).At(ClassPath), Fix);
        }

        if (isGateway)
        {
            return;
        }

        document.Spec.IngressClassName = settings.Name;
        foreach (var (key, value) in MemberAnnotations.Of(settings))
        {
            document.Metadata.Annotations.TryAdd(key, value);
        }
    }

    private void JoinUsual(V1Ingress document, Scope scope)
    {
        var annotations = document.Metadata.Annotations;
        if (_on.Count > 0 && scope.Environment is { } place)
        {
            var clusters = string.Join(", ", _on.Keys.Select(cluster => $"'{cluster.Name}'"));
            var message =
                $"Ingress '{Name}' is on load balancers of {clusters}, and not of '{place.Cluster.Name}', where environment '{place.Name}' is.";
            var fix = $"Pass a load balancer of '{place.Cluster.Name}' to On as well.";
            ProblemsIn(scope).Add(ProgramRules.Missing, ClassPath, message, Made, fix);
        }

        var isInternetFacing = annotations.TryGetValue(AlbAnnotations.Scheme, out var scheme) && scheme != "internal";
        if (scope.Environment?.Cluster is not { UsesAutoMode: true } cluster)
        {
            document.Spec.IngressClassName ??= "alb";
            annotations.TryAdd(AlbAnnotations.Scheme, "internal");
            if (scope.Environment is { } environment)
            {
                annotations.TryAdd(
                    AlbAnnotations.GroupName,
                    BalancerNames.UsualGroup(environment.Cluster, isInternetFacing)
                );
            }
        }
        else if (annotations.ContainsKey(AlbAnnotations.GroupName))
        {
            var line = OriginsIn(scope).At(AnnotationsPath.Entry(AlbAnnotations.GroupName));
            var message = $"Ingress '{Name}' names its group, which EKS Auto Mode reads from a class only.";
            const string Fix = "Call On with a load balancer of the cluster, in place of InGroup.";
            ProblemsIn(scope).Add(ProgramRules.BeyondAutoMode, SpecPath.Root, message, line, Fix);
        }
        else if (document.Spec.IngressClassName is null)
        {
            // The class says group and scheme.
            document.Spec.IngressClassName = UsualLoadBalancers.NameOf(isInternetFacing);
            annotations.Remove(AlbAnnotations.Scheme);
        }
    }

    private IReadOnlyList<IngressPart> PartsIn(Scope scope)
    {
        var layers = LayersOf(scope).ToList();
        var innermost = layers.FindLast(layer => _paths.Any(said => said.Layer == layer && said.IsOnly));
        List<IngressPathBuilder> paths =
        [
            .. from layer in layers
            from said in _paths
            where said.Layer == layer && (!said.IsOnly || layer == innermost)
            select said.Path,
        ];
        var hasRoot = paths.Any(path => path is { Path: "/", Match: PathMatch.Prefix, HasConditions: false });
        if (innermost is null && !hasRoot && !IsDefaultAlone(scope, paths))
        {
            paths.Add(new("/", PathMatch.Prefix, Made, new(Made), this));
        }

        return paths.Count == 0
            ? [new(Name, 0, SaidIn(scope, _authentication) ?? ValueMap<string>.Empty, [])]
            : IngressPart.Of(Name, SaidIn(scope, _authentication) ?? ValueMap<string>.Empty, paths);
    }

    /// <summary>Whether it is only there for what no other Ingress is about.</summary>
    private bool IsDefaultAlone(Scope scope, List<IngressPathBuilder> paths) =>
        IsSaid("spec.defaultBackend", scope) && paths.Count == 0 && !HostsIn(scope).Any();

    private IEnumerable<HostSaid> HostsIn(Scope scope)
    {
        var innermost = LayersOf(scope).LastOrDefault(layer => _hosts.Any(said => said.Layer == layer));
        return _hosts.Where(said => said.Layer == innermost);
    }

    private void WritePaths(V1Ingress document, IngressPart part, Scope scope, Origins lines)
    {
        if (part.Paths.Count == 0)
        {
            return;
        }

        var own = Backend(scope.Service!);
        List<string?> hosts = [.. HostsIn(scope).Select(said => said.Host(scope))];
        document.Spec.Rules = [];
        foreach (var host in hosts.DefaultIfEmpty(null))
        {
            // Every host has the same paths, and with them the same actions.
            HashSet<string> taken = new(StringComparer.Ordinal);
            document.Spec.Rules.Add(
                new()
                {
                    Host = host,
                    Http = new() { Paths = [.. part.Paths.Select(path => path.Write(document, own, taken, lines))] },
                }
            );
        }
    }

    private static void Precede(IDictionary<string, string> annotations, int steps)
    {
        annotations.TryGetValue(AlbAnnotations.GroupOrder, out var text);
        var order = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var said)
            ? said
            : 0;
        annotations[AlbAnnotations.GroupOrder] = AnnotationText.Number(Math.Max(LowestOrder, order - steps));
    }

    private static V1IngressServiceBackend Backend(V1Service service)
    {
        var port = service.Spec.Ports?.FirstOrDefault();
        return new()
        {
            Name = service.Metadata.Name,
            Port = new() { Name = port?.Name, Number = port is { Name: null } ? port.Port : null },
        };
    }
}
