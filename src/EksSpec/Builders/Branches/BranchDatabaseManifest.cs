namespace EksSpec.Builders;

/// <summary>What makes the database of a branch: a Job, with another that waits to drop it; or a server.</summary>
internal sealed class BranchDatabaseManifest(BranchDatabase database, CallSite at)
    : ManifestBuilder("Job", ObjectName, at)
{
    /// <summary>Name of the Job that makes it, or of the server.</summary>
    public const string ObjectName = "database";

    /// <summary>Nobody: the clients need no rights.</summary>
    private const int AnyUser = 65534;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        // Who has no secrets reaches no server.
        if (scope.Environment is not { Slug: { } slug } environment || (database.IsOnServer && environment.IsFork))
        {
            return [];
        }

        if (!database.IsOnServer)
        {
            return database.Kind == BranchDatabaseKind.InNamespace ? Server().Render(scope) : [];
        }

        var name = database.NameFor(slug);
        var create = Job(ObjectName, name, DatabaseCommands.Create(database.Kind, name));
        var drop = Job($"{ObjectName}-drop", name, DatabaseCommands.Drop(database.Kind, name))
            .WithLabel(BranchMarks.OnDelete, "true", at: at)
            .Configure(job => job.Spec.Suspend = true);
        return [.. create.Render(scope), .. drop.Render(scope)];
    }

    private JobBuilder Job(string job, string name, string[] command) =>
        new JobBuilder(job, database.Image, at)
            .WithAnnotation(
                database.Kind == BranchDatabaseKind.MySqlDatabase ? BranchMarks.MySql : BranchMarks.PostgreSql,
                name,
                at: at
            )
            .WithCommand(command, at: at)
            .WithSecretEnvironment(database.Secret, at: at)
            .WithUser(AnyUser, at: at)
            .WithScratchDirectory("/tmp", at: at)
            .WithRequests("50m", "64Mi", at: at)
            .WithLimits(memory: "128Mi", at: at)
            .WithDeadline(TimeSpan.FromMinutes(10), at: at)
            // It may be said again: a Job that is there can't be changed.
            .WithTimeToLive(TimeSpan.FromHours(1), at: at);

    private DeploymentBuilder Server()
    {
        var server = new DeploymentBuilder(ObjectName, database.Image, at)
            .WithPort(database.Port, "sql", at: at)
            .WithEnv(database.Variables, at: at)
            .WithScratchDirectory(database.DataPath, at: at)
            .WithUser(database.User, at: at)
            .WithFileSystemGroup(database.User, at: at)
            .WithReadinessProbe(Probe.Tcp("sql"), at: at)
            .WithRequests("100m", "256Mi", at: at)
            .WithLimits(memory: "512Mi", at: at)
            .WithRecreate(at: at)
            .Without(PodDefault.ReadOnlyRootFileSystem);
        server.AddService(database.Port, at: at);
        return server;
    }
}
