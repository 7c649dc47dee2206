using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class LimitAdmissionTests
{
    [Fact]
    public void What_is_found_of_a_pod_holds_whichever_of_two_LimitRanges_is_asked_first()
    {
        var ranges =
            Admitted.Object("v1", "LimitRange", "limits: [{ type: Container, default: { memory: 1Gi } }]", "large")
            + Admitted.Object("v1", "LimitRange", "limits: [{ type: Container, default: { memory: 64Mi } }]", "small")
            + Admitted.Object("v1", "LimitRange", "limits: [{ type: Pod, max: { memory: 512Mi } }]", "pods");

        Assert.Empty(Admitted.Of(ranges + Deployment("")));
        Assert.Single(Admitted.Of(ranges + Deployment("limits: { memory: 513Mi }")));
    }

    [Fact]
    public void A_sidecar_counts_for_the_whole_pod_and_an_init_container_while_it_runs()
    {
        var pod = Admitted.Workload(
            "Deployment",
            "initContainers: [{ name: proxy, image: \"p:1\", restartPolicy: Always, resources: { limits: { memory: 200Mi } } }, "
                + "{ name: load, image: \"l:1\", resources: { limits: { memory: 400Mi } } }], "
                + "containers: [{ name: web, image: \"w:1\", resources: { limits: { memory: 300Mi } } }]"
        );

        var finding = Assert.Single(Admitted.Of(Pods("max: { memory: 599Mi }") + pod));
        Assert.Empty(Admitted.Of(Pods("max: { memory: 600Mi }") + pod));

        Assert.Equal("The pod has a limit of 600Mi for memory; LimitRange 'one' allows up to 599Mi.", finding.Message);
    }

    [Fact]
    public void What_a_ratio_is_of_has_to_be_said()
    {
        var range = Pods("maxLimitRequestRatio: { cpu: \"2\" }");

        var finding = Assert.Single(Admitted.Of(range + Deployment("requests: { cpu: 100m }")));

        Assert.StartsWith(
            "The pod has no limit and a request of 0.1 for cpu;",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(Admitted.Of(range + Deployment("requests: { cpu: 100m }, limits: { cpu: 200m }")));
    }

    [Fact]
    public void The_claim_that_is_made_for_a_volume_is_judged_too()
    {
        var range = Admitted.Object(
            "v1",
            "LimitRange",
            "limits: [{ type: PersistentVolumeClaim, max: { storage: 1Gi } }]"
        );
        var pod = Admitted.Workload(
            "Deployment",
            "volumes: [{ name: tmp, ephemeral: { volumeClaimTemplate: { spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 2Gi } } } } } }], "
                + "containers: [{ name: web, image: \"w:1\" }]"
        );

        var finding = Assert.Single(Admitted.Of(range + pod));

        Assert.Equal(LimitAdmission.ClaimsRefused, finding.Rule);
        Assert.Equal("Deployment", finding.Object?.Kind);
        Assert.Equal(
            "spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources",
            finding.Path.ToString()
        );
    }

    [Fact]
    public void A_StatefulSet_without_replicas_makes_no_claims()
    {
        const string Claims =
            "volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 2Gi } } } }]";
        var range = Admitted.Object(
            "v1",
            "LimitRange",
            "limits: [{ type: PersistentVolumeClaim, max: { storage: 1Gi } }]"
        );
        const string Pod = "containers: [{ name: web, image: \"w:1\" }]";

        Assert.Single(Admitted.Of(range + Admitted.Workload("StatefulSet", Pod, more: Claims)));
        Assert.Empty(Admitted.Of(range + Admitted.Workload("StatefulSet", Pod, replicas: 0, more: Claims)));
    }

    [Fact]
    public void A_pod_as_a_whole_asks_for_what_its_containers_ask_for_and_that_may_be_too_much()
    {
        var pod = Admitted.Workload(
            "Deployment",
            "resources: { limits: { cpu: \"1\" } }, containers: [{ name: web, image: \"w:1\", resources: { requests: { cpu: \"2\" } } }]"
        );

        Assert.Equal(FilledPods.PodsContradict, Assert.Single(Admitted.Of(pod)).Rule);
    }

    private static string Pods(string bounds) =>
        Admitted.Object("v1", "LimitRange", $"limits: [{{ type: Pod, {bounds} }}]");

    private static string Deployment(string resources) =>
        Admitted.Workload("Deployment", $"containers: [{{ name: web, image: \"w:1\", resources: {{ {resources} }} }}]");
}
