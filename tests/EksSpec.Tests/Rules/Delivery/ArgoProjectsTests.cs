using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>Projects and Applications beside the folders they are about.</summary>
public class ArgoProjectsTests
{
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n";

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[{ group: '', kind: Namespace }]", false)]
    [InlineData("[{ group: '*', kind: '*' }]", false)]
    [InlineData("[{ group: '', kind: Namespace, name: shop }]", false)]
    [InlineData("[{ group: '', kind: Namespace, name: shop-* }]", true)]
    [InlineData("[{ group: '', kind: Namespace, name: sho? }]", false)]
    public void A_project_names_the_kinds_of_a_folder(string kinds, bool isRefused)
    {
        var found = Check(
            ("argocd/shop.yaml", Application("prod", $"clusterResourceWhitelist: {kinds}")),
            ("prod/namespace.yaml", Namespace)
        );

        Assert.Equal(isRefused, found.Contains("EKS5210"));
    }

    [Theory]
    [InlineData("namespaceResourceWhitelist: []", true)]
    [InlineData("namespaceResourceWhitelist: [{ group: '', kind: ConfigMap }]", false)]
    [InlineData("namespaceResourceBlacklist: [{ group: '', kind: ConfigMap }]", true)]
    [InlineData("description: All kinds.", false)]
    public void Kinds_in_a_namespace_are_allowed_where_no_list_is(string line, bool isRefused)
    {
        var found = Check(
            ("argocd/shop.yaml", Application("deploy/prod", line)),
            (
                "prod/web.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, namespace: shop }\ndata: { a: x }\n"
            )
        );

        Assert.Equal(isRefused, found.Contains("EKS5210"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_where_another_one_is()
    {
        var right = Application("prod", "clusterResourceWhitelist: [{ group: '', kind: Namespace }]");
        var wrong = right[right.IndexOf("apiVersion", 10, StringComparison.Ordinal)..]
            .Replace("name: shop, namespace: argocd", "name: web, namespace: argocd", StringComparison.Ordinal)
            .Replace("path: prod", "path: production", StringComparison.Ordinal);

        Assert.Contains("EKS5211", Check(("a.yaml", $"{right}---\n{wrong}"), ("prod/namespace.yaml", Namespace)));
        Assert.DoesNotContain("EKS5211", Check(("a.yaml", wrong), ("prod/namespace.yaml", Namespace)));
        Assert.DoesNotContain("EKS5211", Check(("a.yaml", right), ("prod/namespace.yaml", Namespace)));
    }

    [Fact]
    public void Waves_of_other_folders_are_of_other_applications()
    {
        const string Map =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, annotations: { argocd.argoproj.io/sync-wave: '1' } }\ndata: { a: x }\n";
        const string Pod =
            "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: 'shop:1.0', envFrom: [{ configMapRef: { name: web } }] }] }\n";

        Assert.Contains("EKS5217", Check(("prod/map.yaml", Map), ("prod/pod.yaml", Pod)));
        Assert.DoesNotContain("EKS5217", Check(("maps/map.yaml", Map), ("prod/pod.yaml", Pod)));
    }

    private static string Application(string path, string line) =>
        $$"""
            apiVersion: argoproj.io/v1alpha1
            kind: AppProject
            metadata: { name: shop, namespace: argocd }
            spec:
              sourceRepos: ["https://git.example.com/shop/deploy.git"]
              destinations: [{ name: in-cluster, namespace: shop }]
              {{line}}
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: { name: shop, namespace: argocd }
            spec:
              project: shop
              destination: { server: "https://kubernetes.default.svc", namespace: shop }
              source: { repoURL: "https://git.example.com/shop/deploy.git", path: {{path}} }

            """;

    private static HashSet<string> Check(params (string File, string Text)[] files) =>
        SpecRules
            .Check(Landscape.Of(files.SelectMany(file => SpecReader.Read(file.Text, new() { File = file.File }))))
            .Findings.Select(finding => finding.Rule.Id)
            .ToHashSet();
}
