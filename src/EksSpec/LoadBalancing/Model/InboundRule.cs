namespace EksSpec.LoadBalancing;

/// <summary>Who may reach a port.</summary>
/// <param name="Port">The port.</param>
/// <param name="Source">A CIDR block, or the id of a prefix list.</param>
public sealed record InboundRule(int Port, string Source)
{
    /// <summary>The port and the source, such as <c>443 203.0.113.0/24</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Port} {Source}");
}
