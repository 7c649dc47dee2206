namespace EksSpec.Access;

/// <summary>One way in which a caller has rights.</summary>
public sealed record AccessGrant
{
    /// <summary>Who has them.</summary>
    public required AccessSubject Subject { get; init; }

    /// <summary>
    /// By what, from the caller on: <c>access entry</c>, <c>AmazonEKSViewPolicy</c>; or <c>access entry</c>, <c>group devs</c>,
    /// <c>RoleBinding shop/devs</c>, <c>Role shop/devs</c>.
    /// </summary>
    public required ValueList<string> By { get; init; }

    /// <summary>The namespaces they hold in, where <c>*</c> stands for any text; <see langword="null"/> for the whole cluster.</summary>
    public ValueList<string>? Namespaces { get; init; }

    /// <summary>
    /// What the rights come to: <c>everything</c>, <c>admin</c>, <c>edit</c>, <c>view</c> and others that have a name;
    /// <see langword="null"/> where <see cref="Rules"/> say it all.
    /// </summary>
    public string? Level { get; init; }

    /// <summary>The rights that no name stands for, in short: <c>read pods, services</c>.</summary>
    public ValueList<string> Rules { get; init; } = [];

    /// <summary>What a caller can make of them that the level doesn't tell: <c>can become cluster-admin: bind on clusterroles</c>.</summary>
    public ValueList<string> Escalations { get; init; } = [];

    /// <summary>Why it comes to nothing, or to what nobody sees here; <see langword="null"/> where it doesn't.</summary>
    public string? Note { get; init; }

    /// <summary>The object that says it; <see langword="null"/> for what every cluster has.</summary>
    public SpecObject? Object { get; init; }

    /// <summary>Where it says it.</summary>
    public SpecPath Path { get; init; } = SpecPath.Root;

    /// <summary>The rights themselves.</summary>
    internal ValueList<Permission> Permissions { get; init; } = [];

    /// <summary>Whether the rights hold in a namespace.</summary>
    /// <param name="space">Its name.</param>
    public bool HoldsIn(string space) => Namespaces is null || Namespaces.Any(each => StarPattern.Fits(each, space));
}
