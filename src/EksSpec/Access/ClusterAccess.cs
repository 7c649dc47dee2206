namespace EksSpec.Access;

/// <summary>How the API server of a cluster is reached, and who can do what there.</summary>
/// <remarks>
/// From access entries and their policies, <c>iamIdentityMappings</c>, the ConfigMap <c>aws-auth</c>, and from roles and bindings.
/// What isn't in the files isn't seen: entries that eksctl makes for nodes, what charts bring, what pods may do on AWS.
/// </remarks>
public sealed record ClusterAccess
{
    /// <summary>Name of the site.</summary>
    public required string Site { get; init; }

    /// <summary>How the API server is reached; <see langword="null"/> where no ClusterConfig is known.</summary>
    public ApiEndpoint? Endpoint { get; init; }

    /// <summary>Who can do what: all of a caller together, callers in the order of the files.</summary>
    public required ValueList<AccessGrant> Grants { get; init; }

    /// <summary>Who can do what in a cluster.</summary>
    /// <param name="site">The site; never changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public static ClusterAccess Of(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new()
        {
            Site = site.Name,
            Endpoint = site.Config is { } config ? ApiEndpoint.Of(config) : null,
            Grants = GrantFinder.Of(site),
        };
    }

    /// <summary>What one caller can do, by its groups too.</summary>
    /// <param name="name">
    /// ARN of an IAM principal or its last part, name of a group or user, <c>namespace/name</c> of a service account, or
    /// <c>creator</c>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ClusterAccess OfCaller(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var account =
            name.Contains(':', StringComparison.Ordinal) ? SystemGroups.AccountOf(name)
            : name.Split('/') is [{ Length: > 0 }, { Length: > 0 }] ? name
            : null;
        var isKnown = account is not null || Grants.Any(IsOwn);
        return this with { Grants = Grants.Where(grant => IsOwn(grant) || (isKnown && IsShared(grant))).ToValueList() };

        bool IsOwn(AccessGrant grant) => grant.Subject.IsCalled(name) || grant.By.Contains($"group {name}");

        bool IsShared(AccessGrant grant) =>
            grant.Subject.Kind == AccessSubjectKind.Group
            && (
                account is null
                    ? grant.Subject.Name == SystemGroups.Authenticated
                    : SystemGroups.HaveAccount(grant.Subject.Name, account)
            );
    }

    /// <summary>Who can do what in one namespace.</summary>
    /// <param name="space">The namespace.</param>
    /// <exception cref="ArgumentNullException"><paramref name="space"/> is null.</exception>
    public ClusterAccess InNamespace(string space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return this with { Grants = Grants.Where(grant => grant.HoldsIn(space)).ToValueList() };
    }
}
