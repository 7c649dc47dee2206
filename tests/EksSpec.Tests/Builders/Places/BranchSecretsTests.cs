using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>Branches have secrets by reference, and those of forks have none.</summary>
public class BranchSecretsTests : BranchFleet
{
    private static readonly Branch Fork = new("fork") { IsFork = true };

    [Fact]
    public void A_secret_comes_from_a_store()
    {
        Develop.AddSecretReference("database", SecretSource.FromStore("aws", "shop/database"));
        Api("database");
        Cluster.AddBranchEnvironments(Develop, "two");

        var text = Text("two/externalsecret-database.yaml");
        Assert.Contains("apiVersion: external-secrets.io/v1\n", text, StringComparison.Ordinal);
        Assert.Contains("namespace: develop-two\n", text, StringComparison.Ordinal);
        Assert.Contains("kind: ClusterSecretStore\n", text, StringComparison.Ordinal);
        Assert.Contains("  dataFrom:\n  - extract:\n      key: shop/database\n", text, StringComparison.Ordinal);
        AssertQuiet();
    }

    [Fact]
    public void Single_properties_can_be_taken_from_a_store()
    {
        var source = SecretSource.FromStore("aws", "shop/database", ownStore: true).WithKey("URL", "url");
        Develop.AddSecretReference("database", source);
        Add("api");

        var text = Text("develop/externalsecret-database.yaml");
        Assert.Contains("kind: SecretStore\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "  data:\n  - secretKey: URL\n    remoteRef:\n      key: shop/database\n      property: url\n",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("dataFrom", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecretCopier.Reflector, "reflector.v1.k8s.emberstack.com/reflects")]
    [InlineData(SecretCopier.Replicator, "replicator.v1.mittwald.de/replicate-from")]
    [InlineData(SecretCopier.FluxOperator, "fluxcd.controlplane.io/copyFrom")]
    public void A_secret_is_copied_from_another_namespace(SecretCopier copier, string annotation)
    {
        Develop.AddSecretReference("database", SecretSource.CopyOf("shared", "shop-database", copier));
        Api("database");
        Cluster.AddBranchEnvironments(Develop, "two");

        var secret = Assert.Single(In("develop-two").OfType<V1Secret>());
        Assert.Equal("shared/shop-database", secret.Metadata.Annotations[annotation]);
        Assert.Null(secret.Data);
        // Whichever keys it gets, nobody misses one.
        AssertQuiet();
    }

    [Fact]
    public void A_copy_is_a_whole()
    {
        var copy = SecretSource.CopyOf("shared", "database", SecretCopier.Reflector);

        Assert.Throws<InvalidOperationException>(() => copy.WithKey("URL", "url"));
    }

    [Fact]
    public void The_branch_of_a_fork_gets_no_secret_and_its_pods_start_without()
    {
        Develop.AddSecretReference("database", SecretSource.FromStore("aws", "shop/database"));
        Develop.AddSecretReference("mail", SecretSource.CopyOf("shared", "mail", SecretCopier.Reflector));
        Develop.AddSecret("plain").WithValue("KEY", "top-secret-value");
        var api = Api("database").WithMount("/mail", Volume.Secret("mail"));
        api.AddSecret().WithValue("TOKEN", "another-secret-value");
        var branches = Cluster.AddBranchEnvironments(Develop, [Fork, "two"]);
        branches.All.AddSecret("of-all").WithValue("KEY", "a-third-secret-value");

        var files = Fleet.Build().Files.Where(file => file.Path.Contains("/develop-fork/", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Text.Contains("kind: Secret", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Text.Contains("kind: ExternalSecret", StringComparison.Ordinal));
        var pod = In("develop-fork").OfType<V1Deployment>().Single().Spec.Template.Spec;
        Assert.True(pod.Containers[0].Env.Single().ValueFrom.SecretKeyRef.Optional);
        Assert.True(pod.Volumes.Single().Secret.Optional);
        Assert.Null(pod.Containers[0].EnvFrom);
        Assert.Equal(
            "true",
            All().OfType<V1Namespace>().Single(s => s.Metadata.Name == "develop-fork").Metadata.Labels[
                "eksspec.dev/fork"
            ]
        );

        Assert.Equal(4, In("develop-two").OfType<V1Secret>().Count());
        Assert.Null(
            In("develop-two")
                .OfType<V1Deployment>()
                .Single()
                .Spec.Template.Spec.Containers[0]
                .Env.Single()
                .ValueFrom.SecretKeyRef.Optional
        );
        Assert.DoesNotContain(Loud(), finding => finding.Rule.Id is "EKS4904" or "EKS7021");
    }

    [Fact]
    public void A_fork_has_a_secret_that_was_made_for_it_alone()
    {
        Develop.AddSecretReference("database", SecretSource.FromStore("aws", "shop/database"), required: true);
        var api = Api("database");
        var branches = Cluster.AddBranchEnvironments(Develop, [Fork]);
        branches[0].AddSecret("database").WithValue("URL", "worth nothing");
        api.In(branches[0], there => there.AddSecret("own").WithValue("TOKEN", "none"));

        Assert.Equal(["database", "own"], In("develop-fork").OfType<V1Secret>().Select(each => each.Metadata.Name));
        var variable = In("develop-fork").OfType<V1Deployment>().Single().Spec.Template.Spec.Containers[0].Env.Single();
        Assert.Null(variable.ValueFrom.SecretKeyRef.Optional);
    }

    [Fact]
    public void A_workload_that_cannot_start_without_is_found_in_a_fork()
    {
        Develop.AddSecretReference("database", SecretSource.FromStore("aws", "shop/database"), required: true);
        var api = Api("database");
        Add("web");
        var branches = Cluster.AddBranchEnvironments(Develop, [Fork, "two"]);

        var finding = Assert.Single(Loud());
        Assert.Equal("EKS7021", finding.Rule.Id);
        Assert.Contains(
            "develop-fork/api can't start without secret 'database'",
            finding.Message,
            StringComparison.Ordinal
        );

        branches.Without(api);
        AssertQuiet();
    }

    [Fact]
    public void A_fork_has_no_role_of_aws()
    {
        Add("api").AddServiceAccount().WithIamRole("arn:aws:iam::111122223333:role/api");
        Cluster.AddBranchEnvironments(Develop, [Fork, "two"]);

        Assert.NotNull(Role("develop-two"));
        Assert.Null(Role("develop-fork"));

        string? Role(string name) =>
            In(name)
                .OfType<V1ServiceAccount>()
                .Single()
                .Metadata.Annotations?.TryGetValue("eks.amazonaws.com/role-arn", out var role) == true
                ? role
                : null;
    }

    private DeploymentBuilder Api(string secret) => Add("api").WithSecretEnv("DATABASE_URL", secret, "URL");

    private string Text(string path) =>
        Fleet.Build().Files.Single(file => file.Path.EndsWith(path, StringComparison.Ordinal)).Text;
}
