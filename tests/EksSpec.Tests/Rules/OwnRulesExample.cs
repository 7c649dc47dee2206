#region usings
using EksSpec;
using EksSpec.Eksctl;
using EksSpec.Rules;
using EksSpec.Values;
using FluentValidation;
using FluentValidation.Results;
using k8s.Models;

#endregion

namespace EksSpec.Tests.Rules;

#region cluster
/// <summary>Groups of nodes stay small, and every cluster has an owner.</summary>
public sealed class ClusterRules : AbstractValidator<ClusterConfig>
{
    public ClusterRules()
    {
        RuleFor(cluster => cluster.Metadata!.Tags)
            .NotNull()
            .When(cluster => cluster.Metadata is not null)
            .WithErrorCode("SHOP1")
            .WithMessage("The cluster has no tags.")
            .WithState(_ => "Add the tag 'owner' with the name of your team.");
        RuleForEach(cluster => cluster.ManagedNodeGroups)
            .ChildRules(group => group.RuleFor(nodes => nodes.MaxSize).LessThanOrEqualTo(10).WithErrorCode("SHOP2"));
    }
}

#endregion

#region deployment
/// <summary>Images come from the company's own registry.</summary>
public sealed class ImageRules : AbstractValidator<V1Deployment>
{
    public ImageRules() =>
        RuleForEach(deployment => deployment.Spec.Template.Spec.Containers)
            .ChildRules(container =>
                container
                    .RuleFor(it => it.Image)
                    .Must(image => image?.StartsWith("registry.example.com/", StringComparison.Ordinal) == true)
                    .WithErrorCode("SHOP3")
                    .WithSeverity(Severity.Warning)
                    .WithMessage("The image '{PropertyValue}' is not from registry.example.com.")
                    .WithState(_ => "Push the image to registry.example.com and name it from there.")
            );
}

#endregion

#region site
/// <summary>No cluster has more than one Ingress, so that it pays for one load balancer only.</summary>
public sealed class IngressRules : AbstractValidator<Site>
{
    public IngressRules() =>
        RuleFor(site => site)
            .Custom(
                (site, context) =>
                {
                    foreach (var (ingress, _) in site.Of<V1Ingress>().Skip(1))
                    {
                        context.AddFailure(
                            new ValidationFailure("Spec", "The cluster has another Ingress already.")
                            {
                                ErrorCode = "SHOP4",
                                CustomState = (ingress, "Add the hosts to the other Ingress."),
                            }
                        );
                    }
                }
            );
}

#endregion

#region custom
/// <summary>Karpenter replaces its nodes within a month.</summary>
public sealed class NodePoolRules : AbstractValidator<InlineDocument>
{
    public NodePoolRules() =>
        RuleFor(document => document["spec"]!["template"]!["spec"]!["expireAfter"])
            .NotNull()
            .OverridePropertyName("spec.template.spec.expireAfter")
            .When(document => document["kind"]?.AsText == "NodePool")
            .WithErrorCode("SHOP5")
            .WithMessage("The nodes never expire.");
}

#endregion

internal static class OwnRulesExample
{
    public static CheckResult Check(Landscape landscape)
    {
        #region use
        var options = RuleOptions
            .Default.With(new ClusterRules())
            .With(new ImageRules())
            .With(new IngressRules())
            .With(new NodePoolRules()) with
        {
            Suppressions =
            [
                new("SHOP2", "The batch nodes are many, for an hour a night.") { Path = "managedNodeGroups[1]" },
            ],
        };
        var result = SpecRules.Check(landscape, options);
        #endregion
        return result;
    }
}
