using EksSpec.Builders;

namespace EksSpec;

/// <content>The hosts that the clusters are administered from.</content>
public sealed partial class FleetBuilder
{
    private readonly List<AdminHostBuilder> _adminHosts = [];

    internal IReadOnlyList<AdminHostBuilder> AdminHosts => _adminHosts;

    /// <summary>Adds a host that every cluster is administered from, with least rights by namespace.</summary>
    /// <param name="source">Its address, such as <c>"203.0.113.10/32"</c>: an Elastic IP that it keeps.</param>
    /// <param name="roleArn">ARN of the IAM role that people and programs have there.</param>
    /// <returns>The host: say what it may do, or on which clusters only.</returns>
    /// <exception cref="ArgumentException">The ARN is empty.</exception>
    /// <remarks>
    /// Writes <c>vpc.publicAccessCIDRs</c>, on each cluster that isn't private, an item of <c>accessConfig.accessEntries</c>, and
    /// <c>accessConfig.authenticationMode: API_AND_CONFIG_MAP</c> where nobody chose another. Without more calls the role may look
    /// at each cluster, apart from secrets, and change what is in the namespaces of its environments.
    /// </remarks>
    public AdminHostBuilder AddAdminHost(Cidr source, string roleArn, params CallSite at)
    {
        AdminHostBuilder host = new(source, Guard.Text(roleArn), at);
        _adminHosts.Add(host);
        return host;
    }
}
