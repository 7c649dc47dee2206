using EksSpec;

namespace LabBase;

/// <summary>
/// A web service in Tokyo. Develop and Staging share a cluster and never a node; Production has a cluster of its own.
/// </summary>
public static class LabBaseFleet
{
    private const string Registry = "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com";
    private const string Certificate =
        "arn:aws:acm:ap-northeast-1:123456789012:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

    private const string SecretsKey =
        "arn:aws:kms:ap-northeast-1:123456789012:key/1a2b3c4d-5e6f-4708-9a0b-c1d2e3f40516";

    private const string AdminRole = "arn:aws:iam::123456789012:role/labbase-admin-host";

    /// <summary>The branches that have an environment of their own, unless the pipeline names one.</summary>
    private static readonly Branch[] OpenBranches = ["feature/JIRA-1_Login", "feature/JIRA-2_Cart"];

    public static FleetBuilder Describe() => Describe(OpenBranches);

    public static FleetBuilder Describe(IEnumerable<Branch> branches)
    {
        #region fleet
        var fleet = new FleetBuilder("labbase", region: "ap-northeast-1", kubernetesVersion: "1.34")
            .WithAccount("123456789012")
            .WithTag("team", "labbase");

        // Its Elastic IP is the only address that reaches the API from outside; its role sees the clusters and changes
        // what is in the environments' namespaces.
        fleet.AddAdminHost("203.0.113.10/32", AdminRole);
        #endregion

        #region clusters
        var shared = Standard(fleet.AddCluster("labbase-nonprod")).WithVpc("10.10.0.0/16");

        var spot = shared
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot) // lifecycle=Ec2Spot, spotInstance=true:NoSchedule
            .WithSize(min: 0, max: 20)
            .WithVolume(sizeGiB: 80)
            .InPrivateSubnets();

        var onDemand = shared
            .AddNodeGroup("staging")
            .WithInstanceTypes("m5.large")
            .WithLabel("lifecycle", "OnDemand")
            .WithSize(min: 2, max: 6)
            .WithVolume(sizeGiB: 80)
            .InPrivateSubnets();

        var dedicated = Standard(fleet.AddCluster("labbase-prod")).WithVpc("10.20.0.0/16", NatGateway.HighlyAvailable);

        var production = dedicated
            .AddNodeGroup("production")
            .WithInstanceTypes("m5.large")
            .WithLabel("lifecycle", "OnDemand")
            .WithSize(min: 3, max: 12)
            .WithVolume(sizeGiB: 80)
            .InPrivateSubnets();
        #endregion

        #region environments
        var environments = new Environments(
            // Affinity and toleration of every pod follow from the group it runs on.
            shared.AddEnvironment("develop").RunsOn(spot).WithDomain("develop.labbase.example"),
            shared.AddEnvironment("staging").RunsOn(onDemand).WithDomain("staging.labbase.example"),
            dedicated.AddEnvironment("production").RunsOn(production).WithDomain("labbase.example")
        );
        #endregion

        #region branches
        // Each branch has what Develop has: on the same spot nodes, in a namespace and below hosts of its own, for two weeks.
        shared.AddBranchEnvironments(environments.Develop, branches).ExpiresAfter(TimeSpan.FromDays(14));
        shared.AddBranchCleanup(
            BranchCleanup.CronJob($"{Registry}/kubectl:1.34.2", "17 * * * *") with
            {
                RunsOn = onDemand,
            }
        );
        #endregion

        #region doors
        // One load balancer in front of each cluster: whoever goes through it names the handles, and each environment takes
        // that of its cluster.
        LoadBalancerBuilder[] doors = [Door(shared), Door(dedicated).UseDeletionProtection()];
        #endregion

        AddApi(fleet, environments, doors);
        AddWeb(fleet, environments, doors);
        AddNightly(fleet, environments);
        return fleet;
    }

    #region standard
    /// <summary>What both clusters have: zones, logs, add-ons, and roles for the controllers that run in them.</summary>
    private static ClusterBuilder Standard(ClusterBuilder cluster)
    {
        cluster
            .InZones("ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d")
            .WithLogs(ControlPlaneLogs.All, retentionDays: 90)
            .WithSecretsEncryption(SecretsKey)
            .WithoutAutoMode()
            .WithCoreAddons()
            // Logs and metrics come from every node, those with a taint included: building proves it.
            .UseObservability(new CloudWatchAgent());
        cluster
            .AddAddon("coredns")
            .WithValues(
                new CoreDnsValues
                {
                    AutoScaling = true,
                    MinReplicas = 2,
                    MaxReplicas = 6,
                }
            );
        cluster.AddAddon("aws-ebs-csi-driver").UseDefaultPodIdentity();
        cluster
            .AddIamServiceAccount("kube-system", "aws-load-balancer-controller")
            .WithPolicies(WellKnownPolicy.AwsLoadBalancerController);
        cluster.AddIamServiceAccount("kube-system", "cluster-autoscaler").WithPolicies(WellKnownPolicy.AutoScaler);
        return cluster;
    }
    #endregion

    #region door
    private static LoadBalancerBuilder Door(ClusterBuilder cluster) =>
        cluster.AddLoadBalancer("public").UseInternetFacing().WithCertificates(Certificate);
    #endregion

    #region api
    private static void AddApi(FleetBuilder fleet, Environments environments, LoadBalancerBuilder[] doors)
    {
        var api = fleet
            .AddDeployment("api", $"{Registry}/labbase-api:2.4.1")
            .WithPort(8080)
            .WithRequests(cpu: "250m", memory: "256Mi")
            .WithLimits(memory: "512Mi")
            .WithReadinessProbe(Probe.Http("/health/ready"))
            .WithLivenessProbe(Probe.Http("/health/live"))
            .WithScratchDirectory("/tmp", sizeLimit: "64Mi")
            .In(environments.Develop)
            .In(environments.Staging)
            .In(environments.Production);

        api.AddConfigMap()
            .WithValue("ASPNETCORE_ENVIRONMENT", "Production")
            .WithValue("Logging__LogLevel__Default", "Information")
            .In(environments.Develop, there => there.WithValue("Logging__LogLevel__Default", "Debug"));

        api.AddAutoscaler(min: 2, max: 4).In(environments.Production, there => there.WithReplicas(min: 4, max: 12));

        api.AddService().AddIngress().WithSubdomain("api").On(doors);
    }
    #endregion

    #region web
    private static void AddWeb(FleetBuilder fleet, Environments environments, LoadBalancerBuilder[] doors)
    {
        var web = fleet
            .AddDeployment("web", $"{Registry}/labbase-web:2.4.1")
            .WithPort(8080)
            .WithRequests(cpu: "100m", memory: "128Mi")
            .WithLimits(memory: "256Mi")
            .WithReadinessProbe(Probe.Http("/ready"))
            .WithLivenessProbe(Probe.Tcp("http"))
            .WithScratchDirectory("/tmp", sizeLimit: "64Mi")
            .In(environments.Develop)
            .In(environments.Staging)
            .In(environments.Production);

        web.AddConfigMap().WithValue("API_URL", "http://api");

        web.AddAutoscaler(min: 2, max: 4).In(environments.Production, there => there.WithReplicas(min: 3, max: 9));

        web.AddService().AddIngress().WithSubdomain("www").On(doors);
    }
    #endregion

    #region nightly
    private static void AddNightly(FleetBuilder fleet, Environments environments) =>
        fleet
            .AddCronJob("nightly", "30 3 * * *", $"{Registry}/labbase-nightly:2.4.1")
            .WithTimeZone("Asia/Tokyo")
            .WithDeadline(TimeSpan.FromHours(2))
            .WithRequests(cpu: "500m", memory: "512Mi")
            .WithLimits(memory: "1Gi")
            .WithScratchDirectory("/tmp", sizeLimit: "1Gi")
            .In(environments.Develop)
            .In(environments.Staging)
            .In(environments.Production);
    #endregion

    private sealed record Environments(
        EnvironmentBuilder Develop,
        EnvironmentBuilder Staging,
        EnvironmentBuilder Production
    );
}
