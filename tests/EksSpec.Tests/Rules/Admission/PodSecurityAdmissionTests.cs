using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

public class PodSecurityAdmissionTests
{
    private const string Pod =
        "securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }, containers: [{ name: web, image: \"shop:1.0\"";

    private const string Safe = "securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }";

    [Fact]
    public void A_finding_names_the_container_the_level_its_version_and_the_namespace()
    {
        var finding = Assert.Single(
            Admitted.Of(
                Space("enforce: baseline", "enforce-version: v1.30")
                    + Admitted.Workload("Deployment", $"{Pod}, ports: [{{ containerPort: 80, hostPort: 8080 }}] }}]")
            )
        );

        Assert.Equal(PodSecurityAdmission.PodsRefused, finding.Rule);
        Assert.Equal("spec.template.spec.containers[0].ports[0].hostPort", finding.Path.ToString());
        Assert.Equal(
            "Container 'web' takes port 8080 of its node: baseline:v1.30 of namespace 'shop' refuses it.",
            finding.Message
        );
    }

    [Fact]
    public void The_newest_version_is_that_of_the_cluster()
    {
        var yaml =
            Space("enforce: baseline")
            + Admitted.Workload(
                "Deployment",
                $"{Pod}, readinessProbe: {{ httpGet: {{ port: 80, host: 127.0.0.1 }} }} }}]"
            );

        Assert.Single(Admitted.Of(yaml));
        Assert.Single(Admitted.Of(yaml, new() { TargetVersion = "1.34" }));
        Assert.Empty(Admitted.Of(yaml, new() { TargetVersion = "1.33" }));
    }

    [Fact]
    public void A_warning_of_the_namespace_is_told_only_where_it_does_not_refuse()
    {
        var pod = Admitted.Workload("Deployment", $"{Pod} }}], hostNetwork: true");

        var warned = Admitted.Of(Space("warn: baseline") + pod);
        var refused = Admitted.Of(Space("warn: restricted", "enforce: baseline") + pod);

        Assert.Equal(Severity.Info, Assert.Single(warned).Severity);
        Assert.Equal(PodSecurityAdmission.PodsRefused, Assert.Single(refused).Rule);
    }

    [Theory]
    [InlineData("enforce: privileged")]
    [InlineData("audit: restricted")]
    [InlineData("enforce: strict")]
    [InlineData("enforce: restricted", "enforce-version: \"1.30\"")]
    public void Nothing_is_refused_by(params string[] labels) =>
        Assert.Empty(Admitted.Of(Space(labels) + Admitted.Workload("DaemonSet", $"{Pod} }}], hostPID: true")));

    [Fact]
    public void A_workload_without_replicas_has_no_pods_to_refuse() =>
        Assert.Empty(Admitted.Of(Space("enforce: restricted") + Admitted.Workload("Deployment", $"{Pod} }}]", 0)));

    [Fact]
    public void In_a_user_namespace_a_pod_may_be_root_from_1_35_on()
    {
        var pod = Admitted.Workload(
            "Deployment",
            $"hostUsers: false, securityContext: {{ runAsUser: 0, seccompProfile: {{ type: RuntimeDefault }} }}, containers: [{{ name: web, image: \"shop:1.0\", {Safe} }}]"
        );

        Assert.Empty(Admitted.Of(Space("enforce: restricted", "enforce-version: v1.35") + pod));
        Assert.Equal(2, Admitted.Of(Space("enforce: restricted", "enforce-version: v1.34") + pod).Count);
    }

    private static string Space(params string[] labels) =>
        $$"""
            apiVersion: v1
            kind: Namespace
            metadata: { name: shop, labels: { {{string.Join(
                ", ",
                labels.Select(label => "pod-security.kubernetes.io/" + label)
            )}} } }

            """;
}
