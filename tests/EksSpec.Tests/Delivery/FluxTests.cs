using EksSpec.Findings;
using EksSpec.Tests.Cli;
using k8s.Models;

namespace EksSpec.Tests.Deliveries;

public class FluxTests
{
    [Fact]
    public void What_a_cluster_shares_comes_before_its_environments()
    {
        var fleet = FluxShop.Describe().DeliverWith(new FluxCd(FluxShop.Url)).Build();

        Assert.DoesNotContain("dependsOn", fleet.TextOf("shop-nonprod/flux/shared.yaml"), StringComparison.Ordinal);
        Assert.Contains(
            "dependsOn:\n  - name: shop-nonprod\n",
            fleet.TextOf("shop-nonprod/flux/develop.yaml"),
            StringComparison.Ordinal
        );
        // Nothing is shared there.
        Assert.DoesNotContain("dependsOn", fleet.TextOf("shop-prod/flux/production.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main", "branch: main")]
    [InlineData("HEAD", "branch: main")]
    [InlineData("refs/tags/v1.2.3", "name: refs/tags/v1.2.3")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "commit: 0123456789abcdef0123456789abcdef01234567")]
    public void A_revision_is_said_as_Flux_reads_it(string revision, string expected)
    {
        var source = Source(new GitFolder(FluxShop.Url) { Revision = revision });

        Assert.Contains($"  ref:\n    {expected}\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_SSH_gets_its_scheme() =>
        Assert.Contains(
            "url: ssh://git@git.example.com/shop/deploy.git\n",
            Source("git@git.example.com:shop/deploy.git"),
            StringComparison.Ordinal
        );

    [Fact]
    public void CodeCommit_and_ECR_are_read_with_the_role_of_Flux()
    {
        var git = Source("https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/deploy");
        var registry = FluxShop
            .Describe()
            .DeliverWith(FluxCd.FromRegistry($"oci://{FluxShop.Registry}/shop/deploy", "stable"))
            .Build();

        Assert.Contains("provider: aws\n", git, StringComparison.Ordinal);
        Assert.DoesNotContain("secretRef", git, StringComparison.Ordinal);
        Assert.Contains(
            $"  url: oci://{FluxShop.Registry}/shop/deploy\n  ref:\n    tag: stable\n  provider: aws\n",
            registry.TextOf("shop-prod/flux/source.yaml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "path: ./shop-prod/production\n",
            registry.TextOf("shop-prod/flux/production.yaml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_registry_is_one() => Assert.Throws<ArgumentException>(() => FluxCd.FromRegistry(FluxShop.Url));

    [Fact]
    public void What_never_gets_healthy_is_not_waited_for()
    {
        var fleet = FluxShop.Describe(out var shared, out _);
        var develop = fleet.Environments[0];
        fleet.AddJob("drop", "shop/psql:1").In(develop).Configure(job => job.Spec.Suspend = true);
        fleet.AddJob("forever", "shop/psql:1").In(develop);
        fleet.AddJob("migrate", "shop/psql:1").WithDeadline(TimeSpan.FromMinutes(5)).In(develop);
        develop.AddManifest(
            new V1PersistentVolumeClaim
            {
                ApiVersion = "v1",
                Kind = "PersistentVolumeClaim",
                Metadata = new() { Name = "spare" },
                Spec = new()
                {
                    AccessModes = ["ReadWriteOnce"],
                    Resources = new()
                    {
                        Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new("1Gi") },
                    },
                },
            }
        );

        var built = fleet.DeliverWith(new FluxCd(FluxShop.Url)).Build();

        Assert.Contains(
            """
              prune: true
              healthChecks:
              - apiVersion: apps/v1
                kind: Deployment
                name: api
                namespace: develop
              - apiVersion: batch/v1
                kind: Job
                name: migrate
                namespace: develop

            """,
            built.TextOf("shop-nonprod/flux/develop.yaml"),
            StringComparison.Ordinal
        );
        Assert.EndsWith("  wait: true\n", built.TextOf("shop-nonprod/flux/staging.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_are_forced_namespaces_are_kept_and_variables_are_left_alone()
    {
        var fleet = FluxShop.Describe(out var shared, out _);
        fleet.AddJob("migrate", "shop/psql:1").In(fleet.Environments[0]);
        fleet.Environments[0].AddConfigMap("script").WithValue("run.sh", "echo ${HOSTNAME}");
        fleet.Environments[0].AddConfigMap("plain").WithValue("run.sh", "echo $HOSTNAME");
        shared.AddBranchEnvironments(fleet.Environments[0], "feature/login");

        var built = fleet.DeliverWith(new FluxCd(FluxShop.Url)).Build();

        Assert.Contains(
            "kustomize.toolkit.fluxcd.io/prune: disabled",
            built.TextOf("shop-nonprod/develop/00-namespace.yaml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "kustomize.toolkit.fluxcd.io/force: enabled",
            built.TextOf("shop-nonprod/develop/migrate.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["shop-nonprod/develop/configmap-script.yaml"],
            built
                .Files.Where(file =>
                    file.Text.Contains("kustomize.toolkit.fluxcd.io/substitute: disabled", StringComparison.Ordinal)
                    && file.Path.StartsWith("shop-nonprod/develop/", StringComparison.Ordinal)
                )
                .Select(file => file.Path)
        );
        // A branch goes with everything that is in it.
        Assert.All(
            built.Files.Where(file => file.Path.Contains("develop-feature-login", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("fluxcd.io/prune", file.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void With_a_home_one_Flux_reaches_the_other_clusters_without_a_secret()
    {
        var fleet = FluxShop.Describe(out var shared, out _);

        var built = fleet.DeliverWith(new FluxCd(FluxShop.Url), home: shared).Build();

        Assert.DoesNotContain(built.Files, file => file.Path.StartsWith("shop-prod/flux/", StringComparison.Ordinal));
        Assert.Contains(
            "cluster: arn:aws:eks:eu-central-1:111122223333:cluster/shop-prod\n",
            built.TextOf("shop-nonprod/flux/shop-prod-cluster.yaml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  kubeConfig:\n    configMapRef:\n      name: shop-prod-cluster\n",
            built.TextOf("shop-nonprod/flux/shop-prod-production.yaml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("kubeConfig", built.TextOf("shop-nonprod/flux/develop.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/example/deploy.git", "github")]
    [InlineData("https://gitlab.com/example/backend/deploy", "gitlab")]
    [InlineData("https://git.example.com/shop/deploy.git", "git")]
    public void Eksctl_bootstraps_it(string url, string provider)
    {
        GitFolder git = new(url) { Path = "out" };

        var built = FluxShop.Describe().DeliverWith(new FluxCd(git) { Bootstrap = new() }).Build();

        var flux = built.Clusters[0].Gitops!.Flux!;
        Assert.Equal(provider, flux.GitProvider);
        Assert.Equal("out/shop-nonprod/flux", flux.Flags!["path"]);
        Assert.Equal(provider == "git" ? url : "deploy", flux.Flags[provider == "git" ? "url" : "repository"]);
        Assert.Equal("main", flux.Flags["branch"]);
    }

    [Fact]
    public void What_the_program_says_of_the_bootstrap_stays()
    {
        var fleet = FluxShop.Describe(out var shared, out _);
        shared.UseFlux("github", ("owner", "example"), ("repository", "own"));

        var built = fleet.DeliverWith(new FluxCd(FluxShop.Url) { Bootstrap = new() }).Build();

        Assert.Equal("own", built.Clusters[0].Gitops!.Flux!.Flags!["repository"]);
    }

    [Fact]
    public void The_operator_reads_the_folder()
    {
        var built = FluxShop.Describe().DeliverWith(new FluxCd(FluxShop.Url) { Instance = "2.9.x" }).Build();

        Snapshot.Match(built.TextOf("shop-prod/flux/instance.yaml"));
    }

    [Fact]
    public void Somebody_is_told_and_somebody_tells()
    {
        FluxCd flux = new(FluxShop.Url)
        {
            Notifications =
            [
                FluxNotification.Slack("deployments", "slack"),
                FluxNotification.CommitStatus("github", FluxShop.Url, "github-token"),
            ],
            Webhook = new("github", "webhook-token"),
        };

        Snapshot.Match(FluxShop.Describe().DeliverWith(flux).Build().TextOf("shop-prod/flux/notifications.yaml"));
    }

    [Fact]
    public void A_branch_is_written_and_deleted_with_its_Kustomization()
    {
        var fleet = FluxShop.Describe(out var shared, out _);
        var branch = shared.AddBranchEnvironments(fleet.Environments[0], "feature/login");
        var built = fleet.DeliverWith(new FluxCd(FluxShop.Url)).Build();
        using TemporaryFolder directory = new();

        var written = built.Only(branch).WriteTo(directory.Path).Written;
        var deleted = built.Only(branch).DeleteFrom(directory.Path).Deleted;

        Assert.Contains(written, path => path.StartsWith("shop-nonprod/flux/develop-", StringComparison.Ordinal));
        Assert.DoesNotContain("shop-nonprod/flux/develop.yaml", written);
        Assert.Equal(written.Order(StringComparer.Ordinal), deleted.Order(StringComparer.Ordinal));
    }

    private static string Source(GitFolder git) =>
        FluxShop.Describe().DeliverWith(new FluxCd(git)).Build().TextOf("shop-prod/flux/source.yaml");
}
