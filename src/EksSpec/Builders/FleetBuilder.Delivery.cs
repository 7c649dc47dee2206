using EksSpec.Builders;

namespace EksSpec;

/// <content>How the fleet comes into its clusters.</content>
public sealed partial class FleetBuilder
{
    private readonly Saying<(DeliveryTool Tool, ClusterBuilder? Home)?> _delivery = new("delivery");
    private readonly Saying<ValueList<EnvironmentBuilder>> _promotion = new("promotion");

    /// <summary>The tool that delivers, and the cluster it runs in where that isn't each one.</summary>
    internal (DeliveryTool Tool, ClusterBuilder? Home)? Delivery => _delivery.In(_origins);

    /// <summary>The call that said how the fleet is delivered.</summary>
    internal SourcePosition DeliveryLine => _delivery.LineIn([_origins]) ?? _origins.Made;

    /// <summary>The environments that a release goes through, first to last.</summary>
    internal IEnumerable<EnvironmentBuilder> Promotion =>
        _promotion.In(_origins) ?? Environments.Where(environment => environment.Branch is null);

    /// <summary>Says which tool delivers the fleet: its files and its marks on objects come with it.</summary>
    /// <param name="tool">The tool, such as <c>new ArgoCd("https://git.example.com/shop/deploy.git")</c>.</param>
    /// <param name="home">The cluster that the tool runs in, from where it reaches the others; without it each cluster has its own.</param>
    /// <exception cref="ArgumentException"><paramref name="home"/> is not of this fleet.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tool"/> is null.</exception>
    /// <remarks>
    /// Without this call plain files are written, for <c>kubectl apply -f</c>. Whatever delivers, the objects are the same: the same
    /// rules judge them, and they run on the same nodes.
    /// </remarks>
    public FleetBuilder DeliverWith(DeliveryTool tool, ClusterBuilder? home = null, params CallSite at)
    {
        ArgumentNullException.ThrowIfNull(tool);
        var known = home is null ? null : Own(home, nameof(home));
        _delivery.Set(_origins, (tool, known), at, replace: false);
        return this;
    }

    /// <summary>Says through which environments a release goes, first to last.</summary>
    /// <param name="environments">The environments, such as develop, staging, production.</param>
    /// <exception cref="ArgumentException">There is no environment, or one is of another fleet or of a branch.</exception>
    /// <remarks>
    /// Without this call: all environments that are no branch's, in the order they were added. Delivery tools that promote ask for it.
    /// </remarks>
    public FleetBuilder WithPromotion(IEnumerable<EnvironmentBuilder> environments, params CallSite at)
    {
        var order = Guard.Items(environments).ToValueList();
        foreach (var environment in order)
        {
            if (!_environments.Contains(environment) || environment.Branch is not null)
            {
                throw new ArgumentException(
                    $"Environment '{environment.Name}' is of another fleet, or of a branch.",
                    nameof(environments)
                );
            }
        }

        _promotion.Set(_origins, order, at, replace: false);
        return this;
    }

    /// <inheritdoc cref="WithPromotion(IEnumerable{EnvironmentBuilder}, CallSite)"/>
    public FleetBuilder WithPromotion(params Items<EnvironmentBuilder> environments) =>
        WithPromotion(environments, at: Guard.At(environments));
}
