using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Times and counts of health checks that AWS refuses.</summary>
internal static class HealthTimes
{
    private const string Interval = "healthcheck-interval-seconds";
    private const string Timeout = "healthcheck-timeout-seconds";

    /// <summary>Looks at all target groups.</summary>
    public static void Check(LoadBalancer balancer, Report report)
    {
        if (balancer.TargetGroups.Count == 0)
        {
            return;
        }

        HashSet<(SpecObject, SpecPath)> told = [];
        foreach (var targets in balancer.TargetGroups)
        {
            var health = targets.HealthCheck;
            Tell(targets, Interval, health.IntervalSeconds, 5, 300);
            Tell(targets, Timeout, health.TimeoutSeconds, 2, 120);
            Tell(targets, "healthy-threshold-count", health.HealthyThreshold, 2, 10);
            Tell(targets, "unhealthy-threshold-count", health.UnhealthyThreshold, 2, 10);
            if (
                health.TimeoutSeconds >= health.IntervalSeconds
                && (Said(targets, Timeout) ?? Said(targets, Interval)) is { } said
                && told.Add((said.Owner, said.Path))
            )
            {
                report
                    .On(said.Owner)
                    .Add(
                        BalancerLimits.HealthCheck,
                        said.Path,
                        $"The health check waits {health.TimeoutSeconds} s for an answer ({Timeout}) and asks every {health.IntervalSeconds} s ({Interval}): the timeout has to be shorter."
                    );
            }
        }

        void Tell(TargetGroup targets, string name, int value, int least, int most)
        {
            if ((value < least || value > most) && Said(targets, name) is { } said && told.Add((said.Owner, said.Path)))
            {
                report
                    .On(said.Owner)
                    .Add(BalancerLimits.HealthCheck, said.Path, $"{name} is {value}, and has to be {least} to {most}.");
            }
        }
    }

    private static Setting? Said(TargetGroup targets, string name) =>
        Settings.Find(targets.Service, name) ?? Settings.Find(targets.Ingress, name);
}
