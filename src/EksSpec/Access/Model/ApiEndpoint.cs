namespace EksSpec.Access;

/// <summary>How the API server of a cluster is reached, and where it looks up who calls.</summary>
/// <param name="IsPrivate">Whether it is reached from inside the VPC without leaving it.</param>
/// <param name="PublicSources">Blocks of addresses that reach it from outside; <c>0.0.0.0/0</c> is anybody, none is nobody.</param>
/// <param name="AuthenticationMode"><c>API</c>, <c>CONFIG_MAP</c> or <c>API_AND_CONFIG_MAP</c>.</param>
public sealed record ApiEndpoint(bool IsPrivate, ValueList<string> PublicSources, string AuthenticationMode)
{
    private const string Anywhere = "0.0.0.0/0";

    /// <summary>Whether aws-auth counts.</summary>
    internal bool ReadsConfigMap => AuthenticationMode != AccessDefaults.Api;

    /// <summary>Whether access entries count.</summary>
    internal bool ReadsEntries => AuthenticationMode != AccessDefaults.ConfigMap;

    internal static ApiEndpoint Of(ClusterConfig config) =>
        new(
            config.HasPrivateAccess(),
                // A fully private cluster is public only while it is made.
                !config.HasPublicAccess() || config.IsFullyPrivate()
                    ? []
                : config.Vpc?.PublicAccessCidrs is { Count: > 0 } blocks
                    ? blocks.Select(block => block ?? "").ToValueList()
                : [Anywhere],
            config.AuthenticationMode()
        );

    /// <summary>Two sentences for people.</summary>
    public override string ToString()
    {
        var outside = PublicSources switch
        {
            [] => null,
            _ when PublicSources.Contains(Anywhere) => "from anywhere",
            _ => $"from {string.Join(", ", PublicSources)}",
        };
        var inside = IsPrivate ? "from inside the VPC" : null;
        var ways = string.Join(" and ", new[] { outside, inside }.OfType<string>());
        var known = (ReadsEntries, ReadsConfigMap) switch
        {
            (true, true) => "access entries and aws-auth",
            (true, false) => "access entries only",
            _ => "aws-auth only",
        };
        return $"The API server is reached {(ways.Length == 0 ? "from nowhere" : ways)}. Callers are known by {known}.";
    }
}
