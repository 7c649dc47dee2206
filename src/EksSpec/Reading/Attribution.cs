using System.Text;
using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading;

/// <summary>Says whose document a text is where its own <c>apiVersion</c> and <c>kind</c> don't.</summary>
internal static class Attribution
{
    private static readonly string[] EksctlFields = (
        "managedNodeGroups nodeGroups iamIdentityMappings fargateProfiles availabilityZones cloudWatch vpc addons "
        + "kubernetesNetworkConfig accessConfig privateCluster secretsEncryption karpenter autoModeConfig identityProviders"
    ).Split(' ');

    private static readonly string[] KubernetesFields = ["spec", "data", "stringData", "rules", "subjects", "roleRef"];

    private static readonly Dialect[] Eksctl = [Dialect.Eksctl];
    private static readonly Dialect[] Kubernetes = [Dialect.Kubernetes];
    private static readonly Dialect[] Either = [Dialect.Eksctl, Dialect.Kubernetes];

    /// <summary>Who would refuse a document that has no tree, judged by its text.</summary>
    public static Dialect[] OfText(ReadOnlySpan<byte> text) =>
        text.IndexOf("eksctl.io"u8) >= 0 || text.IndexOf("ClusterConfig"u8) >= 0 ? Eksctl
        : HasKey(text, EksctlFields) ? Eksctl
        : HasKey(text, ["apiVersion", "kind"]) || HasKey(text, KubernetesFields) ? Kubernetes
        : Either;

    /// <summary>Who would refuse a document, judged by its tree.</summary>
    public static Dialect[] OfTree(Node root)
    {
        var (apiVersion, kind) = (root.Find("apiVersion"), root.Find("kind"));
        return FieldNames.FindInAnyCase(root, "apiVersion")?.Text?.StartsWith("eksctl.io", StringComparison.Ordinal)
                is true
            || FieldNames.FindInAnyCase(root, "kind")?.Text?.StartsWith("ClusterConfig", StringComparison.Ordinal)
                is true
                ? Eksctl
            : apiVersion?.Kind == NodeKind.Text && kind?.Kind == NodeKind.Text ? Kubernetes
            : HasField(root, EksctlFields) ? Eksctl
            : HasField(root, ["apiVersion", "kind"]) || HasField(root, KubernetesFields) ? Kubernetes
            : Either;
    }

    /// <summary>Whether a document is eksctl's without doubt.</summary>
    public static bool IsEksctl(Node root) =>
        root.Kind == NodeKind.Map && OfTree(root) is [var only] && only == Dialect.Eksctl;

    private static bool HasField(Node root, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (root.Find(name) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // A key at the beginning of a line, or in quotes.
    private static bool HasKey(ReadOnlySpan<byte> text, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var key = Encoding.ASCII.GetBytes(name);
            for (var rest = text; rest.IndexOf(key) is >= 0 and var at; rest = rest[(at + key.Length)..])
            {
                var before = at == 0 ? '\n' : (char)rest[at - 1];
                var after = at + key.Length < rest.Length ? (char)rest[at + key.Length] : '\n';
                if (before is '\n' or '\r' or '"' or '\'' or '{' or ',' && after is ':' or '"' or '\'' or ' ' or '\n')
                {
                    return true;
                }
            }
        }

        return false;
    }
}
