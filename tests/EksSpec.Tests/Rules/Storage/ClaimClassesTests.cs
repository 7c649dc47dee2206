using EksSpec.Findings;
using static EksSpec.Tests.Rules.Storage.StorageYaml;

namespace EksSpec.Tests.Rules.Storage;

public class ClaimClassesTests
{
    private const string Chart =
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {destination: {namespace: kube-system}}\n";

    [Theory]
    [InlineData("storageClassName: fast", 0)]
    [InlineData("storageClassName: gp2", 0)]
    [InlineData("storageClassName: ebs-csi-default-sc", 1)]
    [InlineData("storageClassName: slow", 1)]
    public void A_class_is_the_sites_own_or_made_by_EKS(string spec, int missing) =>
        Assert.Equal(missing, Found("EKS4250", Cluster(Driver), Class(), Claim(spec)).Count);

    [Fact]
    public void Without_a_cluster_only_a_class_of_a_similar_name_tells()
    {
        Assert.Empty(Found("EKS4250", Class(), Claim("storageClassName: slow")));
        Assert.EndsWith(
            "Did you mean 'premium'?",
            Assert.Single(Found("EKS4250", Class(name: "premium"), Claim("storageClassName: premuim"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_volume_of_the_class_is_enough() =>
        Assert.Empty(
            Found("EKS4250", Cluster(Driver), Volume(", storageClassName: manual"), Claim("storageClassName: manual"))
        );

    [Fact]
    public void Where_charts_are_installed_nobody_is_sure()
    {
        Assert.Equal(
            Severity.Info,
            Assert.Single(Found("EKS4250", Cluster(Driver), Chart, Claim("storageClassName: slow"))).Severity
        );
        Assert.Equal(
            Severity.Info,
            Assert.Single(Found("EKS4251", Cluster(Driver), Chart, Claim("volumeMode: Filesystem"))).Severity
        );
    }

    [Fact]
    public void The_template_of_a_StatefulSet_and_an_ephemeral_volume_name_classes_too()
    {
        const string Spec = "{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}";
        var templates = Workload("StatefulSet", $"volumeClaimTemplates: [{{metadata: {{name: disk}}, spec: {Spec}}}]");
        var pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: web, image: 'shop:1.0'}]\n"
            + $"  volumes: [{{name: cache, ephemeral: {{volumeClaimTemplate: {{spec: {Spec}}}}}}}]\n";

        Assert.Equal(
            "spec.volumeClaimTemplates[0].spec.storageClassName",
            Assert.Single(Found("EKS4251", Cluster(Driver), templates)).Path
        );
        Assert.Equal(
            "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName",
            Assert.Single(Found("EKS4251", Cluster(Driver), pod)).Path
        );
    }

    [Theory]
    [InlineData("1.29", 0)]
    [InlineData("1.30", 1)]
    public void EKS_marked_a_default_class_until_1_29(string version, int missing)
    {
        var cluster = Cluster(Driver).Replace("1.34", version, StringComparison.Ordinal);

        Assert.Equal(missing, Found("EKS4251", cluster, Claim("volumeMode: Filesystem")).Count);
    }

    [Fact]
    public void The_add_on_can_make_a_default_class()
    {
        const string Made =
            "iam: {withOIDC: true}\naddons: [{name: aws-ebs-csi-driver, configurationValues: 'defaultStorageClass: {enabled: true}'}]";

        Assert.Empty(Found("EKS4251", Cluster(Made), Claim("volumeMode: Filesystem")));
        Assert.Empty(Found("EKS4250", Cluster(Made), Claim("storageClassName: ebs-csi-default-sc")));
    }

    [Theory]
    [InlineData("storageClassName: '', volumeName: orders", 0)]
    [InlineData("storageClassName: ''", 0)]
    [InlineData("storageClassName: '', volumeName: order", 1)]
    [InlineData("storageClassName: '', volumeMode: Block", 1)]
    public void A_claim_without_class_needs_a_volume(string spec, int missing) =>
        Assert.Equal(missing, Found("EKS4253", Cluster(Driver), Volume(), Claim(spec)).Count);

    [Theory]
    [InlineData("", 0)]
    [InlineData(", storageClassName: manual", 1)]
    [InlineData(", volumeMode: Block", 1)]
    public void A_claim_and_its_volume_agree(string more, int wrong) =>
        Assert.Equal(wrong, Found("EKS4254", Volume(more), Claim("storageClassName: '', volumeName: orders")).Count);

    [Fact]
    public void Of_two_classes_of_a_name_nobody_knows_which_is_meant()
    {
        var claim = Claim(modes: "[ReadWriteMany]");

        Assert.Single(Found("EKS4262", Class(), claim));
        Assert.Empty(Found("EKS4262", Class(), Class(provisioner: "efs.csi.aws.com"), claim));
        Assert.Empty(Found("EKS4250", Cluster(Driver), Class(), Class(), claim));
    }
}
