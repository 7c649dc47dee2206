namespace EksSpec.Tests.Builders;

/// <summary>One program for two regions, each with an account of its own.</summary>
internal static class RegionPrograms
{
    /// <summary>What the guide on regions shows.</summary>
    public static FleetBuilder TwoRegions()
    {
        #region clusters
        var fleet = new FleetBuilder("shop", "ap-northeast-1", "1.34").AllowApiFrom("203.0.113.10/32");
        var tokyo = fleet.AddCluster("tokyo").WithAccount("111122223333");
        var osaka = fleet.AddCluster("osaka", region: "ap-northeast-3").WithAccount("444455556666");
        ClusterBuilder[] clusters = [tokyo, osaka];
        foreach (var cluster in clusters)
        {
            cluster.WithLogs(retentionDays: 90).WithoutAutoMode().WithCoreAddons().UseOidc();
        }
        #endregion

        #region values
        var certificate = fleet.AddValues(
            "certificate",
            (tokyo, "arn:aws:acm:ap-northeast-1:111122223333:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"),
            (osaka, "arn:aws:acm:ap-northeast-3:444455556666:certificate/1a2b3c4d-5e6f-4708-9a0b-c1d2e3f40516")
        );
        var registry = fleet.AddValues(
            "registry",
            clusters,
            each => $"{each.Account}.dkr.ecr.{each.Region}.amazonaws.com"
        );
        var orders = fleet.AddValues(
            "orders",
            (tokyo, new Orders("arn:aws:iam::111122223333:role/orders", "orders-tokyo")),
            (osaka, new Orders("arn:aws:iam::444455556666:role/orders", "orders-osaka"))
        );
        #endregion

        #region environment
        var production = fleet
            .AddEnvironments("production", clusters)
            .RunsOn(clusters.Select(Nodes))
            .WithDomain("shop.example.com");
        #endregion

        #region doors
        LoadBalancerBuilder[] doors =
        [
            .. clusters.Select(each =>
                each.AddLoadBalancer("public")
                    .UseInternetFacing()
                    .In(certificate, (there, arn) => there.WithCertificates(arn))
            ),
        ];
        #endregion

        #region api
        var api = fleet
            .AddDeployment("api", "shop/api:2.4.1")
            .WithPort(8080)
            .WithRequests(cpu: "250m", memory: "256Mi")
            .WithLimits(memory: "256Mi")
            .WithReadinessProbe(Probe.Http("/health/ready"))
            .In(production, replicas: 2)
            .In(registry, (there, host) => there.WithRegistry(host))
            .In(orders, (there, here) => there.WithEnv("ORDERS_BUCKET", here.Bucket));
        api.AddServiceAccount().In(orders, (there, here) => there.WithIamRole(here.Role));
        api.AddService().AddIngress().WithSubdomain("api").On(doors);
        #endregion
        return fleet;
    }

    #region nodes
    private static NodeGroupBuilder Nodes(ClusterBuilder cluster) =>
        cluster.AddNodeGroup("web").WithInstanceTypes("m5.large").WithSize(min: 2, max: 6).InPrivateSubnets();
    #endregion

    #region record
    private sealed record Orders(string Role, string Bucket);
    #endregion
}
