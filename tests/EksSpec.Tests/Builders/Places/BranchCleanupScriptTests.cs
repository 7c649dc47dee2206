using System.Diagnostics;

namespace EksSpec.Tests.Builders;

/// <summary>What the script of the clean-up does in a cluster that is a folder: in which order, and with whom it doesn't meddle.</summary>
public sealed class BranchCleanupScriptTests : IDisposable
{
    private const string Now = "2026-03-10T12:00:00Z";
    private const string Made = "2026-03-01T12:00:00Z";
    private const string Over = "2026-03-10T11:59:59Z";

    private readonly string _root = Directory.CreateTempSubdirectory("eksspec-").FullName;

    public BranchCleanupScriptTests()
    {
        Write("bin/kubectl", Repository.Text("tests/EksSpec.Tests/Builders/Places/fake-kubectl.sh"), isProgram: true);
        // A driver deletes volumes of claims that are gone while the script sleeps.
        Write("bin/sleep", "#!/bin/sh\ncd \"$CLUSTER\" && grep -l ^Delete volumes/* | xargs rm -f\n", isProgram: true);
        Write("served", "targetgroupbindings.elbv2.k8s.aws\nhttproutes.gateway.networking.k8s.io\ndeployments.apps\n");
        foreach (var folder in new[] { "namespaces", "objects", "volumes", "stuck" })
        {
            Directory.CreateDirectory(Path.Combine(_root, folder));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_environment_ends_in_an_order_that_leaves_nothing_behind()
    {
        Space("develop-one", expiresAt: Over);
        Write("objects/develop-one/ingresses.networking.k8s.io/web", "");
        Write("objects/develop-one/httproutes.gateway.networking.k8s.io/web", "");
        Write("objects/develop-one/services/open", "LoadBalancer");
        Write("objects/develop-one/services/web", "ClusterIP");
        Write("objects/develop-one/targetgroupbindings.elbv2.k8s.aws/web", "");
        Write("objects/develop-one/deployments.apps/web", "");
        Write("objects/develop-one/pods/web-1", "");
        Write("objects/develop-one/persistentvolumeclaims/data", "pv-1");
        Write("volumes/pv-1", "Delete vol-1");

        var (status, told) = Run();

        Assert.Equal(0, status);
        Assert.Equal(
            [
                "develop-one ingresses.networking.k8s.io/web",
                "develop-one httproutes.gateway.networking.k8s.io/web",
                "develop-one services/open",
                "develop-one targetgroupbindings.elbv2.k8s.aws/web",
                "develop-one deployments.apps/web",
                "develop-one pods/web-1",
                "develop-one persistentvolumeclaims/data",
                "develop-one",
            ],
            Log
        );
        Assert.Contains($"develop-one: expired at {Over}", told, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_root, "volumes", "pv-1")));
    }

    [Fact]
    public void A_second_run_finds_nothing_to_do()
    {
        Space("develop-one", expiresAt: Over);
        Run();
        var log = Log;

        var (status, told) = Run();

        Assert.Equal(0, status);
        Assert.Empty(told);
        Assert.Equal(log, Log);
    }

    [Fact]
    public void A_dry_run_only_tells()
    {
        Space("develop-one", expiresAt: Over);
        Write("objects/develop-one/ingresses.networking.k8s.io/web", "");
        Write("objects/develop-one/persistentvolumeclaims/data", "pv-1");
        Write("volumes/pv-1", "Delete vol-1");

        var (status, told) = Run(dryRun: true);

        Assert.Equal(0, status);
        Assert.Empty(Log);
        Assert.Contains("would delete ingresses.networking.k8s.io/web", told, StringComparison.Ordinal);
        Assert.Contains("would delete the namespace", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Over, "", "", "", true)]
    [InlineData(Now, "", "", "", true)]
    [InlineData("2026-03-10T12:00:01Z", "", "", "", false)]
    [InlineData("", "9d", "", "", true)]
    [InlineData("", "777601s", "", "", false)]
    [InlineData("", "10d", "", "", false)]
    [InlineData("", "1w", "", "", true)]
    // A time that is said takes the place of one that is counted.
    [InlineData("2026-04-01T00:00:00Z", "1d", "", "", false)]
    [InlineData("", "", "2026-03-09T12:00:00Z", "24h", true)]
    [InlineData("", "", "2026-03-09T12:00:01Z", "24h", false)]
    [InlineData("", "", "2026-03-09T12:00:00Z", "1441m", false)]
    [InlineData("", "30d", "2026-03-08T09:08:07Z", "1d", true)]
    // Idle since nobody knows when.
    [InlineData("", "", "", "1h", false)]
    [InlineData("", "", Made, "", false)]
    [InlineData("", "", "", "", false)]
    // What can't be read ends nothing.
    [InlineData("yesterday", "", "", "", false)]
    [InlineData("2026-03-01", "", "", "", false)]
    [InlineData("", "forever", "", "", false)]
    [InlineData("", "-1d", "", "", false)]
    [InlineData("", "08d", "", "", false)]
    [InlineData("", "99999999999999999999d", "", "", false)]
    [InlineData("$(touch pwned)", "`touch pwned`", "; touch pwned", "*", false)]
    public void It_is_over_when_its_annotations_say_so(
        string at,
        string after,
        string deployed,
        string idle,
        bool isOver
    )
    {
        Space("develop-one", at, after, deployed, idle);

        var (status, _) = Run();

        Assert.Equal(0, status);
        Assert.Equal(isOver ? ["develop-one"] : [], Log);
        Assert.Empty(Directory.EnumerateFiles(_root, "pwned", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", "1d")]
    [InlineData("2023-12-31T23:59:59Z", "2024-01-01T00:00:00Z", "1s")]
    [InlineData("2000-02-28T08:09:00Z", "2000-03-01T08:09:00Z", "2d")]
    [InlineData("1999-12-31T00:00:00Z", "2026-08-09T00:00:00Z", "9718d")]
    public void Days_are_counted_as_the_calendar_has_them(string made, string now, string length)
    {
        Space("develop-one", expiresAfter: length, created: made);
        var before = DateTimeOffset.Parse(now, null).AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

        Run(now: before);
        Assert.Empty(Log);

        Run(now: now);
        Assert.Equal(["develop-one"], Log);
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        Space("develop-one", expiresAt: "tomorrow", idleAfter: "1 day");

        var (_, told) = Run();

        Assert.Contains("develop-one: 'tomorrow' is no time", told, StringComparison.Ordinal);
        Assert.Contains("develop-one: '1 day' is no length of time", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "develop")]
    [InlineData("one", "")]
    public void A_namespace_without_both_labels_is_never_touched(string branch, string blueprint)
    {
        Write("namespaces/kube-system", $"{branch}|{blueprint}|Active|{Made}|{Over}|||");

        var (status, told) = Run();

        Assert.Equal((0, ""), (status, told));
        Assert.Empty(Log);
    }

    [Fact]
    public void A_namespace_stays_as_long_as_an_ingress_does_and_the_next_environment_ends_all_the_same()
    {
        Space("develop-one", expiresAt: Over);
        Space("develop-two", expiresAt: Over);
        Write("objects/develop-one/ingresses.networking.k8s.io/web", "");
        Write("objects/develop-one/deployments.apps/web", "");
        Write("stuck/web", "");

        var (status, told) = Run();

        Assert.Equal(1, status);
        Assert.Equal(["develop-one ingresses.networking.k8s.io/web", "develop-two"], Log);
        Assert.Contains("does the controller run that takes their finalizers away?", told, StringComparison.Ordinal);

        File.Delete(Path.Combine(_root, "stuck", "web"));
        Assert.Equal(0, Run().Status);
        Assert.Equal("develop-one", Log[^1]);
    }

    [Fact]
    public void A_namespace_that_is_not_gone_in_time_tells_what_holds_it()
    {
        Space("develop-one", expiresAt: Over);
        Write("stuck/develop-one", "");

        var (status, told) = Run();

        Assert.Equal(1, status);
        Assert.Contains("finalizers remaining: develop-one", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_being_deleted_is_told_of_and_left_alone()
    {
        Write("namespaces/develop-one", $"one|develop|Terminating|{Made}|{Over}|||");

        var (status, told) = Run();

        Assert.Equal(1, status);
        Assert.Empty(Log);
        Assert.Contains("develop-one: is being deleted already", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_that_is_to_stay_is_told_of()
    {
        Space("develop-one", expiresAt: Over);
        Write("objects/develop-one/persistentvolumeclaims/data", "pv-1");
        Write("volumes/pv-1", "Retain vol-1");

        var (status, told) = Run();

        Assert.Equal(0, status);
        Assert.Contains("volume pv-1 (vol-1) stays and costs money", told, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_root, "volumes", "pv-1")));
    }

    [Fact]
    public void The_script_is_posix_shell() => Assert.Equal(0, Start("-n").Status);

    private string[] Log =>
        File.Exists(Path.Combine(_root, "log")) ? File.ReadAllLines(Path.Combine(_root, "log")) : [];

    private void Space(
        string name,
        string expiresAt = "",
        string expiresAfter = "",
        string deployedAt = "",
        string idleAfter = "",
        string created = Made
    ) =>
        Write(
            $"namespaces/{name}",
            $"{name["develop-".Length..]}|develop|Active|{created}|{expiresAt}|{expiresAfter}|{deployedAt}|{idleAfter}"
        );

    private (int Status, string Told) Run(string now = Now, bool dryRun = false) =>
        Start(null, ("NOW", now), ("DRY_RUN", dryRun ? "true" : "false"), ("STEP_TIMEOUT", "20"));

    private (int Status, string Told) Start(string? option, params (string Name, string Value)[] variables)
    {
        var script = Path.Combine(Repository.Root, "src/EksSpec/Builders/Branches/branch-cleanup.sh");
        ProcessStartInfo start = new("sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { option, script }.OfType<string>())
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["CLUSTER"] = _root;
        start.Environment["PATH"] = $"{Path.Combine(_root, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var told = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal("", errors.Result);
        return (process.ExitCode, told);
    }

    private void Write(string path, string text, bool isProgram = false)
    {
        var place = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text);
        if (isProgram && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
