namespace EksSpec.Rules;

/// <summary>Which devices a claim asks for.</summary>
internal static partial class DeviceClaims
{
    private const int MaxItems = 32;

    /// <summary>Looks at the devices of the claim whose spec the report stands at.</summary>
    public static void Check(V1DeviceClaim? devices, Report report)
    {
        if (devices is null)
        {
            return;
        }

        using var at = report.At("devices");
        var names = DeviceRequests.Check(Few(devices.Requests, "requests", report), report);
        foreach (var constraint in report.Each("constraints", Few(devices.Constraints, "constraints", report)))
        {
            CheckRequests(constraint.Requests, names, report);
            CheckAttribute(constraint, report);
        }

        foreach (var config in report.Each("config", Few(devices.Config, "config", report)))
        {
            CheckRequests(config.Requests, names, report);
            DeviceConfigs.Check(config.Opaque, report);
        }
    }

    private static void CheckAttribute(V1DeviceConstraint constraint, Report report)
    {
        var (match, distinct) = (constraint.MatchAttribute, constraint.DistinctAttribute);
        report.If(match is null && distinct is null, AttributeNeeded, "", $"The constraint names no attribute.");
        var (name, field) = match is null ? (distinct, "distinctAttribute") : (match, "matchAttribute");
        var error = name is null ? null : DeviceNames.FullError(name);
        report.Misspelled(error, AttributeNeeded, field, $"The attribute '{name}'");
    }

    private static void CheckRequests(IList<string>? requests, HashSet<string> names, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in report.Each("requests", Few(requests, "requests", report)))
        {
            report.If(!names.Contains(name), RequestUnknown, "", $"The claim has no request '{name}'.");
            report.If(!seen.Add(name), RequestUnknown, "", $"The request '{name}' is given twice.", Mend.Remove);
        }
    }

    /// <summary>A list of a claim or a class, if it isn't too long to be looked at.</summary>
    public static IList<T>? Few<T>(IList<T>? items, string field, Report report)
    {
        var isTooLong = items is { Count: > MaxItems };
        report.If(isTooLong, TooMany, field, $"There are {items?.Count} {field}.");
        return isTooLong ? null : items;
    }
}
