namespace EksSpec.Rules;

/// <summary>What external-dns does about records of hosts that are gone.</summary>
internal static class ExternalDns
{
    private const string Name = "external-dns";
    private const string Flag = "--policy";
    private const string Variable = "EXTERNAL_DNS_POLICY";

    /// <summary>Whether records of hosts that are gone stay.</summary>
    public static bool Keeps(string policy) => policy is "upsert-only" or "create-only";

    /// <summary>The policy that a container is started with; absent where it is another program, or isn't told one.</summary>
    public static string? PolicyOf(V1Container container) =>
        container.Image?.Contains(Name, StringComparison.Ordinal) == true
            ? FlagOf(container.Args) ?? FlagOf(container.Command) ?? VariableOf(container.Env)
            : null;

    /// <summary>The policy that the add-on of a cluster is told; absent where it is told none.</summary>
    public static string? PolicyOf(ClusterConfig? cluster) => cluster?.Addon(Name).Values()["policy"]?.AsText;

    // The last one counts.
    private static string? FlagOf(IList<string>? arguments)
    {
        string? policy = null;
        for (var i = 0; i < arguments?.Count; i++)
        {
            policy =
                arguments[i] is not { } argument ? policy
                : argument.StartsWith(Flag + "=", StringComparison.Ordinal) ? argument[(Flag.Length + 1)..]
                : argument == Flag && i + 1 < arguments.Count ? arguments[i + 1]
                : policy;
        }

        return policy;
    }

    private static string? VariableOf(IList<V1EnvVar>? variables) =>
        variables?.LastOrDefault(static variable => variable?.Name == Variable)?.Value;
}
