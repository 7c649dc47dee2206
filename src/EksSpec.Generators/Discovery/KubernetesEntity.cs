namespace EksSpec.Generators.Discovery;

/// <summary>What a Kubernetes object that stands alone calls itself.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The API version, such as <c>v1</c>.</param>
/// <param name="Kind">The kind, such as <c>Pod</c>.</param>
internal sealed record KubernetesEntity(string Group, string Version, string Kind)
{
    /// <summary>The document's <c>apiVersion</c>: <c>apps/v1</c>, or <c>v1</c> in the core group.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;
}
