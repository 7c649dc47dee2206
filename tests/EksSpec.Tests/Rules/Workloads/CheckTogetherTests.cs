using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Workloads;

public class CheckTogetherTests
{
    private const string Api = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: staging }
        spec:
          replicas: 2
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec:
              serviceAccountName: api
              containers:
              - name: web
                image: api:1.0
                ports: [{ name: http, containerPort: 8080 }]
                envFrom: [{ configMapRef: { name: settings } }]
        """;

    [Fact]
    public void A_finding_names_the_document_it_is_in()
    {
        var finding = Assert.Single(
            Check(
                Api,
                """
                apiVersion: v1
                kind: Service
                metadata: { name: api, namespace: staging }
                spec: { selector: { app: api }, ports: [{ port: 80, targetPort: htp }] }
                """
            ),
            finding => finding.Rule.Id == "EKS4015"
        );

        Assert.Equal("Service staging/api", finding.Object!.ToString());
        Assert.Equal("spec.ports[0].targetPort", finding.Path);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void What_is_missing_is_named_with_its_place()
    {
        var missing = Check(Api).Where(finding => finding.Rule.Id == "EKS4005").ToList();

        Assert.Equal(
            ["spec.template.spec.containers[0].envFrom[0].configMapRef", "spec.template.spec.serviceAccountName"],
            missing.Select(finding => finding.Path)
        );
        Assert.All(missing, finding => Assert.Equal("Deployment staging/api", finding.Object!.ToString()));
    }

    [Fact]
    public void What_others_make_is_not_missing()
    {
        var options = new RuleOptions { External = ["ConfigMap/staging/settings", "ServiceAccount/*/api"] };

        Assert.DoesNotContain(Check(options, Api), finding => finding.Rule.Id == "EKS4005");
    }

    [Fact]
    public void An_optional_reference_may_lead_nowhere()
    {
        var optional = Api.Replace("name: settings", "name: settings, optional: true", StringComparison.Ordinal);

        Assert.DoesNotContain(
            Check(optional),
            finding => finding.Path.ToString().Contains("envFrom", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_same_name_in_another_namespace_is_another_object()
    {
        const string map = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: develop }\n";

        Assert.Contains(Check(Api, map), finding => finding.Message.Contains("'settings'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_budget_is_held_against_what_the_autoscaler_may_go_down_to()
    {
        const string budget = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: api, namespace: staging }
            spec: { minAvailable: 2, selector: { matchLabels: { app: api } } }
            """;
        const string autoscaler = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: { name: api, namespace: staging }
            spec: { minReplicas: 3, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api } }
            """;

        Assert.Contains(Check(Api, budget), finding => finding.Rule.Id == "EKS4030");
        Assert.DoesNotContain(Check(Api, budget, autoscaler), finding => finding.Rule.Id == "EKS4030");
    }

    [Fact]
    public void No_message_holds_a_secret()
    {
        const string secret = """
            apiVersion: v1
            kind: Secret
            metadata: { name: login, namespace: staging }
            stringData: { a: hunter2 }
            """;
        var pod = Api.Replace(
            "envFrom: [{ configMapRef: { name: settings } }]",
            "env: [{ name: A, valueFrom: { secretKeyRef: { name: login, key: b } } }]",
            StringComparison.Ordinal
        );

        var findings = Check(pod, secret, secret);

        Assert.Contains(findings, finding => finding.Rule.Id == "EKS4006");
        Assert.DoesNotContain(findings, finding => finding.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Unknown_kinds_and_nothing_at_all_are_fine()
    {
        Assert.Empty(Check("apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a }\n"));
        Assert.Empty(Checked.Of());
    }

    private static IReadOnlyList<Finding> Check(params string[] yaml) => Check(RuleOptions.Default, yaml);

    private static IReadOnlyList<Finding> Check(RuleOptions options, params string[] yaml) =>
        [
            .. Checked
                .With(options, yaml.SelectMany(text => SpecReader.Read(text)).Select(document => document.Value!))
                .Where(finding => finding.Rule.Id.StartsWith("EKS4", StringComparison.Ordinal)),
        ];
}
