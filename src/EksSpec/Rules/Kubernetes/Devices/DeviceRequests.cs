namespace EksSpec.Rules;

/// <summary>The requests of a claim: one device or several of a class, or the first that can be had of some classes.</summary>
internal static partial class DeviceRequests
{
    private const int MaxChoices = 8;
    private static readonly string[] Modes = ["All", "ExactCount"];

    /// <summary>Looks at the requests.</summary>
    /// <returns>The names that other parts of the claim can have for them.</returns>
    public static HashSet<string> Check(IList<V1DeviceRequest>? requests, Report report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in report.Each("requests", requests))
        {
            var (name, choices, exactly) = (request.Name ?? "", request.FirstAvailable, request.Exactly);
            CheckName(name, names.Add(name), report);
            var (isNone, isBoth) = (
                exactly is null && choices is not { Count: > 0 },
                exactly is not null && choices is { Count: > 0 }
            );
            report.If(isNone, OneOfTwo, "", $"The request asks for nothing.");
            report.If(isBoth, OneOfTwo, "", $"The request has exactly and firstAvailable.");
            CheckChoices(name, choices, names, isBoth, report);
            if (exactly is not null && !isBoth)
            {
                using var at = report.At("exactly");
                CheckAsked(exactly.DeviceClassName, exactly.AllocationMode, exactly.Count, report);
                DeviceSelectors.Check(exactly.Selectors, report);
                DeviceTolerations.Check(exactly.Tolerations, report);
            }
        }

        return names;
    }

    private static void CheckChoices(
        string request,
        IList<V1DeviceSubRequest>? choices,
        HashSet<string> names,
        bool isBoth,
        Report report
    )
    {
        var isTooLong = choices is { Count: > MaxChoices };
        report.If(isTooLong, DeviceClaims.TooMany, "firstAvailable", $"There are {choices?.Count} choices.");
        foreach (var choice in report.Each("firstAvailable", isTooLong || isBoth ? null : choices))
        {
            var name = choice.Name ?? "";
            CheckName(name, names.Add($"{request}/{name}"), report);
            CheckAsked(choice.DeviceClassName, choice.AllocationMode, choice.Count, report);
            DeviceSelectors.Check(choice.Selectors, report);
            DeviceTolerations.Check(choice.Tolerations, report);
        }
    }

    private static void CheckName(string name, bool isNew, Report report)
    {
        report.Label(name, NameWrong, "name");
        report.If(!isNew, NameWrong, "", $"Another request is named '{name}' too.");
    }

    // An absent count is 1.
    private static void CheckAsked(string? deviceClass, string? mode, long? count, Report report)
    {
        report.Subdomain(deviceClass ?? "", ClassSpelled, "deviceClassName");
        report.OneOfIfSet(mode, Modes, AllocationFits, "allocationMode");
        var isVain = mode == "All" && count is not (null or 0);
        report.If(isVain, AllocationFits, "count", $"All devices are asked for, and {count}.", Mend.Remove);
        report.If(mode is null or "" or "ExactCount" && count < 0, AllocationFits, "count", $"The count is {count}.");
    }
}
