using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>What Argo CD is told of a fleet.</summary>
public class ArgoCdTests
{
    private const string Url = "https://git.example.com/shop/deploy.git";

    [Fact]
    public void A_folder_has_an_application_and_a_project_that_the_root_brings()
    {
        var fleet = new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url)).Build();

        Assert.Equal(
            [
                "shop/argocd/root.yaml",
                "shop/argocd/shop-develop.yaml",
                "shop/argocd/shop-production.yaml",
                "shop/argocd/shop-staging.yaml",
                "shop/argocd/shop.yaml",
            ],
            fleet.Files.Select(file => file.Path).Where(path => path.Contains("/argocd/")).Order(StringComparer.Ordinal)
        );
        Assert.Contains("path: shop/argocd\n", Text(fleet, "shop/argocd/root.yaml"), StringComparison.Ordinal);
        Snapshot.Match(Text(fleet, "shop/argocd/shop-develop.yaml"));
    }

    [Fact]
    public void Eksctl_takes_the_cluster_and_no_application_does()
    {
        var fleet = new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url)).Build();

        Assert.Contains(
            "exclude: \"{cluster.yaml,*.json}\"",
            Text(fleet, "shop/argocd/shop.yaml"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Only_the_last_stage_waits_for_a_person(bool syncsLastStage, bool isSynced)
    {
        var fleet = new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url) { SyncsLastStage = syncsLastStage }).Build();

        Assert.True(IsSynced(fleet, "shop-develop"));
        Assert.True(IsSynced(fleet, "shop-staging"));
        Assert.Equal(isSynced, IsSynced(fleet, "shop-production"));
    }

    [Fact]
    public void A_promotion_says_which_stage_is_the_last_and_one_stage_alone_is_none()
    {
        ArgoShop shop = new();
        var fleet = shop
            .Fleet.WithPromotion(shop.Develop, shop.Production, shop.Staging)
            .DeliverWith(new ArgoCd(Url))
            .Build();
        ArgoShop other = new();
        var alone = other.Fleet.WithPromotion(other.Production).DeliverWith(new ArgoCd(Url)).Build();

        Assert.True(IsSynced(fleet, "shop-production"));
        Assert.False(IsSynced(fleet, "shop-staging"));
        Assert.True(IsSynced(alone, "shop-production"));
    }

    [Fact]
    public void Nobody_deletes_the_last_stage_by_mistake()
    {
        var fleet = new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url)).Build();

        const string Confirmed = "argocd.argoproj.io/sync-options: \"Prune=confirm,Delete=confirm\"";
        Assert.Contains(Confirmed, Text(fleet, "shop/production/00-namespace.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Confirmed, Text(fleet, "shop/staging/00-namespace.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_are_hooks_that_run_before_the_pods_of_their_namespace_and_after_what_they_need()
    {
        ArgoShop shop = new();
        var job = shop.Fleet.AddJob("migrate", "shop/api:1").In(shop.Develop);
        job.AddConfigMap().WithValue("A", "1");
        var text = Text(shop.Fleet.DeliverWith(new ArgoCd(Url)).Build(), "shop/develop/migrate.yaml");

        Assert.Equal(["-1", "-1", "-1"], WavesIn(text));
        Assert.Contains("argocd.argoproj.io/hook: Sync", text, StringComparison.Ordinal);
        Assert.Contains("argocd.argoproj.io/hook-delete-policy: BeforeHookCreation", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_that_somebody_wrote_stays_as_it_is()
    {
        ArgoShop shop = new();
        shop.Fleet.AddJob("smoke", "shop/api:1").WithAnnotation("argocd.argoproj.io/hook", "PostSync").In(shop.Develop);
        var text = Text(shop.Fleet.DeliverWith(new ArgoCd(Url)).Build(), "shop/develop/smoke.yaml");

        Assert.Empty(WavesIn(text));
        Assert.Contains("argocd.argoproj.io/hook: PostSync", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_an_operator_fills_comes_before_the_pods_that_read_it()
    {
        ArgoShop shop = new();
        shop.Develop.AddSecretReference("database", SecretSource.FromStore("aws", "shop/database"));
        shop.Api.Configure(made =>
            made.Spec.Template.Spec.Containers[0].EnvFrom = [new() { SecretRef = new() { Name = "database" } }]
        );
        var fleet = shop.Fleet.DeliverWith(new ArgoCd(Url)).Build();

        Assert.Equal(["-1"], WavesIn(Text(fleet, "shop/develop/externalsecret-database.yaml")));
    }

    [Fact]
    public void An_ingress_comes_before_the_pods_that_wait_for_its_load_balancer()
    {
        var fleet = new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url)).Build();
        ArgoShop other = new();
        other.Develop.WithoutReadinessGates();
        var free = other.Fleet.DeliverWith(new ArgoCd(Url)).Build();

        Assert.Equal(["-1", "-1"], WavesIn(Text(fleet, "shop/develop/api.yaml")));
        Assert.Empty(WavesIn(Text(free, "shop/develop/api.yaml")));
    }

    [Fact]
    public void Fields_that_an_autoscaler_or_an_operator_writes_are_ignored_and_no_others()
    {
        ArgoShop shop = new();
        shop.Api.WithRequests(cpu: "100m", memory: "64Mi").AddAutoscaler(2, 4);
        shop.Api.Configure(made => made.Spec.Replicas = 3);
        var fleet = shop.Fleet.DeliverWith(new ArgoCd(Url)).Build();
        var text = Text(fleet, "shop/argocd/shop-develop.yaml");

        Assert.Contains("- RespectIgnoreDifferences=true\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            """
              ignoreDifferences:
              - group: apps
                kind: Deployment
                name: api
                namespace: develop
                jsonPointers:
                - /spec/replicas

            """,
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "ignoreDifferences",
            Text(new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url)).Build(), "shop/argocd/shop-develop.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_workload_may_have_an_application_of_its_own()
    {
        var fleet = new ArgoShop().Fleet.DeliverWith(new ArgoCd(Url) { SplitsByWorkload = true }).Build();
        var text = Text(fleet, "shop/argocd/shop-develop.yaml");

        Assert.Contains("name: shop-develop-api\n", text, StringComparison.Ordinal);
        Assert.Contains("include: api.yaml\n", text, StringComparison.Ordinal);
        Assert.Contains("exclude: api.yaml\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_may_be_at_a_revision_of_its_own()
    {
        ArgoCd tool = new(new GitFolder(Url) { Path = "out", Revision = "main" })
        {
            Revisions = ValueMap.Of(("production", "release")),
        };
        var fleet = new ArgoShop().Fleet.DeliverWith(tool).Build();

        Assert.Contains(
            "targetRevision: release\n    path: out/shop/production\n",
            Text(fleet, "shop/argocd/shop-production.yaml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "targetRevision: main\n    path: out/shop/staging\n",
            Text(fleet, "shop/argocd/shop-staging.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_argo_cd_looks_after_all_clusters_by_their_names()
    {
        ArgoShop shop = new();
        var other = shop.Fleet.AddCluster("tokyo");
        other.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        shop.Api.In(other.AddEnvironment("tokyo").WithDomain("tokyo.example.com"));
        var fleet = shop.Fleet.DeliverWith(new ArgoCd(Url), home: shop.Cluster).Build();

        Assert.Contains(
            "    name: tokyo\n    namespace: tokyo\n",
            Text(fleet, "shop/argocd/tokyo-tokyo.yaml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(fleet.Files, file => file.Path.StartsWith("tokyo/argocd/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_capability_of_eks_is_told_of_its_clusters()
    {
        ArgoShop shop = new();
        shop.Cluster.AddCapability("argocd", CapabilityType.ArgoCd)
            .WithArgoCd("arn:aws:sso:::instance/ssoins-0123456789abcdef", "delivery");
        var fleet = shop.Fleet.WithAccount("111122223333").DeliverWith(new ArgoCd(Url)).Build();

        Snapshot.Match(Text(fleet, "shop/argocd/clusters.yaml") + "---\n" + Text(fleet, "shop/argocd/root.yaml"));
        Assert.Contains(
            "    name: shop\n    namespace: develop\n",
            Text(fleet, "shop/argocd/shop-develop.yaml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "kubernetes.default.svc",
            string.Concat(fleet.Files.Select(file => file.Text)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(fleet.Findings, finding => finding.Rule.Id.StartsWith("EKS52", StringComparison.Ordinal));
    }

    [Fact]
    public void A_branch_comes_with_its_application_and_goes_with_it()
    {
        ArgoShop shop = new();
        var branches = shop.Cluster.AddBranchEnvironments(shop.Develop, ["one", "two"]);
        var fleet = shop.Fleet.DeliverWith(new ArgoCd(Url)).Build();
        var one = fleet.Only(branches[0]);

        Assert.Contains(one.Files, file => file.Path == "shop/argocd/shop-develop-one.yaml");
        Assert.DoesNotContain(one.Files, file => file.Path.Contains("two", StringComparison.Ordinal));
        var text = Text(fleet, "shop/argocd/shop-develop-one.yaml");
        // The project stays until the Application has deleted its objects.
        Assert.Equal(2, text.Split("- resources-finalizer.argocd.argoproj.io").Length - 1);
        Assert.DoesNotContain("finalizers", Text(fleet, "shop/argocd/shop-develop.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_application_set_makes_of_folders_is_not_made_twice()
    {
        ArgoShop shop = new();
        shop.Cluster.AddBranchEnvironments(shop.Develop, ["one"]);
        shop.Cluster.AddApplicationSet(shop.Develop, BranchSource.Folders, Url);
        var fleet = shop.Fleet.DeliverWith(new ArgoCd(Url)).Build();

        Assert.DoesNotContain(fleet.Files, file => file.Path == "shop/argocd/shop-develop-one.yaml");
        Assert.Contains(fleet.Files, file => file.Path == "shop/argocd/applicationset-develop.yaml");
        Assert.Contains("kind: ApplicationSet\n", Text(fleet, "shop/argocd/root.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("kind: ApplicationSet\n", Text(fleet, "shop/argocd/shop.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_that_is_too_large_for_an_annotation_is_merged_by_the_server()
    {
        ArgoShop shop = new();
        shop.Develop.AddConfigMap("boards").WithValue("a", new string('x', 270_000));
        var fleet = shop.Fleet.DeliverWith(new ArgoCd(Url)).Build();

        Assert.Contains(
            "argocd.argoproj.io/sync-options: ServerSideApply=true",
            Text(fleet, "shop/develop/configmap-boards.yaml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(fleet.Findings, finding => finding.Rule.Id == "EKS4383");
    }

    [Fact]
    public void Missing_objects_weigh_the_same_with_a_delivery_as_without()
    {
        Assert.Equal(
            Missing(new ArgoShop(), null).Select(finding => finding.Severity),
            Missing(new ArgoShop(), new ArgoCd(Url)).Select(finding => finding.Severity)
        );

        static IEnumerable<Finding> Missing(ArgoShop shop, DeliveryTool? tool)
        {
            shop.Api.Configure(made =>
                made.Spec.Template.Spec.Containers[0].EnvFrom = [new() { ConfigMapRef = new() { Name = "nowhere" } }]
            );
            (tool is null ? shop.Fleet : shop.Fleet.DeliverWith(tool)).TryBuild(out _, out var findings);
            var missing = findings
                .Where(finding => finding.Message.Contains("nowhere", StringComparison.Ordinal))
                .ToList();
            Assert.NotEmpty(missing);
            return missing;
        }
    }

    private static bool IsSynced(Fleet fleet, string name) =>
        Text(fleet, $"shop/argocd/{name}.yaml").Contains("automated:", StringComparison.Ordinal);

    private static IEnumerable<string> WavesIn(string text) =>
        text.Split('\n')
            .Where(line => line.Contains("argocd.argoproj.io/sync-wave", StringComparison.Ordinal))
            .Select(line => line.Split('"')[1]);

    private static string Text(Fleet fleet, string path) => fleet.Files.Single(file => file.Path == path).Text;
}
