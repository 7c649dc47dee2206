namespace EksSpec.Rules;

/// <summary>The API group in an <c>apiVersion</c>.</summary>
internal static class ApiGroup
{
    /// <summary>The group; empty for the core group.</summary>
    public static string Of(string apiVersion) =>
        apiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? apiVersion[..slash] : "";
}
