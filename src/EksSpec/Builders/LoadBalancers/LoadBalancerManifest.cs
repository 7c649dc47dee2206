using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>A load balancer as objects of its cluster: an IngressClass and its parameters, or a Gateway and what belongs to it.</summary>
internal sealed class LoadBalancerManifest(LoadBalancerBuilder loadBalancer)
    : ManifestBuilder("LoadBalancer", loadBalancer.Name, loadBalancer.Origins.Made)
{
    public LoadBalancerBuilder LoadBalancer { get; } = loadBalancer;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var isAutoMode = LoadBalancer.Cluster.UsesAutoMode;
        var problems = ProblemsIn(scope);
        var settings = LoadBalancer.Snapshot(problems);
        var name = settings.Name ?? "";
        var labels = CommonLabels.Of(Name, scope.PartOf);
        Judge(settings, isAutoMode, problems);
        if (settings.GatewayNamespace is not null)
        {
            return GatewayManifests.Of(LoadBalancer, settings, labels);
        }

        var parameters = ClassParamsDocument.Write(settings, isAutoMode, labels);
        var made = new IngressClassBuilder(name, $"{Controller(isAutoMode)}/alb", Made).WithParameters(
            ClassParamsDocument.Group(isAutoMode),
            ClassParamsDocument.Kind,
            name,
            at: new(Made.File ?? "", Made.Line)
        );
        Manifest written = new(parameters, ClassParamsDocument.Kind, name, null, LoadBalancer.AllOrigins());
        return [written, .. made.Render(scope)];
    }

    private static string Controller(bool isAutoMode) => isAutoMode ? "eks.amazonaws.com" : "ingress.k8s.aws";

    private void Judge(LoadBalancerSettings settings, bool isAutoMode, Problems problems)
    {
        if (settings.MutualTls is not null && settings.AllListeners.All(each => each.Protocol == ListenerProtocol.Http))
        {
            var message = $"Load balancer '{Name}' asks clients for certificates and has no HTTPS listener.";
            Add(
                problems,
                ProgramRules.Missing,
                message,
                AlbAnnotations.MutualAuthentication,
                "Call WithCertificates, or WithListener with HTTPS."
            );
        }

        if (settings.GatewayNamespace is not null)
        {
            JudgeGateway(settings, isAutoMode, problems);
            return;
        }

        if (!isAutoMode)
        {
            return;
        }

        foreach (var (what, annotation) in BeyondAutoMode(settings))
        {
            var message = $"Load balancer '{Name}' has {what}, which EKS Auto Mode can't set.";
            Add(problems, ProgramRules.BeyondAutoMode, message, annotation, null);
        }
    }

    private void JudgeGateway(LoadBalancerSettings settings, bool isAutoMode, Problems problems)
    {
        foreach (var (what, annotation, fix) in GatewayManifests.Gaps(settings))
        {
            var message = $"Load balancer '{Name}' has {what}, for which the Gateway API has no field.";
            Add(problems, ProgramRules.BeyondGatewayApi, message, annotation, fix);
        }

        if (isAutoMode)
        {
            var message = $"Load balancer '{Name}' is a Gateway, which EKS Auto Mode makes no load balancer of.";
            var at = LoadBalancer.Origins.At(LoadBalancerBuilder.NamespacePath);
            problems.Add(ProgramRules.BeyondAutoMode, SpecPath.Root, message, at, "Take UseGatewayApi away.");
        }
    }

    private static IEnumerable<(string What, string Annotation)> BeyondAutoMode(LoadBalancerSettings settings)
    {
        if (settings.Shield is not null)
        {
            yield return ("protection by Shield Advanced", AlbAnnotations.Shield);
        }

        if (settings.ClassicWebAclId is not null)
        {
            yield return ("a web ACL of WAF Classic", AlbAnnotations.ClassicWebAcl);
        }

        if (settings.AllListeners.Any(listener => listener.Attributes is not null))
        {
            yield return ("attributes of listeners", "");
        }
    }

    private void Add(Problems problems, RuleInfo rule, string message, string annotation, string? fix)
    {
        DraftPath annotations = "metadata.annotations";
        problems.Add(
            rule,
            SpecPath.Root,
            message,
            LoadBalancer.OnMembers.At(annotations.Entry(annotation)) ?? Made,
            fix
        );
    }
}
