using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Kubernetes;

/// <summary>Custom resources of kinds that are known without a definition.</summary>
public class KnownResourcesTests
{
    [Fact]
    public void Every_table_can_be_read()
    {
        Assert.True(KnownKinds.Names.Count() > 25);
        Assert.All(
            KnownKinds.Names,
            name =>
            {
                var words = name.Split(' ');
                Assert.NotEmpty(KnownKinds.Find(words[0], words[1])!.Properties["spec"].Properties);
            }
        );
    }

    [Theory]
    [InlineData(
        "karpenter.sh/v1",
        "NodePool",
        "{ template: { spec: { taint: [] } } }",
        "EKS5280",
        "spec.template.spec.taint"
    )]
    [InlineData("karpenter.sh/v1", "NodePool", "{ requirements: [] }", "EKS5280", "spec.requirements")]
    [InlineData(
        "karpenter.k8s.aws/v1",
        "EC2NodeClass",
        "{ metadataOptions: { httpToken: required } }",
        "EKS5280",
        "spec.metadataOptions.httpToken"
    )]
    [InlineData("eks.amazonaws.com/v1", "NodeClass", "{ snatPolicy: None }", "EKS5282", "spec.snatPolicy")]
    [InlineData(
        "eks.amazonaws.com/v1",
        "NodeClass",
        "{ subnetSelectorTerm: [] }",
        "EKS5280",
        "spec.subnetSelectorTerm"
    )]
    [InlineData("eks.amazonaws.com/v1", "IngressClassParams", "{ schema: internal }", "EKS5280", "spec.schema")]
    [InlineData(
        "eks.amazonaws.com/v1",
        "TargetGroupBinding",
        "{ serviceRef: { name: api } }",
        "EKS5283",
        "spec.serviceRef.port"
    )]
    [InlineData("gateway.networking.k8s.io/v1", "GatewayClass", "{ }", "EKS5283", "spec.controllerName")]
    [InlineData(
        "gateway.networking.k8s.io/v1",
        "Gateway",
        "{ gatewayClassName: a, listeners: [{ name: a, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: Any } } }] }",
        "EKS5282",
        "spec.listeners[0].allowedRoutes.namespaces.from"
    )]
    [InlineData(
        "gateway.networking.k8s.io/v1beta1",
        "HTTPRoute",
        "{ rules: [{ matches: [{ path: { type: Prefix, value: / } }] }] }",
        "EKS5282",
        "spec.rules[0].matches[0].path.type"
    )]
    [InlineData(
        "gateway.networking.k8s.io/v1",
        "GRPCRoute",
        "{ rules: [{ backendRef: [] }] }",
        "EKS5280",
        "spec.rules[0].backendRef"
    )]
    [InlineData(
        "gateway.networking.k8s.io/v1beta1",
        "ReferenceGrant",
        "{ from: [], to: [{ group: '' }] }",
        "EKS5283",
        "spec.to[0].kind"
    )]
    [InlineData("elbv2.k8s.aws/v1beta1", "IngressClassParams", "{ schema: internal }", "EKS5280", "spec.schema")]
    [InlineData(
        "elbv2.k8s.aws/v1beta1",
        "TargetGroupBinding",
        "{ serviceRef: { name: api } }",
        "EKS5283",
        "spec.serviceRef.port"
    )]
    [InlineData(
        "monitoring.coreos.com/v1",
        "ServiceMonitor",
        "{ selector: {}, endpoints: [{ port: web, relabeling: [] }] }",
        "EKS5280",
        "spec.endpoints[0].relabeling"
    )]
    [InlineData("monitoring.coreos.com/v1", "PrometheusRule", "{ group: [] }", "EKS5280", "spec.group")]
    [InlineData(
        "external-secrets.io/v1",
        "ClusterSecretStore",
        "{ provider: { aws: { service: SecretManager, region: eu-west-1 } } }",
        "EKS5282",
        "spec.provider.aws.service"
    )]
    [InlineData(
        "argoproj.io/v1alpha1",
        "Application",
        "{ project: a, destination: {}, source: { repoURL: a, targetRevison: b } }",
        "EKS5280",
        "spec.source.targetRevison"
    )]
    [InlineData(
        "argoproj.io/v1alpha1",
        "ApplicationSet",
        "{ generators: [{ list: { elements: {} } }], template: { metadata: {}, spec: { project: a, destination: {} } } }",
        "EKS5281",
        "spec.generators[0].list.elements"
    )]
    [InlineData("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "{ prune: yes please }", "EKS5281", "spec.prune")]
    [InlineData("source.toolkit.fluxcd.io/v1", "GitRepository", "{ refs: { branch: main } }", "EKS5280", "spec.refs")]
    public void A_mistake_is_found_without_any_definition(
        string api,
        string kind,
        string spec,
        string rule,
        string path
    )
    {
        var finding = Assert.Single(Found(Text(api, kind, spec)));

        Assert.Equal((rule, path), (finding.Rule.Id, finding.Path.ToString()));
        Assert.Equal(rule == "EKS5281" ? Severity.Error : Severity.Warning, finding.Severity);
    }

    [Fact]
    public void A_field_in_the_wrong_place_is_shown_the_right_one() =>
        Assert.Equal(
            "NodePool has no field 'requirements' here. There is spec.template.spec.requirements.",
            Assert.Single(Found(Text("karpenter.sh/v1", "NodePool", "{ requirements: [] }"))).Message
        );

    [Fact]
    public void A_field_that_looks_like_nothing_that_is_known_may_be_new() =>
        Assert.Equal(
            Severity.Info,
            Assert.Single(Found(Text("karpenter.k8s.aws/v1", "EC2NodeClass", "{ quantumTunnel: true }"))).Severity
        );

    [Theory]
    [InlineData("karpenter.sh/v2", "NodePool")]
    [InlineData("karpenter.sh/v1", "NodePools")]
    [InlineData("example.com/v1", "NodePool")]
    public void Of_another_version_or_kind_nothing_is_known(string api, string kind) =>
        Assert.Empty(Found(Text(api, kind, "{ some: thing }")));

    [Fact]
    public void A_definition_counts_in_place_of_what_is_known()
    {
        const string Definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: externalsecrets.external-secrets.io }
            spec:
              group: external-secrets.io
              scope: Namespaced
              names: { plural: externalsecrets, kind: ExternalSecret }
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { next: { type: string } } } } }
            ---
            """;

        Assert.Empty(Found($"{Definition}\n{Text("external-secrets.io/v1", "ExternalSecret", "{ next: a }")}"));
        Assert.Equal(
            ["EKS3989"],
            Checked($"{Definition}\n{Text("external-secrets.io/v1", "ExternalSecret", "{ data: [] }")}")
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.Rule.Id)
        );
    }

    private static string Text(string api, string kind, string spec) =>
        $$"""
            apiVersion: {{api}}
            kind: {{kind}}
            metadata: { name: demo }
            spec: {{spec}}
            """;

    private static List<Finding> Found(string text) =>
        Checked(text).FindAll(finding => finding.Rule.Id.StartsWith("EKS528", StringComparison.Ordinal));

    private static List<Finding> Checked(string text) =>
        [.. SpecRules.Check(Landscape.Of(SpecReader.Read(text)), new()).Findings];
}
