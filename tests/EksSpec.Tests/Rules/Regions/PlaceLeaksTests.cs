using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Rules.Regions;

/// <summary>What of one cluster stands in another.</summary>
public class PlaceLeaksTests
{
    private const string Tokyo = "111122223333";
    private const string Osaka = "444455556666";

    [Theory]
    [InlineData(
        "QUEUE",
        "https://sqs.ap-northeast-1.amazonaws.com/111122223333/orders",
        "the region ap-northeast-1 and the account 111122223333"
    )]
    [InlineData("QUEUE", "https://sqs.ap-northeast-3.amazonaws.com/111122223333/orders", "the account 111122223333")]
    [InlineData(
        "DATABASE_URL",
        "postgres://shop@orders.c1a2b3.ap-northeast-1.rds.amazonaws.com:5432/shop",
        "the region ap-northeast-1"
    )]
    [InlineData("BUCKET_URL", "https://orders.s3.ap-northeast-1.amazonaws.com/", "the region ap-northeast-1")]
    [InlineData("BUCKET_URL", "https://s3-ap-northeast-1.amazonaws.com/orders", "the region ap-northeast-1")]
    [InlineData("FUNCTION_URL", "https://abc.lambda-url.ap-northeast-1.on.aws/", "the region ap-northeast-1")]
    [InlineData("ENDPOINT_SERVICE", "com.amazonaws.ap-northeast-1.secretsmanager", "the region ap-northeast-1")]
    [InlineData(
        "TOPIC",
        "arn:aws:sns:ap-northeast-1:111122223333:orders",
        "the region ap-northeast-1 and the account 111122223333"
    )]
    [InlineData("ROLE", "arn:aws:iam::111122223333:role/orders", "the account 111122223333")]
    [InlineData("AWS_REGION", "ap-northeast-1", "the region ap-northeast-1")]
    [InlineData("AWS_DEFAULT_REGION", "ap-northeast-1", "the region ap-northeast-1")]
    [InlineData("AWS_ACCOUNT_ID", "111122223333", "the account 111122223333")]
    [InlineData("OPTIONS", "--verbose --region=ap-northeast-1", "the region ap-northeast-1")]
    [InlineData("OPTIONS", "--region ap-northeast-1", "the region ap-northeast-1")]
    [InlineData("SETTINGS", "{\"region\": \"ap-northeast-1\"}", "the region ap-northeast-1")]
    [InlineData("ZONE", "ap-northeast-1a", "the region ap-northeast-1")]
    [InlineData("ISSUER", "https://oidc.eks.ap-northeast-1.amazonaws.com/id/ABCDEF", "the region ap-northeast-1")]
    public void What_is_of_the_other_cluster_is_told_with_its_name(string name, string value, string what)
    {
        var finding = Assert.Single(Leaks(new() { Name = name, Value = value }));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains($"is of {what}, where cluster 'tokyo' is", finding.Message, StringComparison.Ordinal);
        Assert.Contains("this cluster, 'osaka', is in ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("spec.template.spec.containers[0].env[0].value", finding.Path);
    }

    [Theory]
    [InlineData("QUEUE", "https://sqs.ap-northeast-3.amazonaws.com/444455556666/orders")]
    [InlineData("QUEUE", "https://sqs.us-west-2.amazonaws.com/999900001111/orders")]
    [InlineData("ROLE", "arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("BUCKET", "arn:aws:s3:::orders-ap-northeast-1")]
    [InlineData("BUCKET", "orders-ap-northeast-1")]
    [InlineData("CERTIFICATE", "arn:aws:acm:us-east-1:444455556666:certificate/0f1e")]
    [InlineData("DISTRIBUTION", "arn:aws:cloudfront::444455556666:distribution/E1")]
    [InlineData("PAUSE", "602401143452.dkr.ecr.ap-northeast-1.amazonaws.com/eks/pause:3.10")]
    [InlineData("MIRROR", "public.ecr.aws/docker/library/busybox:1")]
    [InlineData("ACCELERATOR", "https://globalaccelerator.ap-northeast-1.amazonaws.com")]
    [InlineData("REGIONS", "ap-northeast-1")]
    [InlineData("NOTE", "moved away from the region of ap-northeast-1")]
    [InlineData("NUMBER", "111122223333")]
    public void What_is_of_no_other_cluster_or_of_all_regions_is_not(string name, string value) =>
        Assert.Empty(Leaks(new() { Name = name, Value = value }));

    [Theory]
    [InlineData("REPLICA_BUCKET_URL", "https://orders.s3.ap-northeast-1.amazonaws.com/")]
    [InlineData("PEER_QUEUE", "https://sqs.ap-northeast-1.amazonaws.com/111122223333/orders")]
    [InlineData("API", "https://ABCDEF.gr7.ap-northeast-1.eks.amazonaws.com")]
    public void What_is_likely_meant_is_told_as_info(string name, string value) =>
        Assert.Equal(Severity.Info, Assert.Single(Leaks(new() { Name = name, Value = value })).Severity);

    [Theory]
    [InlineData("argoproj.io/v1alpha1", "ApplicationSet", Severity.Info)]
    [InlineData("s3.services.k8s.aws/v1alpha1", "Bucket", Severity.Info)]
    [InlineData("secrets-store.csi.x-k8s.io/v1", "SecretProviderClass", Severity.Warning)]
    public void What_makes_things_elsewhere_may_name_them(string api, string kind, Severity severity)
    {
        var (fleet, _, osaka) = Fleet();
        osaka
            .AddEnvironment("production")
            .AddCustomResource(api, kind, "orders", InlineDocument.Parse("""{"region":"ap-northeast-1"}"""));
        fleet.TryBuild(out _, out var findings);

        Assert.Equal(severity, Assert.Single(findings, finding => finding.Rule.Id == "EKS4800").Severity);
    }

    [Theory]
    [InlineData("arn:aws")]
    [InlineData("arn:aws:::::")]
    [InlineData("amazonaws.")]
    [InlineData(".on.aws")]
    [InlineData("....amazonaws.com/")]
    [InlineData("x.amazonaws.com/1111222233334")]
    [InlineData("region")]
    [InlineData("region region=region:\"region")]
    [InlineData("1region=ap-northeast-1\u0000\ud800")]
    [InlineData("ap-northeast-1ap-northeast-1amazonaws.arn:aws:s3:ap-northeast-9:1:arn:aws")]
    public void Any_text_can_be_looked_at(string text)
    {
        for (var start = 0; start <= text.Length; start++)
        {
            for (var end = start; end <= text.Length; end++)
            {
                Assert.All(PlaceNames.In(text[..start], text[start..end]), named => Assert.NotEmpty(named.Said));
            }
        }
    }

    [Fact]
    public void The_image_from_the_other_registry_is_told_at_the_line_that_says_the_registry()
    {
        var (fleet, _, osaka) = Fleet();
        fleet
            .AddDeployment("api", "shop/api:1")
            .WithRegistry($"{Tokyo}.dkr.ecr.ap-northeast-1.amazonaws.com")
            .In(osaka.AddEnvironment("production"));
        fleet.TryBuild(out _, out var findings);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS4800");
        Assert.Equal("spec.template.spec.containers[0].image", finding.Path);
        Assert.Equal(
            "'111122223333.dkr.ecr.ap-northeast-1.amazonaws.com' is of the region ap-northeast-1 and the account 111122223333, "
                + "where cluster 'tokyo' is, and this cluster, 'osaka', is in ap-northeast-3 and 444455556666.",
            finding.Message
        );
        Assert.Contains(
            "WithRegistry",
            File.ReadAllLines(finding.Position!.File!)[finding.Position.Line - 1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Annotations_ConfigMaps_arguments_and_custom_resources_are_looked_at()
    {
        var (fleet, _, osaka) = Fleet();
        var production = osaka.AddEnvironment("production");
        var api = fleet
            .AddDeployment("api", "shop/api:1")
            .WithAnnotation("example.com/topic", "arn:aws:sns:ap-northeast-1:444455556666:orders")
            .WithArgs("--region", "ap-northeast-1")
            .In(production);
        api.AddConfigMap().WithValue("app.yaml", "store:\n  region: ap-northeast-1\n");
        api.AddServiceAccount().WithIamRole($"arn:aws:iam::{Tokyo}:role/api");
        production.AddCustomResource(
            "external-secrets.io/v1",
            "SecretStore",
            "aws",
            InlineDocument.Parse("""{"provider":{"aws":{"service":"SecretsManager","region":"ap-northeast-1"}}}""")
        );
        fleet.TryBuild(out _, out var findings);

        Assert.Equal(
            [
                "data[app.yaml]",
                "metadata.annotations[eks.amazonaws.com/role-arn]",
                "metadata.annotations[example.com/topic]",
                "spec.provider.aws.region",
                "spec.template.spec.containers[0].args[1]",
            ],
            findings
                .Where(finding => finding.Rule.Id == "EKS4800")
                .Select(finding => finding.Path.ToString().Replace("\"", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_the_rules_on_ARNs_say_is_not_said_twice()
    {
        var (fleet, _, osaka) = Fleet();
        osaka.WithSecretsEncryption($"arn:aws:kms:ap-northeast-1:{Tokyo}:key/1a2b3c4d-5e6f");
        osaka.AddLoadBalancer("public").WithCertificates($"arn:aws:acm:ap-northeast-1:{Tokyo}:certificate/0f1e2d3c");
        fleet.TryBuild(out _, out var findings);

        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "EKS4800");
        Assert.Equal(2, findings.Count(finding => finding.Rule.Id == "EKS1450"));
    }

    [Fact]
    public void A_config_whose_ARNs_are_all_of_the_other_account_is_told()
    {
        var (fleet, _, osaka) = Fleet();
        osaka.Configure(config => config with { Iam = new() { ServiceRoleArn = $"arn:aws:iam::{Tokyo}:role/eks" } });
        fleet.TryBuild(out _, out var findings);

        Assert.Equal("iam.serviceRoleARN", Assert.Single(findings, finding => finding.Rule.Id == "EKS4800").Path);
    }

    [Fact]
    public void Clusters_of_one_region_and_account_may_share_everything()
    {
        FleetBuilder fleet = new("shop", "ap-northeast-1", "1.34");
        fleet.WithAccount(Tokyo);
        fleet.AddCluster("nonprod");
        fleet
            .AddDeployment("api", $"{Tokyo}.dkr.ecr.ap-northeast-1.amazonaws.com/shop/api:1")
            .In(fleet.AddCluster("prod").AddEnvironment("production"));
        fleet.TryBuild(out _, out var findings);

        Assert.DoesNotContain(findings, finding => finding.Rule.Id.StartsWith("EKS480", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_two_folders_are_of_the_clusters_beside_them()
    {
        var findings = SpecRules
            .Check(
                Landscape.Of([
                    .. Read("tokyo/cluster.yaml", Cluster("tokyo", "ap-northeast-1")),
                    .. Read("osaka/cluster.yaml", Cluster("osaka", "ap-northeast-3")),
                    .. Read("osaka/settings.yaml", Settings),
                ])
            )
            .Findings.Where(finding => finding.Rule.Id == "EKS4800");

        var finding = Assert.Single(findings);
        Assert.Equal("osaka/settings.yaml", finding.Position!.File);
        Assert.Equal(5, finding.Position.Line);
    }

    [Fact]
    public void Accounts_of_files_are_told_by_options()
    {
        var landscape = Landscape.Of([
            .. Read("tokyo/cluster.yaml", Cluster("tokyo", "ap-northeast-1")),
            .. Read("osaka/cluster.yaml", Cluster("osaka", "ap-northeast-1")),
            .. Read(
                "osaka/settings.yaml",
                Settings.Replace(
                    "AWS_REGION: ap-northeast-1",
                    "ROLE: arn:aws:iam::111122223333:role/api",
                    StringComparison.Ordinal
                )
            ),
        ]);

        Assert.Empty(LeaksOf(RuleOptions.Default));
        Assert.Single(LeaksOf(RuleOptions.Default with { Accounts = ValueMap.Of(("tokyo", Tokyo), ("osaka", Osaka)) }));

        IEnumerable<Finding> LeaksOf(RuleOptions options) =>
            SpecRules.Check(landscape, options).Findings.Where(finding => finding.Rule.Id == "EKS4800");
    }

    [Fact]
    public void An_object_that_counts_for_both_clusters_is_of_neither()
    {
        var findings = SpecRules
            .Check(
                Landscape.Of([
                    .. Read(
                        "clusters.yaml",
                        $"{Cluster("tokyo", "ap-northeast-1")}---\n{Cluster("osaka", "ap-northeast-3")}"
                    ),
                    .. Read("settings.yaml", Settings),
                ])
            )
            .Findings;

        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "EKS4800");
    }

    [Fact]
    public void A_region_where_no_cluster_is_is_info_once_a_setting_says_it()
    {
        var (fleet, _, osaka) = Fleet();
        fleet
            .AddDeployment("api", "shop/api:1")
            .WithEnv("AWS_REGION", "us-west-2")
            .WithEnv("QUEUE", "https://sqs.us-west-2.amazonaws.com/444455556666/orders")
            .In(osaka.AddEnvironment("production"));
        fleet.TryBuild(out _, out var findings);

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "EKS4801");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("The region is us-west-2, and cluster 'osaka' is in ap-northeast-3.", finding.Message);
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "EKS4800");
    }

    [Fact]
    public void What_is_only_written_down_is_not_told()
    {
        var (fleet, _, osaka) = Fleet();
        osaka
            .AddEnvironment("production")
            .AddManifest(
                InlineDocument.Parse(
                    """
                    {"apiVersion":"example.com/v1","kind":"Queue","metadata":{"name":"orders","annotations":
                    {"kubectl.kubernetes.io/last-applied-configuration":"{\"region\":\"ap-northeast-1\"}"}},
                    "status":{"url":"https://sqs.ap-northeast-1.amazonaws.com/111122223333/orders"}}
                    """
                )
            );
        fleet.TryBuild(out _, out var findings);

        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "EKS4800");
    }

    [Fact]
    public void A_Secret_shows_nothing_of_what_it_holds()
    {
        var (fleet, _, osaka) = Fleet();
        var api = fleet.AddDeployment("api", "shop/api:1").In(osaka.AddEnvironment("production"));
        api.AddSecret()
            .Configure(secret =>
                secret.StringData = new Dictionary<string, string>
                {
                    ["url"] = "https://u:p@x.ap-northeast-1.amazonaws.com",
                }
            );
        fleet.TryBuild(out _, out var findings);

        Assert.StartsWith(
            "A value is of the region",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS4800").Message,
            StringComparison.Ordinal
        );
    }

    private const string Settings =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata:\n  AWS_REGION: ap-northeast-1\n";

    private static string Cluster(string name, string region) =>
        $"apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {{ name: {name}, region: {region} }}\n";

    private static ValueList<SpecDocument> Read(string file, string text) =>
        SpecReader.Read(text, new() { File = file });

    private static List<Finding> Leaks(k8s.Models.V1EnvVar variable)
    {
        var (fleet, _, osaka) = Fleet();
        fleet
            .AddDeployment("api", "shop/api:1")
            .Configure(made => made.Spec.Template.Spec.Containers[0].Env = [variable])
            .In(osaka.AddEnvironment("production"));
        fleet.TryBuild(out _, out var findings);
        return [.. findings.Where(finding => finding.Rule.Id == "EKS4800")];
    }

    private static (FleetBuilder Fleet, ClusterBuilder Tokyo, ClusterBuilder Osaka) Fleet()
    {
        FleetBuilder fleet = new("shop", "ap-northeast-1", "1.34");
        return (
            fleet,
            fleet.AddCluster("tokyo").WithAccount(Tokyo),
            fleet.AddCluster("osaka", "ap-northeast-3").WithAccount(Osaka)
        );
    }
}
