using System.Globalization;
using EksSpec.Isolation;

namespace EksSpec.Tests.Builders;

/// <summary>The program of a pipeline that has an environment for every branch, as the guide shows it.</summary>
internal static class BranchPipelines
{
    /// <summary>What <c>dotnet run -- --branch feature/a --deployed-at 2026-03-01T08:00:00Z</c> does.</summary>
    public static WriteResult Run(string[] args, string directory)
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        var general = cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]);
        general.WithSize(min: 2, max: 3);
        var spot = cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);
        var develop = cluster.AddEnvironment("develop").RunsOn(spot).WithDomain("develop.example.com");
        fleet.AddDeployment("web", "shop/web:1").WithRequests("100m", "64Mi").WithLimits(memory: "64Mi").In(develop);

        #region life
        var branch = BranchOf(args);
        var branches = cluster
            .AddBranchEnvironments(develop, branch is null ? [] : [branch])
            .ExpiresAfter(TimeSpan.FromDays(14))
            .ExpiresWhenIdle(TimeSpan.FromDays(3));
        const string Image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/kubectl:1.34.2";
        cluster.AddBranchCleanup(BranchCleanup.CronJob(Image, "17 * * * *") with { RunsOn = general });
        #endregion

        #region write
        var built = fleet.Build();
        var dryRun = args.Contains("--dry-run");
        return branch is null ? built.WriteTo(directory, prune: false, dryRun)
            : args.Contains("--gone") ? built.Only(branches).DeleteFrom(directory, dryRun)
            : built.Only(branches).WriteTo(directory, prune: true, dryRun);
        #endregion
    }

    #region branch
    // dotnet run -- --branch feature/JIRA-1_Login --commit 0f1e2d3 --deployed-at 2026-03-01T08:00:00Z
    private static Branch? BranchOf(string[] args) =>
        ValueOf(args, "--branch") is not { } name
            ? null
            : new Branch(name)
            {
                Commit = ValueOf(args, "--commit"),
                // Equal calls write equal bytes, so the pipeline says when it runs; nothing here reads the clock.
                DeployedAt = ValueOf(args, "--deployed-at") is { } time
                    ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                    : null,
            };

    private static string? ValueOf(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var place && place + 1 < args.Length ? args[place + 1] : null;
    #endregion
}
