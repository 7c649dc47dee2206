using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Workloads;

/// <summary>What controllers make is in no file, and not missing.</summary>
public class MadeObjectsTests
{
    [Theory]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "db", "{}")]
    [InlineData("external-secrets.io/v1", "ExternalSecret", "x", "{target: {name: db}}")]
    [InlineData("external-secrets.io/v1", "ClusterExternalSecret", "x", "{externalSecretSpec: {target: {name: db}}}")]
    [InlineData("external-secrets.io/v1", "ClusterExternalSecret", "x", "{externalSecretName: db}")]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "db", "{encryptedData: {a: b}}")]
    [InlineData("bitnami.com/v1alpha1", "SealedSecret", "x", "{template: {metadata: {name: db}}}")]
    [InlineData("cert-manager.io/v1", "Certificate", "x", "{secretName: db}")]
    [InlineData("secrets-store.csi.x-k8s.io/v1", "SecretProviderClass", "x", "{secretObjects: [{secretName: db}]}")]
    [InlineData("database.example.com/v1", "Postgres", "x", "{writeConnectionSecretToRef: {name: db}}")]
    [InlineData("postgresql.cnpg.io/v1", "Cluster", "db", "{instances: 3}")]
    public void A_Secret_of_a_controller_is_there(string apiVersion, string kind, string name, string spec)
    {
        var made = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {name}}}\nspec: {spec}\n";

        Assert.Empty(Found("EKS4005", Pod("envFrom: [{secretRef: {name: db}}]"), made));
        Assert.Empty(Found("EKS4006", Pod("env: [{name: A, valueFrom: {secretKeyRef: {name: db, key: a}}}]"), made));
        Assert.Single(Found("EKS4005", Pod("envFrom: [{secretRef: {name: other}}]"), made));
    }

    [Fact]
    public void Only_the_first_place_of_a_name_counts()
    {
        const string made =
            "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: db-main}\nspec: {target: {name: db}}\n";

        Assert.Single(Found("EKS4005", Pod("envFrom: [{secretRef: {name: db-main}}]"), made));
    }

    [Fact]
    public void What_every_namespace_has_is_there() =>
        Assert.Empty(Found("EKS4005", Pod("envFrom: [{configMapRef: {name: kube-root-ca.crt}}]")));

    [Fact]
    public void A_token_has_keys_that_stand_nowhere() =>
        Assert.Empty(
            Found(
                "EKS4006",
                Pod("env: [{name: A, valueFrom: {secretKeyRef: {name: t, key: token}}}]"),
                "apiVersion: v1\nkind: Secret\ntype: kubernetes.io/service-account-token\n"
                    + "metadata: {name: t, annotations: {kubernetes.io/service-account.name: default}}\n"
            )
        );

    [Theory]
    [InlineData("data-web-0", 0)]
    [InlineData("data", 0)]
    [InlineData("data-web-", 1)]
    [InlineData("data-web-a", 1)]
    public void Claims_of_a_StatefulSet_are_there(string claim, int missing) =>
        Assert.Equal(
            missing,
            Found(
                "EKS4005",
                $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n  containers: [{{name: a, image: a}}]\n"
                    + $"  volumes: [{{name: v, persistentVolumeClaim: {{claimName: {claim}}}}}]\n",
                """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {a: b}}
                  template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a}]}}
                  volumeClaimTemplates: [{metadata: {name: data}}]
                """
            ).Count
        );

    [Fact]
    public void A_Secret_that_is_copied_is_in_every_namespace() =>
        Assert.Empty(
            Found(
                "EKS4005",
                Pod("envFrom: [{secretRef: {name: db}}]"),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: shared, "
                    + "annotations: {reflector.v1.k8s.emberstack.com/reflection-auto-enabled: 'true'}}\n"
            )
        );

    [Theory]
    [InlineData("{app.kubernetes.io/name: prometheus, prometheus: main}", 0)]
    [InlineData("{prometheus: main}", 0)]
    [InlineData("{operator.prometheus.io/name: main}", 0)]
    [InlineData("{team: blue}", 0)]
    [InlineData("{app: shpo}", 1)]
    public void Pods_of_an_operator_can_be_chosen(string labels, int wrong) =>
        Assert.Equal(
            wrong,
            Found(
                "EKS4010",
                Pod(""),
                $"apiVersion: v1\nkind: Service\nmetadata: {{name: s}}\nspec: {{selector: {labels}, ports: [{{port: 80}}]}}\n",
                "apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: main}\n"
                    + "spec: {podMetadata: {labels: {team: blue}}}\n"
            ).Count
        );

    [Theory]
    [InlineData("default", Severity.Info)]
    [InlineData("other", Severity.Warning)]
    public void Where_a_chart_is_installed_nobody_is_sure(string space, Severity severity)
    {
        var chart =
            "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\n"
            + $"spec: {{destination: {{namespace: {space}}}}}\n";

        Assert.Equal(severity, Found("EKS4005", Pod("envFrom: [{secretRef: {name: db}}]"), chart).Single().Severity);
    }

    [Fact]
    public void The_name_that_was_meant_is_asked_for()
    {
        var secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: database}\nstringData: {password: x}\n";
        var pod = Pod("envFrom: [{secretRef: {name: databse}}]");
        var key = Pod("env: [{name: A, valueFrom: {secretKeyRef: {name: database, key: pasword}}}]");

        Assert.EndsWith(
            "Did you mean 'database'?",
            Found("EKS4005", pod, secret).Single().Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "Did you mean 'password'?",
            Found("EKS4006", key, secret).Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_namespace_that_has_it_is_named() =>
        Assert.EndsWith(
            "Namespace 'prod' has one of that name.",
            Found(
                    "EKS4005",
                    Pod("envFrom: [{secretRef: {name: db}}]"),
                    "apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: prod}\n"
                )
                .Single()
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void KEDA_scales_too()
    {
        const string deployment = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {a: b}}
              template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: a}]}}
            """;
        const string service =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {a: b}, ports: [{port: 80}]}\n";
        const string scaled =
            "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web}\n"
            + "spec: {scaleTargetRef: {name: web}, minReplicaCount: 2, maxReplicaCount: 6}\n";

        Assert.Single(Found("EKS4120", deployment, service));
        Assert.Empty(Found("EKS4120", deployment, service, scaled));
        Assert.Empty(Found("EKS4025", deployment, service, scaled));
        Assert.Single(Found("EKS4025", service, scaled));
    }

    private static string Pod(string of) =>
        "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: a\n    image: a\n    "
        + of
        + "\n";

    private static IReadOnlyList<Finding> Found(string rule, params string[] yaml) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(string.Join("\n---\n", yaml))))
                .Findings.Where(finding => finding.Rule.Id == rule),
        ];
}
