namespace EksSpec.Rules;

/// <summary>What the devices of a driver use together.</summary>
internal static partial class DeviceCounters
{
    private const int MaxSets = 8;
    private const int MaxCounters = 32;
    private const int MaxConsumed = 2;

    /// <summary>Looks at the sets of counters of a slice.</summary>
    public static void CheckSets(IList<V1CounterSet>? sets, Report report)
    {
        const string Field = "sharedCounters";
        report.If(sets is { Count: > MaxSets }, CountersFit, Field, $"There are {sets?.Count} sets of counters.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in report.Each(Field, sets))
        {
            report.Label(set.Name ?? "", CountersFit, "name");
            report.If(!names.Add(set.Name ?? ""), CountersFit, "", $"Another set is named '{set.Name}' too.");
            CheckCounters(set.Counters, report);
        }
    }

    /// <summary>Looks at what a device uses.</summary>
    public static void CheckConsumed(IList<V1DeviceCounterConsumption>? consumed, Report report)
    {
        const string Field = "consumesCounters";
        report.If(
            consumed is { Count: > MaxConsumed },
            CountersFit,
            Field,
            $"There are {consumed?.Count} sets of counters."
        );
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in report.Each(Field, consumed))
        {
            report.Label(item.CounterSet ?? "", CountersFit, "counterSet");
            report.If(!names.Add(item.CounterSet ?? ""), CountersFit, "", $"'{item.CounterSet}' is used twice.");
            CheckCounters(item.Counters, report);
        }
    }

    private static void CheckCounters(IDictionary<string, V1Counter>? counters, Report report)
    {
        var count = counters?.Count ?? 0;
        report.If(count is 0 or > MaxCounters, CountersFit, "counters", $"There are {count} counters.");
        foreach (var (name, _) in report.Each("counters", counters))
        {
            report.Label(name, CountersFit, "");
        }
    }
}
