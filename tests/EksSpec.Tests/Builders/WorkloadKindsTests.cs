using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>DaemonSet, Job and Pod: what is theirs alone.</summary>
public class WorkloadKindsTests
{
    [Fact]
    public void A_daemon_set_reaches_every_node()
    {
        var set = new DaemonSetBuilder("agent", "shop/agent:1")
            .TolerateEverything()
            .WithRollingUpdatePercent(20)
            .Build();

        Assert.Equal("Exists", Assert.Single(set.Spec.Template.Spec.Tolerations).OperatorProperty);
        Assert.Equal("20%", set.Spec.UpdateStrategy.RollingUpdate.MaxUnavailable.Value);
        Assert.Equal(
            set.Spec.Selector.MatchLabels["app.kubernetes.io/name"],
            set.Spec.Template.Metadata.Labels["app.kubernetes.io/name"]
        );
        Assert.Null(set.Spec.Template.Spec.TopologySpreadConstraints);
    }

    [Fact]
    public void An_agent_may_see_the_node_when_it_says_so()
    {
        var pod = new DaemonSetBuilder("agent", "shop/agent:1")
            .UseHostNetwork()
            .AllowPrivileged()
            .WithMount("/host", Volume.HostPath("/", "Directory"), readOnly: true)
            .UseUpdateOnDelete()
            .Build()
            .Spec.Template.Spec;

        Assert.True(pod.Containers[0].SecurityContext.Privileged);
        Assert.True(pod.Containers[0].SecurityContext.AllowPrivilegeEscalation);
        Assert.Equal("ClusterFirstWithHostNet", pod.DnsPolicy);
        Assert.Equal("/", Assert.Single(pod.Volumes).HostPath.Path);
    }

    [Fact]
    public void A_job_runs_once_with_its_limits()
    {
        var job = new JobBuilder("migrate", "shop/migrate:1")
            .WithCompletions(4, parallelism: 2)
            .UseIndexes()
            .WithRetries(1)
            .WithDeadline(TimeSpan.FromMinutes(10))
            .WithTimeToLive(TimeSpan.FromHours(1))
            .Build();

        Assert.Equal((4, 2, "Indexed"), (job.Spec.Completions, job.Spec.Parallelism, job.Spec.CompletionMode));
        Assert.Equal(
            (1, 600L, 3600),
            (job.Spec.BackoffLimit, job.Spec.ActiveDeadlineSeconds, job.Spec.TtlSecondsAfterFinished)
        );
        Assert.Equal("Never", job.Spec.Template.Spec.RestartPolicy);
        Assert.Null(job.Spec.Selector);
    }

    [Fact]
    public void A_job_may_start_its_container_again_in_place() =>
        Assert.Equal(
            "OnFailure",
            new JobBuilder("migrate", "shop/migrate:1").UseRestartInPlace().Build().Spec.Template.Spec.RestartPolicy
        );

    [Fact]
    public void A_pod_has_the_defaults_of_all_workloads()
    {
        var objects = new PodBuilder("probe", "shop/probe:1").UseNoRestart().WithPodLabel("team", "shop").BuildAll();

        var pod = Assert.Single(objects.OfType<V1Pod>());
        Assert.Equal("Never", pod.Spec.RestartPolicy);
        Assert.True(pod.Spec.SecurityContext.RunAsNonRoot);
        Assert.Equal("probe", pod.Spec.ServiceAccountName);
        Assert.Equal("shop", pod.Metadata.Labels["team"]);
        Assert.Single(objects.OfType<V1ServiceAccount>());
    }

    [Fact]
    public void A_secret_joins_the_pods_and_never_shows_its_value()
    {
        var api = new DeploymentBuilder("api", "shop/api:1");
        api.AddSecret().WithValue("PASSWORD", "hunter2").WithValue("PASSWORD", "hunter3");

        Assert.False(api.TryBuild(out _, out var findings));
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("hunter", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7001");
    }

    [Fact]
    public void A_claim_is_a_volume_of_the_pods()
    {
        var api = new DeploymentBuilder("api", "shop/api:1");
        api.AddVolumeClaim("files", "5Gi").WithAccess(VolumeAccess.ReadWriteMany).WithMountPath("/files");

        var objects = api.BuildAll();

        var pod = Assert.Single(objects.OfType<V1Deployment>()).Spec.Template.Spec;
        Assert.Equal("files", Assert.Single(pod.Volumes).PersistentVolumeClaim.ClaimName);
        Assert.Equal("/files", Assert.Single(pod.Containers[0].VolumeMounts).MountPath);
        Assert.Equal(["ReadWriteMany"], Assert.Single(objects.OfType<V1PersistentVolumeClaim>()).Spec.AccessModes);
    }

    [Fact]
    public void Times_of_half_a_second_are_refused_at_once() =>
        Assert.Throws<ArgumentException>(() =>
            new JobBuilder("migrate", "shop/migrate:1").WithDeadline(TimeSpan.FromMilliseconds(1500))
        );
}
