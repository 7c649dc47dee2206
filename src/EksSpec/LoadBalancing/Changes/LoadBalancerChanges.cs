namespace EksSpec.LoadBalancing;

/// <summary>What happens to the load balancers of a site when it changes.</summary>
/// <remarks>
/// Decided as the AWS Load Balancer Controller 3.5 does: it makes a load balancer anew where the scheme changes, a target group
/// where the type of its targets, a protocol or the control port does, and changes everything else in place.
/// </remarks>
public sealed record LoadBalancerChanges
{
    /// <summary>The groups that something happens to, and those that are stopped, by name.</summary>
    public required ValueList<GroupChange> Groups { get; init; }

    /// <summary>Whether a group stops that ran, or a load balancer goes: deleted, or replaced by one with another DNS name.</summary>
    public bool IsDisruptive => Groups.Any(group => group.IsDisruptive);

    /// <summary>Compares what was with what will be.</summary>
    /// <param name="before">The load balancers of the site as it is.</param>
    /// <param name="after">The load balancers of the site as it is to be.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static LoadBalancerChanges Between(LoadBalancers before, LoadBalancers after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Groups.ToDictionary(group => group.Name, StringComparer.Ordinal);
        var current = after.Groups.ToDictionary(group => group.Name, StringComparer.Ordinal);
        return new()
        {
            Groups = old
                .Keys.Union(current.Keys)
                .Order(StringComparer.Ordinal)
                .Select(name => GroupComparison.Of(old.GetValueOrDefault(name), current.GetValueOrDefault(name)))
                .OfType<GroupChange>()
                .ToValueList(),
        };
    }
}
