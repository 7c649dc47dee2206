using k8s.Models;

namespace EksSpec.Tests.Builders;

public class StatefulSetBuilderTests
{
    private static StatefulSetBuilder Database => new("db", "postgres:17.2");

    [Fact]
    public void Every_pod_gets_a_disk_where_the_main_container_wants_it()
    {
        var database = Database.WithFileSystemGroup(999);
        database.AddVolumeClaimTemplate("data", "20Gi").WithStorageClass("gp3").WithMountPath("/var/lib/postgresql");

        var set = database.Build();

        var claim = Assert.Single(set.Spec.VolumeClaimTemplates);
        Assert.Equal(("data", "gp3"), (claim.Metadata.Name, claim.Spec.StorageClassName));
        Assert.Equal(["ReadWriteOnce"], claim.Spec.AccessModes);
        Assert.Equal("20Gi", claim.Spec.Resources.Requests["storage"].ToString());
        Assert.Equal("/var/lib/postgresql", Assert.Single(set.Spec.Template.Spec.Containers[0].VolumeMounts).MountPath);
        Assert.Null(set.Spec.Template.Spec.Volumes);
        Assert.Equal(999, set.Spec.Template.Spec.SecurityContext.FsGroup);
    }

    [Fact]
    public void A_template_says_what_the_server_stores_of_it()
    {
        var database = Database;
        database.AddVolumeClaimTemplate("data", "20Gi").WithStorageClass("gp3");
        database.AddVolumeClaimTemplate("raw", "1Gi").Configure(claim => claim.Spec.VolumeMode = "Block");

        var claims = database.Build().Spec.VolumeClaimTemplates;

        Assert.All(claims, claim => Assert.Equal(("v1", "PersistentVolumeClaim"), (claim.ApiVersion, claim.Kind)));
        Assert.All(claims, claim => Assert.Null(claim.Metadata.NamespaceProperty));
        Assert.Equal(["Filesystem", "Block"], claims.Select(claim => claim.Spec.VolumeMode));
    }

    [Fact]
    public void A_headless_service_gives_the_pods_names()
    {
        var objects = Database.WithPort(5432, "postgres").BuildAll();

        var set = Assert.Single(objects.OfType<V1StatefulSet>());
        var service = Assert.Single(objects.OfType<V1Service>());
        Assert.Equal("db-headless", set.Spec.ServiceName);
        Assert.Equal(("db-headless", "None"), (service.Metadata.Name, service.Spec.ClusterIP));
        Assert.Equal(5432, Assert.Single(service.Spec.Ports).Port);
        Assert.True(service.Spec.PublishNotReadyAddresses);
        Assert.Equal(set.Spec.Selector.MatchLabels, service.Spec.Selector);
    }

    [Fact]
    public void A_headless_service_of_ones_own_takes_its_place()
    {
        var database = Database.WithPort(5432, "postgres");
        database.AddService(5432, "peers").WithoutAddress();

        var objects = database.BuildAll();

        Assert.Equal("peers", Assert.Single(objects.OfType<V1Service>()).Metadata.Name);
        Assert.Equal("peers", Assert.Single(objects.OfType<V1StatefulSet>()).Spec.ServiceName);
    }

    [Fact]
    public void The_headless_service_can_be_switched_off()
    {
        var objects = Database.Without(PodDefault.HeadlessService).BuildAll();

        Assert.Empty(objects.OfType<V1Service>());
        Assert.Null(Assert.Single(objects.OfType<V1StatefulSet>()).Spec.ServiceName);
    }

    [Fact]
    public void Updates_starts_and_disks_go_as_it_is_told()
    {
        var spec = Database
            .UseParallelStart()
            .WithPartition(2)
            .UseDeletedClaims(whenDeleted: true, whenScaled: false)
            .Build()
            .Spec;

        Assert.Equal("Parallel", spec.PodManagementPolicy);
        Assert.Equal(2, spec.UpdateStrategy.RollingUpdate.Partition);
        Assert.Equal("Delete", spec.PersistentVolumeClaimRetentionPolicy.WhenDeleted);
        Assert.Equal("Retain", spec.PersistentVolumeClaimRetentionPolicy.WhenScaled);
    }

    [Fact]
    public void Two_builds_share_nothing()
    {
        var database = Database;
        database.AddVolumeClaimTemplate("data", "1Gi").WithMountPath("/data");

        Assert.NotSame(database.Build().Spec.VolumeClaimTemplates[0], database.Build().Spec.VolumeClaimTemplates[0]);
        Assert.Single(database.Build().Spec.VolumeClaimTemplates);
    }

    [Theory]
    [InlineData("0db")]
    [InlineData("a-name-of-fifty-three-characters-is-one-too-many-here")]
    public void Names_that_the_pods_could_not_carry_are_found(string name)
    {
        Assert.False(new StatefulSetBuilder(name, "postgres:17.2").TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7008");
    }
}
