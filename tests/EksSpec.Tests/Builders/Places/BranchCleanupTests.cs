using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>What ends environments of branches: with all it needs, and with no right that it doesn't need.</summary>
public class BranchCleanupTests
{
    private const string Image = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/kubectl:1.34.2";

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly NodeGroupBuilder _general;
    private readonly BranchEnvironmentsBuilder _branches;
    private readonly IReadOnlyList<Finding> _before;

    public BranchCleanupTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        var spot = _cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);
        _general = _cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]);
        _general.WithSize(min: 2, max: 3);
        var develop = _cluster.AddEnvironment("develop").RunsOn(spot);
        _fleet.AddDeployment("web", "shop/web:1").WithRequests("100m", "64Mi").WithLimits(memory: "64Mi").In(develop);
        _branches = _cluster.AddBranchEnvironments(develop, "one", "two").ExpiresAfter(TimeSpan.FromDays(7));
        _before = Build().Findings;
    }

    [Fact]
    public void The_cron_job_is_one_file_in_which_no_rule_finds_anything()
    {
        _cluster.AddBranchCleanup(BranchCleanup.CronJob(Image, "17 * * * *") with { RunsOn = _general });

        Assert.Empty(Added());
        Snapshot.Match(Text("shop/cleanup-branch-cleanup.yaml"), "yaml");
    }

    [Fact]
    public void Kube_janitor_is_one_file_in_which_no_rule_finds_anything()
    {
        _cluster.AddBranchCleanup(
            BranchCleanup.KubeJanitor("shop/kube-janitor:1", "*/10 * * * *") with
            {
                DryRun = true,
            }
        );

        Assert.Empty(Added());
        Snapshot.Match(Text("shop/cleanup-branch-cleanup.yaml"), "yaml");
    }

    [Fact]
    public void It_may_delete_objects_in_namespaces_of_branches_only()
    {
        _cluster.AddBranchCleanup(BranchCleanup.CronJob(Image, "17 * * * *"));

        var everywhere = All<V1ClusterRole>("shop/cleanup-branch-cleanup.yaml")
            .Single(role => role.Metadata.Name == "branch-cleanup");
        Assert.Equal(
            ["namespaces: get list watch delete", "persistentvolumes: get list watch"],
            everywhere.Rules.Select(rule => $"{string.Join(' ', rule.Resources)}: {string.Join(' ', rule.Verbs)}")
        );
        Assert.All(
            All<V1ClusterRoleBinding>("shop/cleanup-branch-cleanup.yaml"),
            binding => Assert.Equal("branch-cleanup", binding.RoleRef.Name)
        );
        var bound = Build()
            .Files.Where(file => file.Path.EndsWith("rolebinding-branch-cleanup.yaml", StringComparison.Ordinal));
        Assert.Equal(
            ["shop/develop-one/rolebinding-branch-cleanup.yaml", "shop/develop-two/rolebinding-branch-cleanup.yaml"],
            bound.Select(file => file.Path)
        );
        var subject = All<V1RoleBinding>("shop/develop-one/rolebinding-branch-cleanup.yaml").Single().Subjects.Single();
        Assert.Equal(("branch-cleanup", "branch-cleanup"), (subject.NamespaceProperty, subject.Name));
    }

    [Fact]
    public void Its_policy_is_right_whatever_its_namespace_is_called()
    {
        _cluster.AddBranchCleanup(BranchCleanup.CronJob(Image, "17 * * * *") with { Namespace = "tools" });

        var policy = All<V1ValidatingAdmissionPolicy>("shop/cleanup-branch-cleanup.yaml").Single();

        Assert.Contains(
            "'system:serviceaccount:tools:branch-cleanup'",
            policy.Spec.MatchConditions.Single().Expression,
            StringComparison.Ordinal
        );
        Assert.Equal("tools", All<V1CronJob>("shop/cleanup-branch-cleanup.yaml").Single().Metadata.NamespaceProperty);
    }

    [Fact]
    public void It_runs_where_it_is_told_or_rather_not_on_spot_nodes()
    {
        _cluster.AddBranchCleanup(BranchCleanup.CronJob(Image, "17 * * * *"));

        var affinity = All<V1CronJob>("shop/cleanup-branch-cleanup.yaml")
            .Single()
            .Spec.JobTemplate.Spec.Template.Spec.Affinity;

        Assert.Equal(
            ["eks.amazonaws.com/capacityType NotIn", "karpenter.sh/capacity-type NotIn"],
            affinity
                .NodeAffinity.PreferredDuringSchedulingIgnoredDuringExecution.Single()
                .Preference.MatchExpressions.Select(each => $"{each.Key} {each.OperatorProperty}")
        );
    }

    [Fact]
    public void A_blueprint_without_branches_is_ready_for_them()
    {
        var preview = _cluster.AddBlueprint("preview");
        _fleet.AddDeployment("door", "shop/door:1").WithRequests("100m", "64Mi").WithLimits(memory: "64Mi").In(preview);
        _cluster.AddBranchCleanup(BranchCleanup.CronJob(Image, "17 * * * *"));

        var rehearsed = Build().Blueprints.Single(blueprint => blueprint.Name == "preview").Objects;

        Assert.Contains(rehearsed, item => item.Ref is { Kind: "RoleBinding", Name: "branch-cleanup" });
    }

    [Fact]
    public void Argo_and_flux_write_nothing()
    {
        var before = Build().Files.Select(file => file.Text).ToList();

        _cluster.AddBranchCleanup(BranchCleanup.FluxOperator);

        Assert.Equal(before, Build().Files.Select(file => file.Text));
    }

    [Fact]
    public void Two_clean_ups_contradict_each_other()
    {
        _cluster.AddBranchCleanup(BranchCleanup.ArgoCd).AddBranchCleanup(BranchCleanup.FluxOperator);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7001");
    }

    [Fact]
    public void What_one_call_can_know_it_says_at_once()
    {
        Assert.Throws<ArgumentException>(() => BranchCleanup.CronJob("", "17 * * * *"));
        Assert.Throws<ArgumentException>(() => BranchCleanup.CronJob(Image, "sometimes"));
        Assert.Throws<ArgumentException>(() => BranchCleanup.CronJob(Image, "17 * * * *") with { Namespace = "No" });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BranchCleanup.CronJob(Image, "17 * * * *") with
            {
                StepTimeout = TimeSpan.FromSeconds(9),
            }
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BranchCleanup.CronJob(Image, "17 * * * *") with
            {
                Deadline = TimeSpan.FromSeconds(59),
            }
        );
        Assert.Throws<InvalidOperationException>(() =>
            new ClusterBuilder("shop", "eu-central-1").AddBranchCleanup(BranchCleanup.ArgoCd)
        );
    }

    private IEnumerable<string> Added() =>
        Build().Findings.Select(finding => finding.ToString()).Except(_before.Select(finding => finding.ToString()));

    private Fleet Build()
    {
        Assert.Equal(2, _branches.Count);
        return _fleet.Build();
    }

    private string Text(string path) => Build().Files.Single(file => file.Path == path).Text;

    private IEnumerable<T> All<T>(string path) =>
        SpecReader.Read(Text(path)).Select(document => document.Value).OfType<T>();
}
