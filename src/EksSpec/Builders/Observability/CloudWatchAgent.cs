using EksSpec.Builders;

namespace EksSpec;

/// <summary>
/// Logs, metrics and traces to CloudWatch, by the add-on <c>amazon-cloudwatch-observability</c>: the CloudWatch agent and Fluent
/// Bit on every node, tainted ones and Windows too.
/// </summary>
/// <remarks>
/// Writes the add-on with a pod identity for its service account <c>cloudwatch-agent</c>. In a cluster with Fargate profiles also
/// the ConfigMap <c>aws-logging</c> by which Fargate sends logs; the pods' execution role needs the permission for it, which eksctl
/// has no field for. A cluster that was made alone has no ConfigMap.
/// </remarks>
public sealed record CloudWatchAgent : NodeAgent
{
    /// <summary>Name of the add-on.</summary>
    internal const string Addon = "amazon-cloudwatch-observability";

    /// <summary>Version of the add-on, such as <c>v6.4.0-eksbuild.1</c>.</summary>
    /// <value><c>addons[].version</c>; <see langword="null"/> leaves it out. Without it: EKS' default, which tolerates every taint.</value>
    public string? Version { get; init; }

    /// <summary>The add-on's own values.</summary>
    /// <value><c>addons[].configurationValues</c>; <see langword="null"/> leaves it out, unless <see cref="LogRetentionDays"/> asks for some.</value>
    public CloudWatchValues? Values { get; init; }

    /// <summary>How long CloudWatch keeps the logs, in days: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731 and so on.</summary>
    /// <value>
    /// <see langword="null"/> for ever. It stands in Fluent Bit's own configuration, <c>log_retention_days</c>, and counts for the log
    /// groups <c>application</c>, <c>dataplane</c> and <c>host</c> below <c>/aws/containerinsights/&lt;cluster&gt;</c> when Fluent
    /// Bit makes them. The group <c>performance</c>, and groups that are there already, keep what they have: only AWS can change
    /// that, <c>aws logs put-retention-policy</c>. The files take the place of the add-on's, without what connects lines
    /// with services of Application Signals.
    /// </value>
    public int? LogRetentionDays { get; init; }

    /// <summary>ARNs of the policies of its role.</summary>
    /// <value>
    /// <c>permissionPolicyARNs</c>; <see langword="null"/> for CloudWatchAgentServerPolicy and, unless Application Signals is off,
    /// AWSXRayWriteOnlyAccess.
    /// </value>
    public ValueList<string>? Policies { get; init; }

    /// <summary>ARN of a role that exists already, instead of one that eksctl makes.</summary>
    /// <value><c>roleARN</c>; <see langword="null"/> leaves it out. Excludes <see cref="Policies"/>.</value>
    public string? RoleArn { get; init; }

    internal override void AddTo(ClusterBuilder cluster, CallSite at)
    {
        var addon = cluster.AddAddon(Addon, Version, at: at);
        if (Retaining(Values, LogRetention.Checked(LogRetentionDays)) is { } values)
        {
            addon.WithValues(values, at: at);
        }

        var identity = addon.AddPodIdentity("amazon-cloudwatch", "cloudwatch-agent", at: at);
        if (RoleArn is null)
        {
            identity.WithPolicies(Policies ?? UsualPolicies(cluster.Region), at: at);
        }
        else
        {
            identity.UseRole(RoleArn, at: at);
        }

        if (cluster.Fleet is not null)
        {
            cluster.Add(new FargateLogging(cluster, LogRetentionDays, at));
        }
    }

    private IEnumerable<string> UsualPolicies(string region)
    {
        yield return AgentPolicies.Managed("CloudWatchAgentServerPolicy", region);
        if (Values?.ApplicationSignals != false)
        {
            yield return AgentPolicies.Managed("AWSXRayWriteOnlyAccess", region);
        }
    }

    private static CloudWatchValues? Retaining(CloudWatchValues? values, int? days) =>
        days is null || values is { ContainerLogs: false } or { LogFiles: not null }
            ? values
            : (values ?? new()) with
            {
                LogFiles = ValueMap.From(
                    FluentBitConfig.Files(days).Select(file => KeyValuePair.Create(file.File, file.Text))
                ),
            };
}
