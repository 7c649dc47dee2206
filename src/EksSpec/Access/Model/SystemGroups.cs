namespace EksSpec.Access;

/// <summary>The groups and users that Kubernetes and EKS themselves know.</summary>
internal static class SystemGroups
{
    /// <summary>Everybody who is let in.</summary>
    public const string Authenticated = "system:authenticated";

    /// <summary>What the API server asks no role for.</summary>
    public const string Masters = "system:masters";

    /// <summary>What names of the system begin with.</summary>
    public const string Prefix = "system:";

    private const string Account = "system:serviceaccount:";
    private const string Accounts = "system:serviceaccounts";

    /// <summary>The groups that let a node do its work.</summary>
    public static bool IsOfNodes(string group) =>
        group is "system:nodes" or "system:bootstrappers" or "system:node-proxier" or "eks:kube-proxy-windows";

    /// <summary>Whether a caller of some kind is in the group without anybody's doing.</summary>
    public static bool IsOfSystem(string group) =>
        group.StartsWith(Prefix, StringComparison.Ordinal) || group.StartsWith("eks:", StringComparison.Ordinal);

    /// <summary><c>namespace/name</c> of a service account's user name; <see langword="null"/> for any other user.</summary>
    public static string? AccountOf(string user) =>
        user.StartsWith(Account, StringComparison.Ordinal) && user[Account.Length..].Split(':') is [var space, var name]
            ? $"{space}/{name}"
            : null;

    /// <summary>Whether a service account, as <c>namespace/name</c>, is in a group.</summary>
    public static bool HaveAccount(string group, string account) =>
        group is Accounts or Authenticated
        || group == $"{Accounts}:{account[..Math.Max(account.IndexOf('/', StringComparison.Ordinal), 0)]}";
}
