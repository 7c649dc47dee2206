using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Puts the pods of a Service into a target group that somebody else made.</summary>
/// <remarks>Made by <see cref="ServiceBuilder.AddTargetGroupBinding"/>. Other fields: <c>Configure</c>.</remarks>
public sealed class TargetGroupBindingBuilder : RecordBuilder<TargetGroupBindingBuilder, TargetGroupBinding>
{
    internal TargetGroupBindingBuilder(string name, string targetGroupArn, SourcePosition made)
        : base(
            new()
            {
                Name = name,
                TargetGroupArn = targetGroupArn,
                TargetType = "ip",
            },
            made
        ) => Name = name;

    /// <summary>Name of the binding.</summary>
    public string Name { get; }

    /// <summary>Puts the nodes into the group, and not the pods: the Service opens a port on every node.</summary>
    /// <remarks>Writes <c>spec.targetType: instance</c>. Without it <c>ip</c>. The Service needs <see cref="ServiceBuilder.UseNodePort"/>.</remarks>
    public TargetGroupBindingBuilder UseInstances(params CallSite at) =>
        Set("spec.targetType", "instance", at, binding => binding with { TargetType = "instance" });

    /// <summary>Lets the members of a security group reach the targets: the load balancer's. Further calls add more.</summary>
    /// <param name="securityGroup">Id of the security group, such as <c>sg-0123456789abcdef0</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>spec.networking.ingress</c>. Without it the security groups of the nodes have to let it in already.</remarks>
    public TargetGroupBindingBuilder AllowFrom(string securityGroup, params CallSite at)
    {
        DraftPath groups = "spec.networking.ingress[0].from";
        return Set(
            groups.Item(("securityGroup", Guard.Text(securityGroup))),
            securityGroup,
            at,
            binding => binding with { SecurityGroups = [.. binding.SecurityGroups ?? [], securityGroup] }
        );
    }
}
