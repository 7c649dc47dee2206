using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;
using FluentValidation;
using FluentValidation.Results;
using k8s.Models;

namespace EksSpec.Tests.Rules;

/// <summary>Validators that users write: their findings are like ours.</summary>
public class OwnRulesTests
{
    private const string Yaml = """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata:
          name: shop
          region: eu-west-1
        managedNodeGroups:
        - name: web
          maxSize: 20
        - name: batch
          maxSize: 30
        vpc:
          publicAccessCIDRs: [203.0.113.10/32]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
          namespace: shop
          labels:
            team: blue
        spec:
          selector:
            matchLabels: { app: api }
          template:
            metadata:
              labels: { app: api }
            spec:
              containers:
              - name: api
                image: nginx
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: one }
        spec:
          defaultBackend: { service: { name: api, port: { number: 80 } } }
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: two }
        spec:
          defaultBackend: { service: { name: api, port: { number: 80 } } }
        ---
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: general }
        spec:
          template:
            spec:
              nodeClassRef: { name: default }

        """;

    private static Landscape Shop => Landscape.Of(SpecReader.Read(Yaml));

    [Fact]
    public void Findings_of_the_example_have_paths_positions_and_fixes()
    {
        var result = OwnRulesExample.Check(Shop);

        Assert.Equal(
            [
                "SHOP1 Error metadata.tags 3 Add the tag 'owner' with the name of your team.",
                "SHOP2 Error managedNodeGroups[0].maxSize 8 Change the value so that the rule holds.",
                "SHOP3 Warning spec.template.spec.containers[0].image 30 Push the image to registry.example.com and name it from there.",
                "SHOP4 Error spec 41 Add the hosts to the other Ingress.",
                "SHOP5 Error spec.template.spec.expireAfter 49 Change the value so that the rule holds.",
            ],
            Own(result.Findings)
                .Select(f => $"{f.Rule.Id} {f.Rule.Severity} {f.Path} {f.Position?.Line} {f.Fix}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal("managedNodeGroups[1].maxSize", Assert.Single(result.Suppressed).Path.ToString());
        Assert.Empty(result.UnusedSuppressions);
    }

    [Theory]
    [InlineData("Vpc.PublicAccessCidrs[0]", "vpc.publicAccessCIDRs[0]")]
    [InlineData("vpc.publicAccessCIDRs[0]", "vpc.publicAccessCIDRs[0]")]
    [InlineData("Metadata.Tags[owner]", "metadata.tags.owner")]
    [InlineData("Metadata.Tags[Owner]", "metadata.tags.Owner")]
    [InlineData("Nothing.Of[2].This", "nothing.of[2].this")]
    [InlineData("no path.", "")]
    public void A_property_of_a_cluster_is_told_as_in_the_document(string property, string path) =>
        Assert.Equal(path, PathOf<ClusterConfig>(property));

    [Theory]
    [InlineData("Metadata.NamespaceProperty", "metadata.namespace")]
    [InlineData("Metadata.Labels[Team]", "metadata.labels.Team")]
    [InlineData("Metadata.Labels[0]", "metadata.labels")]
    [InlineData(
        "Spec.Template.Spec.Containers[0].Resources.Limits[cpu]",
        "spec.template.spec.containers[0].resources.limits.cpu"
    )]
    [InlineData("Spec.Template.Spec.Volumes[0].Csi.ReadOnlyProperty", "spec.template.spec.volumes[0].csi.readOnly")]
    [InlineData("Spec.Selector.MatchExpressions[1].OperatorProperty", "spec.selector.matchExpressions[1].operator")]
    public void A_property_of_a_kubernetes_object_is_told_as_in_the_document(string property, string path) =>
        Assert.Equal(path, PathOf<V1Deployment>(property));

    [Theory]
    [InlineData("Config.Vpc.PublicAccessCidrs", "ClusterConfig", "vpc.publicAccessCIDRs")]
    [InlineData("Objects[0].Value.Metadata.NamespaceProperty", "Deployment", "metadata.namespace")]
    [InlineData("Objects[0]", "Deployment", "")]
    [InlineData("Name", "ClusterConfig", "")]
    public void What_a_rule_on_a_site_finds_is_told_at_the_object_that_its_property_names(
        string property,
        string kind,
        string path
    )
    {
        var finding = Assert.Single(Own(Found<Site>(new(property, "wrong") { ErrorCode = "SHOP9" })));

        Assert.Equal((kind, path), (finding.Object?.Kind, finding.Path.ToString()));
    }

    [Fact]
    public void An_error_code_like_an_id_of_ours_is_told_as_the_users()
    {
        var findings = Found<ClusterConfig>(new("Metadata", "wrong") { ErrorCode = "EKS2004" });

        Assert.Contains(findings, finding => finding.Rule.Id == "user:EKS2004" && finding.Message == "wrong");
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "EKS2004" && finding.Message == "wrong");
    }

    [Fact]
    public void A_failure_without_a_code_has_the_name_of_its_validator() =>
        Assert.Contains(
            Found<ClusterConfig>(new("Metadata", "wrong")),
            finding => finding.Rule.Id.StartsWith("Failing", StringComparison.Ordinal)
        );

    [Fact]
    public void A_rule_that_would_never_run_is_refused() =>
        Assert.Throws<ArgumentException>(() => RuleOptions.Default.With(new InlineValidator<V1PodSpec>()));

    private static string PathOf<T>(string property) =>
        Assert.Single(Own(Found<T>(new(property, "wrong") { ErrorCode = "SHOP9" }))).Path.ToString();

    private static ValueList<Finding> Found<T>(ValidationFailure failure) =>
        SpecRules.Check(Shop, RuleOptions.Default.With(new Failing<T>(failure))).Findings;

    private static IEnumerable<Finding> Own(IEnumerable<Finding> findings) =>
        findings.Where(finding => finding.Rule.Id.StartsWith("SHOP", StringComparison.Ordinal));

    private sealed class Failing<T> : AbstractValidator<T>
    {
        public Failing(ValidationFailure failure) =>
            RuleFor(subject => subject).Custom((_, context) => context.AddFailure(failure));
    }
}
