using System.Text.Json;

namespace EksSpec.Tests.Cli;

/// <summary>What documents of one set say about each other, told at the document that says it.</summary>
public class ReferencesTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api@}
        spec:
          selector: {matchLabels: {app: api}}
          template:
            metadata: {labels: {app: api}}
            spec: {containers: [{name: api, image: "a:1", ports: [{name: web, containerPort: 8080}]}]}
        ---

        """;

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", ", namespace: default", true)]
    [InlineData(", namespace: default", "", true)]
    [InlineData(", namespace: shop", ", namespace: shop", true)]
    [InlineData(", namespace: shop", "", false)]
    [InlineData("", ", namespace: shop", false)]
    public void No_namespace_means_the_default_one_and_the_finding_stands_at_its_document(
        string deployment,
        string service,
        bool together
    )
    {
        var yaml =
            Deployment.Replace("@", deployment, StringComparison.Ordinal)
            + $"apiVersion: v1\nkind: Service\nmetadata: {{name: api{service}}}\nspec: {{selector: {{app: api}}, ports: [{{port: 80, targetPort: http}}]}}\n";

        var run = ToolRun.With(yaml, "validate", "--format", "json", "-");

        using var document = JsonDocument.Parse(run.Lines[1]);
        var paths = document
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Where(finding => finding.GetProperty("rule").GetString() == "EKS4015")
            .Select(finding => finding.GetProperty("path").GetString());
        Assert.Equal(together ? ["spec.ports[0].targetPort"] : [], paths);
        Assert.DoesNotContain("EKS4015", run.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8080", "8080", false)]
    [InlineData("8080", "0", false)]
    [InlineData("8080", "\"\"", false)]
    [InlineData("8080", "null", false)]
    [InlineData("80", "0", true)]
    [InlineData("80", "null", true)]
    [InlineData("80", "8080", false)]
    [InlineData("8080", "80", true)]
    public void A_target_of_0_is_the_port_itself(string port, string target, bool missing)
    {
        var findings = Findings.Of(
            Deployment.Replace("@", "", StringComparison.Ordinal)
                + $"apiVersion: v1\nkind: Service\nmetadata: {{name: api}}\nspec: {{selector: {{app: api}}, ports: [{{port: {port}, targetPort: {target}}}]}}\n"
        );

        Assert.Empty(findings.Refused());
        Assert.Equal(missing, findings.Rules().Contains("EKS4016"));
    }

    [Fact]
    public void A_target_written_as_the_text_0_is_refused_as_the_API_server_does() =>
        Assert.Equal(
            ["spec.ports[0].targetPort"],
            Findings
                .Of(
                    "apiVersion: v1\nkind: Service\nmetadata: {name: api}\nspec: {ports: [{port: 80, targetPort: \"0\"}]}\n"
                )
                .Refused()
        );

    [Theory]
    [InlineData("type: ExternalName, externalName: example.com", true)]
    [InlineData("type: ExternalName, externalName: example.com, ports: [{port: 8080}]", true)]
    [InlineData("type: ExternalName, externalName: example.com, ports: [{port: 80}]", false)]
    [InlineData("ports: [{port: 80}]", false)]
    [InlineData("ports: [{port: 81}]", true)]
    [InlineData("type: NodePort, ports: [{port: 81}]", true)]
    public void An_Ingress_of_an_ALB_names_a_port_of_its_Service_be_that_a_name_elsewhere(string service, bool refused)
    {
        const string Ingress = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, annotations: {alb.ingress.kubernetes.io/target-type: ip}}
            spec: {ingressClassName: alb, defaultBackend: {service: {name: shop, port: {number: 80} } } }
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
            """;

        var findings = Findings.Of($"{Ingress} {{{service}}}\n");

        Assert.Equal(refused ? ["spec.defaultBackend.service.port"] : [], findings.Refused());
    }

    [Fact]
    public void An_ALB_cannot_send_to_a_name_elsewhere_by_node() =>
        Assert.Contains(
            "EKS4022",
            Findings
                .Of(
                    """
                    apiVersion: networking.k8s.io/v1
                    kind: Ingress
                    metadata: {name: shop}
                    spec: {ingressClassName: alb, defaultBackend: {service: {name: shop, port: {number: 80}}}}
                    ---
                    apiVersion: v1
                    kind: Service
                    metadata: {name: shop}
                    spec: {type: ExternalName, externalName: example.com, ports: [{port: 80}]}
                    """
                )
                .Rules()
        );
}
