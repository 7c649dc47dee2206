using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Deployment, with the Service, Ingress, ConfigMap and so on that belong to it.</summary>
/// <remarks>Part of a fleet through <see cref="FleetBuilder.AddDeployment"/>, or alone through <c>Build()</c>.</remarks>
public sealed class DeploymentBuilder : ScalableWorkloadBuilder<DeploymentBuilder, V1Deployment>
{
    /// <summary>Begins a Deployment.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    public DeploymentBuilder(string name, string image, params CallSite at)
        : base("apps/v1", "Deployment", name, image, at) { }

    /// <summary>Chooses how an update replaces pods.</summary>
    /// <param name="maxSurge">Most pods above the number that is wanted, from 0.</param>
    /// <param name="maxUnavailable">Most pods below it, from 0; not both 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="ArgumentException">Both are 0: no pod could be replaced.</exception>
    /// <remarks>Writes <c>spec.strategy.rollingUpdate</c>. Without it 25 % each.</remarks>
    public DeploymentBuilder WithRollingUpdate(int maxSurge, int maxUnavailable, params CallSite at)
    {
        Guard.AtLeast(maxSurge, 0);
        Guard.AtLeast(maxUnavailable, 0);
        if (maxSurge == 0 && maxUnavailable == 0)
        {
            const string NoChange = "With no pod more and no pod less, none can be replaced.";
            throw new ArgumentException(NoChange, nameof(maxUnavailable));
        }

        return Set(
            "spec.strategy",
            $"surge {maxSurge}, unavailable {maxUnavailable}",
            at,
            deployment =>
                deployment.Spec.Strategy = new()
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new() { MaxSurge = maxSurge, MaxUnavailable = maxUnavailable },
                }
        );
    }

    /// <summary>Ends every old pod before the first new one starts.</summary>
    /// <remarks>Writes <c>spec.strategy.type: Recreate</c>.</remarks>
    public DeploymentBuilder WithRecreate(params CallSite at) =>
        Set("spec.strategy", "recreate", at, deployment => deployment.Spec.Strategy = new() { Type = "Recreate" });

    private protected override V1Deployment Fresh() =>
        new() { Spec = new() { Selector = new() { MatchLabels = Selector } } };

    private protected override V1PodTemplateSpec PodOf(V1Deployment document) => document.Spec.Template ??= new();

    private protected override void SetReplicas(V1Deployment document, int replicas) =>
        document.Spec.Replicas = replicas;

    private protected override int? ReplicasOf(V1Deployment document) => document.Spec?.Replicas;
}
