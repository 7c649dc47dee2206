namespace EksSpec.Rules;

/// <summary>What a LimitRange says of containers, pods or claims.</summary>
internal sealed class LimitBounds
{
    public LimitBounds(string range, V1LimitRangeItem item)
    {
        (Range, Type) = (range, item.Type ?? "");
        (Min, Max, Ratio) = (ResourceAmounts.Of(item.Min), ResourceAmounts.Of(item.Max), ResourceAmounts.Of(item.MaxLimitRequestRatio));
        Default = new();
        DefaultRequest = new();
        if (Type == "Container")
        {
            // Source: kubernetes, SetDefaults_LimitRangeItem.
            Default.FillFrom(ResourceAmounts.Of(item.DefaultProperty));
            Default.FillFrom(Max);
            DefaultRequest.FillFrom(ResourceAmounts.Of(item.DefaultRequest));
            DefaultRequest.FillFrom(Default);
            DefaultRequest.FillFrom(Min);
        }
    }

    /// <summary>The name of the LimitRange.</summary>
    public string Range { get; }

    /// <summary>What it is about: <c>Container</c>, <c>Pod</c> or <c>PersistentVolumeClaim</c>.</summary>
    public string Type { get; }

    /// <summary>The least of each resource.</summary>
    public ResourceAmounts Min { get; }

    /// <summary>The most of each resource.</summary>
    public ResourceAmounts Max { get; }

    /// <summary>How many times its request a limit may be.</summary>
    public ResourceAmounts Ratio { get; }

    /// <summary>The limits of containers that have none.</summary>
    public ResourceAmounts Default { get; }

    /// <summary>The requests of containers that have none.</summary>
    public ResourceAmounts DefaultRequest { get; }

    /// <summary>What is wrong with requests and limits.</summary>
    public IEnumerable<string> Faults(ResourceAmounts requests, ResourceAmounts limits)
    {
        var what = Type == "Pod" ? "a pod" : "a container";
        foreach (var (name, least) in Min)
        {
            var (request, limit) = (requests.Find(name), limits.Find(name));
            var from = $"LimitRange '{Range}' asks for at least {AmountText.Of(least)} of {name} for {what}";
            if (request is null || request < least)
            {
                yield return $"{from}: the request is {Text(request)}.";
            }
            else if (limit < least)
            {
                yield return $"{from}: the limit is {Text(limit)}.";
            }
        }

        foreach (var (name, most) in Max)
        {
            var (request, limit) = (requests.Find(name), limits.Find(name));
            var upTo = $"LimitRange '{Range}' allows up to {AmountText.Of(most)} of {name} for {what}";
            if (limit is null || limit > most)
            {
                yield return $"{upTo}: the limit is {Text(limit)}.";
            }
            else if (request > most)
            {
                yield return $"{upTo}: the request is {Text(request)}.";
            }
        }

        foreach (var (name, most) in Ratio)
        {
            var (request, limit) = (requests.Find(name) ?? 0, limits.Find(name) ?? 0);
            if (request == 0 || limit == 0 || IsAbove(limit, request, most))
            {
                yield return $"LimitRange '{Range}' allows a limit of {name} of up to {AmountText.Of(most)} times the request for {what}: "
                        + $"the limit is {Text(limits.Find(name))}, the request {Text(requests.Find(name))}.";
            }
        }
    }

    /// <summary>What is wrong with a claim, which has no limit.</summary>
    public IEnumerable<string> Faults(ResourceAmounts requests)
    {
        foreach (var (name, least) in Min)
        {
            if (requests.Find(name) is not { } request || request < least)
            {
                yield return $"LimitRange '{Range}' asks for at least {AmountText.Of(least)} of {name} for a claim: "
                        + $"the request is {Text(requests.Find(name))}.";
            }
        }

        foreach (var (name, most) in Max)
        {
            if (requests.Find(name) is not { } request || request > most)
            {
                yield return $"LimitRange '{Range}' allows up to {AmountText.Of(most)} of {name} for a claim: "
                        + $"the request is {Text(requests.Find(name))}.";
            }
        }
    }

    private static string Text(decimal? amount) => amount is { } some ? AmountText.Of(some) : "not set";

    // Counted as the server does: in thousandths, with floating point numbers.
    private static bool IsAbove(decimal limit, decimal request, decimal most) =>
        (double)(limit * 1000) / (double)(request * 1000) * 1000 > (double)(most * 1000);
}
