using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>A port of the Network Load Balancer in front, as the members make it together.</summary>
internal sealed class FrontendMerge(int port, FaultLog faults)
{
    private readonly Dictionary<string, Setting> _said = new(StringComparer.Ordinal);
    private (int Port, GroupMember Member)? _target;

    /// <summary>The listener.</summary>
    public FrontendListener Listener =>
        new(
            port,
            _target?.Port ?? port,
            new()
            {
                Port = Text("Port") ?? "traffic-port",
                Protocol = Text("Protocol") ?? "HTTP",
                Path = Text("Path") ?? "/",
                Codes = Text("Matcher") ?? "200",
                IntervalSeconds = Number("IntervalSeconds") ?? 15,
                TimeoutSeconds = Number("TimeoutSeconds") ?? 5,
                HealthyThreshold = Number("HealthyThresholdCount") ?? 2,
                UnhealthyThreshold = Number("UnhealthyThresholdCount") ?? 2,
            }
        );

    /// <summary>Adds what a member says.</summary>
    public void Add(int target, GroupMember member, FrontendHealth health)
    {
        AddTarget(target, member);
        Agree("Port", health.Port);
        Agree("Protocol", health.Protocol);
        Agree("Path", health.Path);
        Agree("Matcher", health.Codes, isNeverEqual: true);
        Agree("IntervalSeconds", health.Interval);
        Agree("TimeoutSeconds", health.Timeout);
        Agree("HealthyThresholdCount", health.Healthy);
        Agree("UnhealthyThresholdCount", health.Unhealthy);
    }

    private void AddTarget(int target, GroupMember member)
    {
        _target ??= (target, member);
        if (target != _target.Value.Port)
        {
            var mapping = Setting.PathOf("frontend-nlb-listener-port-mapping");
            faults.Add(
                new(
                    "conflicting Target Port",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{member.Object} leads port {port} in front to {target}, and {_target.Value.Member.Object} to {_target.Value.Port}."
                    ),
                    member.Object,
                    mapping
                )
                {
                    Port = port,
                    IsOfFrontend = true,
                    Other = _target.Value.Member.Object,
                    Fix = "Lead each port to one port.",
                }
            );
        }
    }

    // The controller compares addresses of success codes in memory, which are never equal.
    private void Agree(string what, Setting? said, bool isNeverEqual = false)
    {
        if (said is null)
        {
            return;
        }

        if (_said.TryAdd(what, said))
        {
            return;
        }

        if (isNeverEqual || KeyOf(_said[what]) != KeyOf(said))
        {
            faults.AddConflict($"conflicting {what}", _said[what], said, port: port, isOfFrontend: true);
        }
    }

    private static string KeyOf(Setting said) =>
        GoInteger.TryParse(said.Value, out long number) ? number.ToString(CultureInfo.InvariantCulture) : said.Value;

    private string? Text(string what) => _said.GetValueOrDefault(what) is { } said ? KeyOf(said) : null;

    private int? Number(string what) =>
        _said.GetValueOrDefault(what) is { } said && GoInteger.TryParse(said.Value, out int number) ? number : null;
}
