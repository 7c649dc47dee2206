using EksSpec.Findings;

namespace EksSpec.Tests.Builders;

public sealed class SecretStoreTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-west-1");
    private readonly ClusterBuilder _cluster;

    public SecretStoreTests() => _cluster = _fleet.AddCluster("dev");

    [Fact]
    public void A_store_reads_the_secrets_of_the_clusters_region_as_its_operator()
    {
        _cluster.AddSecretStore("aws");

        Assert.Equal(
            """
            apiVersion: external-secrets.io/v1
            kind: ClusterSecretStore
            metadata:
              name: aws
              labels:
                app.kubernetes.io/managed-by: eksspec
                app.kubernetes.io/name: aws
                app.kubernetes.io/part-of: shop
            spec:
              provider:
                aws:
                  service: SecretsManager
                  region: eu-west-1

            """,
            Written(),
            ignoreLineEndingDifferences: true
        );
    }

    [Fact]
    public void It_reads_parameters_of_another_region_as_a_service_account()
    {
        _cluster.AddSecretStore("aws", "eu-central-1").UseParameterStore().UseServiceAccount("reader", "secrets");

        Assert.EndsWith(
            """
                  service: ParameterStore
                  region: eu-central-1
                  auth:
                    jwt:
                      serviceAccountRef:
                        name: reader
                        namespace: secrets

            """,
            Written(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_known_of_its_kind_is_asked_of_it()
    {
        _cluster.AddSecretStore("aws").Configure(store => store with { Service = "SecretManager" });

        _fleet.TryBuild(out _, out var findings);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS5282");
        Assert.Equal("spec.provider.aws.service", finding.Path.ToString());
    }

    private string Written()
    {
        Assert.True(_fleet.TryBuild(out var fleet, out var findings), string.Join('\n', findings));
        Assert.DoesNotContain(findings, finding => finding.Rule.Id.StartsWith("EKS528", StringComparison.Ordinal));
        return fleet
            .Files.Single(file => file.Text.Contains("kind: ClusterSecretStore", StringComparison.Ordinal))
            .Text;
    }
}
