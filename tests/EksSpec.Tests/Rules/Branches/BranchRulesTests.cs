using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Builders;
using k8s.Models;

namespace EksSpec.Tests.Rules;

/// <summary>What the environment of a branch must not have, in programs and in files.</summary>
public class BranchRulesTests : BranchFleet
{
    private const string Space = """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: develop-login
          labels: { eksspec.dev/branch: login, pod-security.kubernetes.io/enforce: restricted }
          annotations: { eksspec.dev/branch-name: login }

        """;

    [Fact]
    public void An_object_of_the_cluster_in_a_blueprint_is_found_in_every_branch()
    {
        Add("api");
        Develop.AddManifest(Class("low"));
        Cluster.AddBranchEnvironments(Develop, "one", "two");

        var found = Loud().Where(finding => finding.Rule.Id == "EKS4900").ToList();

        Assert.Equal(2, found.Count);
        Assert.Contains("every branch like 'one' would write it again", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_another_namespace_is_found_too()
    {
        Add("api");
        V1ConfigMap shared = new()
        {
            ApiVersion = "v1",
            Kind = "ConfigMap",
            Metadata = new() { Name = "shared", NamespaceProperty = "kube-system" },
        };
        Develop.AddManifest(shared);
        Cluster.AddBranchEnvironments(Develop, "one");

        var finding = Assert.Single(Loud(), finding => finding.Rule.Id == "EKS4900");
        Assert.Contains("in namespace 'kube-system'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_environment_that_is_no_branch_both_are_fine()
    {
        Add("api");
        Develop.AddManifest(Class("low"));

        AssertQuiet();
    }

    [Fact]
    public void A_blueprint_is_judged_before_there_is_a_branch()
    {
        var blueprint = Cluster.AddBlueprint("preview").WithDomain("preview.example.com");
        Add("api").In(blueprint).AddService().AddIngress().WithHost("api.example.com");
        blueprint.AddManifest(Class("low"));

        Assert.Contains(Loud(), finding => finding.Rule.Id == "EKS4900");
        Assert.Contains(Loud(), finding => finding.Rule.Id == "EKS4902");
    }

    [Fact]
    public void A_folder_with_other_namespaces_is_nobodys()
    {
        var text = Space + "---\n" + Space.Replace("login", "other", StringComparison.Ordinal) + Low;

        Assert.DoesNotContain("EKS4900", Found(text));
        Assert.Contains("EKS4900", Found(Space + Low));
    }

    [Theory]
    [InlineData("kind: ClusterIssuer", "EKS4900")]
    [InlineData("kind: Issuer", null)]
    public void A_custom_resource_is_of_the_cluster_where_its_kind_says_so(string kind, string? id)
    {
        var space = id is null ? ", namespace: develop-login" : "";
        var text = $"{Space}---\napiVersion: cert-manager.io/v1\n{kind}\nmetadata: {{ name: ca{space} }}\nspec: {{}}\n";

        Assert.Equal(id is not null, Found(text).Contains("EKS4900"));
    }

    [Fact]
    public void A_service_with_a_load_balancer_of_its_own_is_found()
    {
        Add("api").AddService().UseLoadBalancer(Cluster.AddNetworkLoadBalancer("shop"));
        Cluster.AddBranchEnvironments(Develop, "one");

        Assert.Equal("EKS4901", Assert.Single(Loud()).Rule.Id);
    }

    [Fact]
    public void A_host_without_the_slug_or_none_at_all_is_found()
    {
        Add("api").AddService().AddIngress().WithHost("api.example.com");
        Add("web").AddService().AddIngress();
        Add("fine").AddService().AddIngress().WithSubdomain("fine");
        Cluster.AddBranchEnvironments(Develop, "one");

        var found = Loud().Where(finding => finding.Rule.Id == "EKS4902").Select(finding => finding.Message).ToList();

        Assert.Equal(2, found.Count);
        Assert.Contains(
            found,
            message => message.Contains("Host 'api.example.com' doesn't hold 'one'", StringComparison.Ordinal)
        );
        Assert.Contains(found, message => message.Contains("names no host", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hostnames: [api-login.example.com]", 0)]
    [InlineData("hostnames: [api-login.example.com, api.example.com]", 1)]
    [InlineData("parentRefs: [{ name: alb }]", 1)]
    public void Routes_of_gateways_are_judged_as_ingresses(string spec, int number)
    {
        var text =
            $"{Space}---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{ name: api, namespace: develop-login }}\nspec: {{ {spec} }}\n";

        Assert.Equal(number, Found(text).Count(id => id == "EKS4902"));
    }

    [Fact]
    public void A_copied_secret_in_a_fork_is_found_and_one_with_values_of_its_own_is_not()
    {
        var space = Space.Replace(
            "branch: login",
            "branch: login, eksspec.dev/fork: \"true\"",
            StringComparison.Ordinal
        );
        const string Copy =
            "---\napiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: develop-login, annotations: { replicator.v1.mittwald.de/replicate-from: shared/db } }\n";
        const string Own =
            "---\napiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: develop-login }\nstringData: { URL: none }\n";

        Assert.Contains("EKS4904", Found(space + Copy));
        Assert.DoesNotContain("EKS4904", Found(space + Own));
        Assert.DoesNotContain("EKS4904", Found(Space + Copy));
    }

    private const string Low =
        "---\napiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: { name: low }\nvalue: -1\n";

    private static List<string> Found(string text) =>
        [.. SpecRules.Check(Landscape.Of(SpecReader.Read(text))).Findings.Select(finding => finding.Rule.Id)];

    private static V1PriorityClass Class(string name) =>
        new()
        {
            ApiVersion = "scheduling.k8s.io/v1",
            Kind = "PriorityClass",
            Metadata = new() { Name = name },
            Value = -1,
        };
}
