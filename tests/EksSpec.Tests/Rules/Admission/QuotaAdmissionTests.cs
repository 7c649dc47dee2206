using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class QuotaAdmissionTests
{
    private const string Plain = "containers: [{ name: web, image: \"w:1\" }]";
    private const string Large =
        "containers: [{ name: web, image: \"w:1\", resources: { requests: { memory: 1Gi }, limits: { memory: 1Gi } } }]";

    private const string Recreate = "strategy: { type: Recreate }";

    [Fact]
    public void What_mere_folders_hold_too_much_of_is_said_once()
    {
        const string Quota =
            "kind: ResourceQuota\napiVersion: v1\nmetadata: {name: few}\nspec: {hard: {services: '1'}}\n";
        var services = Enumerable
            .Range(0, 4)
            .Select(i =>
                $"---\nkind: Service\napiVersion: v1\nmetadata: {{name: s{i}}}\nspec: {{ports: [{{port: 80}}]}}\n"
            );

        var finding = Assert.Single(Admitted.Of(Quota + string.Concat(services)));

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("s1", finding.Object?.Name);
    }

    [Fact]
    public void A_workload_that_alone_goes_over_is_told_with_numbers_at_its_replicas()
    {
        var finding = Assert.Single(
            Admitted.Of(Quota("pods: \"3\"") + Admitted.Workload("Deployment", Plain, 5, more: Recreate))
        );

        Assert.Equal(QuotaAdmission.PodsExceed, finding.Rule);
        Assert.Equal("spec.replicas", finding.Path.ToString());
        Assert.Equal(
            "Each pod asks for 1 of pods; ResourceQuota 'one' allows 3: only 3 of 5 are let in.",
            finding.Message
        );
    }

    [Fact]
    public void A_sum_that_goes_over_is_told_once_at_the_object_that_tips_it()
    {
        var finding = Assert.Single(
            Admitted.Of(
                Quota("requests.memory: 3Gi")
                    + Admitted.Workload("Deployment", Large, 2, "first", Recreate)
                    + Admitted.Workload("Deployment", Large, 2, "second", Recreate)
                    + Admitted.Workload("Deployment", "containers: []", 0, "third", Recreate)
            )
        );

        Assert.Equal(QuotaAdmission.Crowded, finding.Rule);
        Assert.Equal("second", finding.Object!.Name);
        Assert.Equal(
            "Each pod asks for 1Gi of requests.memory, 2 times. ResourceQuota 'one' allows 3Gi, and 2Gi of that are taken by "
                + "what is in namespace 'shop'.",
            finding.Message
        );
    }

    [Fact]
    public void The_pods_of_a_job_are_gone_when_others_come()
    {
        var job = Admitted.Object("batch/v1", "Job", $"template: {{ spec: {{ restartPolicy: Never, {Plain} }} }}");

        Assert.Empty(Admitted.Of(Quota("pods: \"1\"") + job + Admitted.Workload("Deployment", Plain, more: Recreate)));
        Assert.Single(Admitted.Of(Quota("pods: \"0\"") + job));
    }

    [Fact]
    public void A_StatefulSet_gets_its_first_pod_so_that_the_others_are_a_warning()
    {
        var set = Admitted.Workload("StatefulSet", Plain, 3, more: "serviceName: web");
        var parallel = Admitted.Workload("StatefulSet", Plain, 3, more: "podManagementPolicy: Parallel");

        Assert.Equal(Severity.Warning, Assert.Single(Admitted.Of(Quota("pods: \"2\"") + set)).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Admitted.Of(Quota("pods: \"2\"") + parallel)).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Admitted.Of(Quota("pods: \"0\"") + set)).Severity);
    }

    [Fact]
    public void The_overhead_of_a_RuntimeClass_in_the_site_is_counted()
    {
        const string Runtime = """
            ---
            apiVersion: node.k8s.io/v1
            kind: RuntimeClass
            metadata: { name: sandbox }
            handler: sandbox
            overhead: { podFixed: { memory: 64Mi } }

            """;
        var pod = Admitted.Workload("Deployment", "runtimeClassName: sandbox, " + Large, more: Recreate);

        Assert.Single(Admitted.Of(Quota("requests.memory: 1087Mi") + Runtime + pod));
        Assert.Empty(Admitted.Of(Quota("requests.memory: 1088Mi") + Runtime + pod));
        Assert.Empty(Admitted.Of(Quota("requests.memory: 1087Mi") + pod));
    }

    [Fact]
    public void Pods_and_claims_without_a_class_have_that_of_the_site()
    {
        const string Classes = """
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: { name: fast, annotations: { storageclass.kubernetes.io/is-default-class: "true" } }
            provisioner: ebs.csi.aws.com
            ---
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: { name: business }
            value: 1000
            globalDefault: true

            """;
        var claim = Admitted.Object(
            "v1",
            "PersistentVolumeClaim",
            "accessModes: [ReadWriteOnce], resources: { requests: { storage: 2Gi } }"
        );
        var ofClass = Quota("fast.storageclass.storage.k8s.io/requests.storage: 1Gi");
        var ofPriority = Admitted.Object(
            "v1",
            "ResourceQuota",
            "hard: { pods: \"0\" }, scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [business] }] }"
        );
        var pod = Admitted.Workload("Deployment", Plain, more: Recreate);

        Assert.Single(Admitted.Of(Classes + ofClass + claim));
        Assert.Empty(Admitted.Of(ofClass + claim));
        Assert.Single(Admitted.Of(Classes + ofPriority + pod));
        Assert.Empty(Admitted.Of(ofPriority + pod));
    }

    [Fact]
    public void The_claims_of_a_pod_count_together()
    {
        const string Template =
            "{ metadata: { name: # }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 3Gi } } } }";
        var claims = $"volumeClaimTemplates: [{Template.Replace('#', 'a')}, {Template.Replace('#', 'b')}]";
        var set = Admitted.Workload("StatefulSet", Plain, more: claims);

        Assert.Single(Admitted.Of(Quota("requests.storage: 5Gi") + set), IsAlone);
        Assert.Empty(Admitted.Of(Quota("requests.storage: 6Gi") + set));

        static bool IsAlone(Finding finding) => finding.Rule == QuotaAdmission.PodsExceed;
    }

    [Fact]
    public void A_quota_counts_itself_and_refuses_the_next()
    {
        Assert.Empty(Admitted.Of(Quota("resourcequotas: \"1\"")));
        Assert.Equal(
            "other",
            Assert
                .Single(
                    Admitted.Of(
                        Quota("resourcequotas: \"1\"")
                            + Admitted.Object("v1", "ResourceQuota", "hard: { pods: \"1\" }", "other")
                    )
                )
                .Object!.Name
        );
    }

    [Fact]
    public void An_object_that_is_written_twice_is_one()
    {
        var deployment = Admitted.Workload("Deployment", Plain, more: Recreate);

        Assert.Empty(Admitted.Of(Quota("pods: \"1\"") + deployment + deployment));
    }

    [Fact]
    public void A_rollout_that_may_take_a_pod_away_goes_on()
    {
        Assert.Single(Admitted.Of(Quota("pods: \"3\"") + Admitted.Workload("Deployment", Plain, 3)));
        Assert.Empty(Admitted.Of(Quota("pods: \"4\"") + Admitted.Workload("Deployment", Plain, 4)));
    }

    [Theory]
    [InlineData("cpu: .inf")]
    [InlineData("requests.memory: 9223372036854775807Ei")]
    [InlineData("pods: \"-1\"")]
    [InlineData("count/: \"1\"")]
    public void No_amount_of_a_quota_is_too_much(string hard)
    {
        var huge = Large.Replace("1Gi", "9223372036854775807Ei", StringComparison.Ordinal);

        Assert.NotNull(Admitted.Of(Quota(hard) + Admitted.Workload("Deployment", huge, int.MaxValue)));
    }

    private static string Quota(string hard) => Admitted.Object("v1", "ResourceQuota", $"hard: {{ {hard} }}");
}
