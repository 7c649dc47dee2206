using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>How Karpenter makes the machines of pools.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddNodeClass"/>. Other fields: <c>Configure</c>.</remarks>
public sealed class NodeClassBuilder : RecordBuilder<NodeClassBuilder, Ec2NodeClass>
{
    private static readonly DraftPath Tags = "spec.tags";

    private const string Discovery = "karpenter.sh/discovery";

    internal NodeClassBuilder(string name, string role, string amiAlias, ClusterBuilder cluster, SourcePosition made)
        : base(
            new()
            {
                Name = Guard.Subdomain(name),
                Role = Guard.Text(role),
                AmiAlias = Guard.Text(amiAlias),
                SubnetTags = ValueMap.Of((Discovery, cluster.Name)),
                SecurityGroupTags = ValueMap.Of((Discovery, cluster.Name)),
            },
            made
        ) => Name = name;

    /// <summary>Name of the node class.</summary>
    public string Name { get; }

    /// <summary>Puts an AWS tag on the machines.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes <c>spec.tags</c>.</remarks>
    public NodeClassBuilder WithTag(string key, string value, params CallSite at)
    {
        var tag = Tags.Entry(Guard.Text(key));
        return Set(tag, Guard.Given(value), at, made => made with { Tags = made.Tags.Plus(key, value) });
    }
}
