namespace EksSpec.Builders;

/// <summary>How pods on Fargate send logs, where no DaemonSet runs: a ConfigMap that EKS reads. Nothing in a cluster without profiles.</summary>
internal sealed class FargateLogging(ClusterBuilder cluster, int? retentionDays, SourcePosition made)
    : ManifestBuilder("ConfigMap", Config, made)
{
    private const string Config = "aws-logging";
    private const string Place = "aws-observability";

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        if (!cluster.HasFargateProfiles)
        {
            return [];
        }

        V1Namespace space = new()
        {
            ApiVersion = "v1",
            Kind = "Namespace",
            Metadata = new()
            {
                Name = Place,
                Labels = new Dictionary<string, string> { [Place] = "enabled" },
            },
        };
        V1ConfigMap config = new()
        {
            ApiVersion = "v1",
            Kind = Kind,
            Metadata = new() { Name = Config, NamespaceProperty = Place },
            Data = new Dictionary<string, string>
            {
                ["flb_log_cw"] = "false",
                ["output.conf"] = FluentBitConfig.OnFargate(cluster.Region, cluster.Name, retentionDays),
            },
        };
        return [AgentManifests.Of(space, Made, scope), AgentManifests.Of(config, Made, scope)];
    }
}
