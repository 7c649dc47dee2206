using EksSpec.Findings;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>Each branch has its data, under a name that no server cuts.</summary>
public class BranchDatabaseTests : BranchFleet
{
    private static readonly BranchDatabase Schema = BranchDatabase.PostgreSqlSchema(
        "shop",
        "postgres:17-alpine",
        "server"
    );

    public BranchDatabaseTests() => Develop.AddSecretReference("server", SecretSource.FromStore("aws", "shop/server"));

    [Fact]
    public void A_schema_is_made_and_the_workloads_that_are_chosen_know_it()
    {
        var api = Add("api");
        Add("web");
        Cluster.AddBranchEnvironments(Develop, "feature/one", "two").UseDatabase(Schema, "DB_SCHEMA", [api]);

        var job = In("develop-two").OfType<V1Job>().Single(each => each.Metadata.Name == "database");
        Assert.Equal(
            ["psql", "--set=ON_ERROR_STOP=1", "--command=CREATE SCHEMA IF NOT EXISTS shop_two"],
            job.Spec.Template.Spec.Containers[0].Command
        );
        Assert.Equal("server", job.Spec.Template.Spec.Containers[0].EnvFrom.Single().SecretRef.Name);
        Assert.Equal("shop_two", Variable("develop-two", "api"));
        Assert.Null(Variable("develop-two", "web"));
        var slug = BranchSlug.Of("feature/one");
        Assert.Equal($"shop_{slug.Replace('-', '_')}", Variable($"develop-{slug}", "api"));
        Assert.Null(Variable("develop", "api"));
        AssertQuiet();
    }

    [Fact]
    public void What_drops_it_waits_until_the_environment_is_deleted()
    {
        Add("api");
        Cluster.AddBranchEnvironments(Develop, "two").UseDatabase(Schema, "DB_SCHEMA");

        var drop = In("develop-two").OfType<V1Job>().Single(each => each.Spec.Suspend == true);
        Assert.Equal("database-drop", drop.Metadata.Name);
        Assert.Equal("true", drop.Metadata.Labels["eksspec.dev/on-delete"]);
        Assert.Contains(
            "DROP SCHEMA IF EXISTS shop_two CASCADE",
            drop.Spec.Template.Spec.Containers[0].Command[2],
            StringComparison.Ordinal
        );
        // Two pods of the workload while it is replaced, and one of each Job.
        Assert.Equal("4", In("develop-two").OfType<V1ResourceQuota>().Single().Spec.Hard["pods"].ToString());
        Assert.Equal("shop_two", Variable("develop-two", "api"));
    }

    public static TheoryData<BranchDatabase, string, string> Servers =>
        new()
        {
            {
                BranchDatabase.PostgreSqlDatabase("shop", "postgres:17-alpine", "server"),
                "printf '%s\\n' \"SELECT 'CREATE DATABASE shop_two' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'shop_two')\\gexec\" | psql --set=ON_ERROR_STOP=1",
                "DROP DATABASE IF EXISTS shop_two WITH (FORCE)"
            },
            {
                BranchDatabase.MySqlDatabase("shop", "mysql:8.4", "server"),
                "exec mysql --host=\"$MYSQL_HOST\" --user=\"$MYSQL_USER\" --execute='CREATE DATABASE IF NOT EXISTS shop_two'",
                "DROP DATABASE IF EXISTS shop_two"
            },
        };

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_database_is_made_as_its_server_understands(BranchDatabase database, string create, string drop)
    {
        Add("api");
        Cluster.AddBranchEnvironments(Develop, "two").UseDatabase(database, "DB_NAME");

        var jobs = In("develop-two").OfType<V1Job>().ToList();
        Assert.Equal(create, jobs[0].Spec.Template.Spec.Containers[0].Command[^1]);
        Assert.Contains(drop, jobs[1].Spec.Template.Spec.Containers[0].Command[^1], StringComparison.Ordinal);
        AssertQuiet();
    }

    [Fact]
    public void Slugs_are_cut_so_that_names_fit_the_server()
    {
        Add("api");
        var long40 = new string('a', 40);
        var branch = new string('b', 80);
        var branches = Cluster
            .AddBranchEnvironments(Develop, branch)
            .UseDatabase(BranchDatabase.PostgreSqlSchema(long40, "postgres:17-alpine", "server"), "DB_SCHEMA");

        // 63 bytes less 40 of the application and '_'.
        Assert.Equal(BranchSlug.Of(branch, 22), branches[0].Slug);
        Assert.Equal(63, Variable(branches[0].Name, "api")!.Length);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_name_that_leaves_no_room_is_found(int length, bool isFound)
    {
        Add("api");
        var database = BranchDatabase.PostgreSqlSchema(new string('a', length), "postgres:17-alpine", "server");
        Cluster.AddBranchEnvironments(Develop, "two").UseDatabase(database, "DB_SCHEMA");

        Assert.Equal(isFound ? ["EKS7012"] : [], Loud().Select(finding => finding.Rule.Id));
        if (isFound)
        {
            Assert.Contains("name in PostgreSQL", Loud()[0].Message, StringComparison.Ordinal);
            Assert.DoesNotContain("of_the_branch", Loud()[0].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void My_sql_has_room_for_one_character_more()
    {
        Add("api");
        var database = BranchDatabase.MySqlDatabase(new string('a', 51), "mysql:8.4", "server");
        Cluster.AddBranchEnvironments(Develop, "two").UseDatabase(database, "DB_NAME");

        AssertQuiet();
    }

    [Fact]
    public void A_server_of_its_own_ends_with_the_branch()
    {
        var database = BranchDatabase.InNamespace(
            "postgres:17",
            5432,
            "/var/lib/postgresql/data",
            variables: ValueMap.Of(("POSTGRES_HOST_AUTH_METHOD", "trust"))
        );
        Add("api");
        Cluster.AddBranchEnvironments(Develop, [new Branch("fork") { IsFork = true }]).UseDatabase(database, "DB_HOST");

        var server = In("develop-fork").OfType<V1Deployment>().Single(each => each.Metadata.Name == "database");
        Assert.NotNull(server.Spec.Template.Spec.Volumes.Single().EmptyDir);
        Assert.Equal("Recreate", server.Spec.Strategy.Type);
        Assert.Equal(5432, In("develop-fork").OfType<V1Service>().Single().Spec.Ports.Single().Port);
        Assert.Equal("database", Variable("develop-fork", "api"));
        AssertQuiet();
    }

    [Fact]
    public void What_is_shared_is_only_told()
    {
        Add("api");
        Cluster.AddBranchEnvironments(Develop, "two").UseDatabase(BranchDatabase.Shared("shop"), "DB_SCHEMA");

        Assert.Empty(In("develop-two").OfType<V1Job>());
        Assert.Equal("shop", Variable("develop-two", "api"));
    }

    [Fact]
    public void A_fork_makes_nothing_on_a_server()
    {
        Add("api");
        Cluster.AddBranchEnvironments(Develop, [new Branch("fork") { IsFork = true }]).UseDatabase(Schema, "DB_SCHEMA");

        Assert.Empty(In("develop-fork").OfType<V1Job>());
        AssertQuiet();
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("1shop")]
    [InlineData("shop-api")]
    [InlineData("")]
    public void What_is_no_identifier_is_refused(string application) =>
        Assert.Throws<ArgumentException>(() => BranchDatabase.MySqlDatabase(application, "mysql:8.4", "server"));

    [Fact]
    public void A_migration_runs_before_with_all_that_the_workload_has()
    {
        var api = Add("api")
            .WithEnv("MODE", "live")
            .WithSecretEnv("DATABASE_URL", "server", "URL")
            .WithScratchDirectory("/tmp");
        api.AddConfigMap().WithValue("LEVEL", "debug");
        api.AddMigration(["api", "migrate"]).WithEnv("MODE", "migrate");
        Cluster
            .AddBranchEnvironments(Develop, new Branch("two").WithImage("api", "shop/api:0f1e2d3"))
            .UseDatabase(Schema, "DB_SCHEMA", [api]);

        var pod = In("develop-two").OfType<V1Deployment>().Single().Spec.Template.Spec;
        var migration = Assert.Single(pod.InitContainers);
        Assert.Equal("shop/api:0f1e2d3", migration.Image);
        Assert.Equal(["api", "migrate"], migration.Command);
        Assert.Null(migration.RestartPolicy);
        Assert.Equal("migrate", migration.Env.Single(each => each.Name == "MODE").Value);
        Assert.Equal("live", pod.Containers[0].Env.Single(each => each.Name == "MODE").Value);
        Assert.Equal("shop_two", migration.Env.Single(each => each.Name == "DB_SCHEMA").Value);
        Assert.Equal("server", migration.Env.Single(each => each.Name == "DATABASE_URL").ValueFrom.SecretKeyRef.Name);
        Assert.Equal("api", migration.EnvFrom.Single().ConfigMapRef.Name);
        Assert.Equal("/tmp", migration.VolumeMounts.Single().MountPath);
        Assert.Equal("256Mi", migration.Resources.Requests["memory"].ToString());
        Assert.Equal(
            "shop/api:1",
            In("develop").OfType<V1Deployment>().Single().Spec.Template.Spec.InitContainers[0].Image
        );
        AssertQuiet();
    }

    private string? Variable(string name, string workload) =>
        In(name)
            .OfType<V1Deployment>()
            .Single(each => each.Metadata.Name == workload)
            .Spec.Template.Spec.Containers[0]
            .Env?.SingleOrDefault(variable => variable.Name.StartsWith("DB_", StringComparison.Ordinal))
            ?.Value;
}
