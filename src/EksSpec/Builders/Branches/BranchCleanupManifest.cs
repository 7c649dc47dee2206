using EksSpec.Ec2;
using EksSpec.Isolation;

namespace EksSpec.Builders;

/// <summary>What ends environments of branches, as objects of its cluster: a CronJob with all it needs, in one file.</summary>
internal sealed class BranchCleanupManifest(BranchCleanupJob job, ClusterBuilder cluster, SourcePosition made)
    : ManifestBuilder("Cleanup", BranchCleanupJob.Name, made)
{
    private const string Script = "branch-cleanup.sh";
    private const string Folder = "/branch-cleanup";
    private const string Scratch = "/tmp";

    private static readonly ValueList<string> DryRun = ["--dry-run"];

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        // It lives in a namespace of its own without being an environment: nothing else of the fleet goes there.
        EnvironmentBuilder home = new(Name, cluster, Made);
        home.WithNamespace(job.Namespace, at: Here);
        var inside = scope with { Environment = home, Cluster = cluster };
        var (policy, binding) = BranchCleanupRights.Policy(job);
        return
        [
            .. new NamespaceBuilder(job.Namespace, Made).Render(scope),
            .. BranchCleanupRights.Everywhere(job, Here).Render(scope),
            .. job.IsJanitor ? [] : BranchCleanupRights.OfContents(Here).Render(scope),
            .. CronJob().Render(inside),
            Manifest.Of(policy, new(Made)),
            Manifest.Of(binding, new(Made)),
        ];
    }

    private CallSite Here => new(Made.File ?? "", Made.Line);

    private CronJobBuilder CronJob()
    {
        var at = Here;
        var cronJob = new CronJobBuilder(Name, job.Schedule, job.Image, at: at)
            .WithLabel(BranchMarks.Cleanup, job.IsJanitor ? "kube-janitor" : "cronjob", at: at)
            .WithDeadline(job.Deadline, at: at)
            .WithRetries(0, at: at)
            .WithUser(65534, at: at)
            .WithRequests(cpu: "50m", memory: "128Mi", at: at)
            .WithLimits(memory: "256Mi", at: at)
            .Without(PodDefault.NoServiceAccountToken);
        if (job.RunsOn is { } group)
        {
            cronJob.RunsOn(group, at: at);
        }
        else
        {
            cronJob.PreferNodes(
                [
                    NodeMatch.NotIn(NodeLabels.EksCapacityType, NodeLabels.EksCapacity(PurchaseOption.Spot)),
                    NodeMatch.NotIn(
                        NodeLabels.KarpenterCapacityType,
                        NodeLabels.KarpenterCapacity(PurchaseOption.Spot)
                    ),
                ],
                at: at
            );
        }

        return job.IsJanitor ? Janitor(cronJob, at) : Shell(cronJob, at);
    }

    private CronJobBuilder Janitor(CronJobBuilder cronJob, CallSite at) =>
        cronJob.WithArgs(["--once", "--include-resources=namespaces", .. job.DryRun ? DryRun : []], at: at);

    private CronJobBuilder Shell(CronJobBuilder cronJob, CallSite at)
    {
        cronJob.AddConfigMap(at: at).WithValue(Script, ScriptText(), at: at).WithMountPath(Folder, at: at);
        return cronJob
            .WithCommand(["/bin/sh", $"{Folder}/{Script}"], at: at)
            .WithEnv("DRY_RUN", job.DryRun ? "true" : "false", at: at)
            .WithEnv("STEP_TIMEOUT", AnnotationText.Number((long)job.StepTimeout.TotalSeconds), at: at)
            // kubectl keeps what it knows of the cluster below its home, and the shell what it is given inline.
            .WithEnv("HOME", Scratch, at: at)
            .WithScratchDirectory(Scratch, sizeLimit: "64Mi", at: at);
    }

    private static string ScriptText()
    {
        using StreamReader reader = new(typeof(BranchCleanupManifest).Assembly.GetManifestResourceStream(Script)!);
        return reader.ReadToEnd();
    }
}
