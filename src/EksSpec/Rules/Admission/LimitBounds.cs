namespace EksSpec.Rules;

/// <summary>What a LimitRange says of containers, pods or claims.</summary>
internal sealed class LimitBounds
{
    private readonly string _range;
    private readonly ResourceAmounts _min;
    private readonly ResourceAmounts _max;
    private readonly ResourceAmounts _ratio;

    public LimitBounds(string range, V1LimitRangeItem item)
    {
        (_range, Type) = (range, item.Type ?? "");
        (_min, _max) = (ResourceAmounts.Of(item.Min), ResourceAmounts.Of(item.Max));
        _ratio = ResourceAmounts.Of(item.MaxLimitRequestRatio);
        if (Type == "Container")
        {
            // Source: kubernetes, SetDefaults_LimitRangeItem.
            Default.FillFrom(ResourceAmounts.Of(item.DefaultProperty));
            Default.FillFrom(_max);
            DefaultRequest.FillFrom(ResourceAmounts.Of(item.DefaultRequest));
            DefaultRequest.FillFrom(Default);
            DefaultRequest.FillFrom(_min);
        }
    }

    /// <summary>What holds every one of several: what is right by it is right by each.</summary>
    public static LimitBounds Strictest(IEnumerable<LimitBounds> several)
    {
        LimitBounds strictest = new("", new());
        foreach (var one in several)
        {
            strictest._min.Raise(one._min);
            strictest._max.Lower(one._max);
            strictest._ratio.Lower(one._ratio);
        }

        return strictest;
    }

    /// <summary>What it is about: <c>Container</c>, <c>Pod</c> or <c>PersistentVolumeClaim</c>.</summary>
    public string Type { get; }

    /// <summary>The limits of containers that have none.</summary>
    public ResourceAmounts Default { get; } = new();

    /// <summary>The requests of containers that have none.</summary>
    public ResourceAmounts DefaultRequest { get; } = new();

    /// <summary>What is wrong with requests and limits, as the end of a sentence about whose they are.</summary>
    /// <param name="requests">What is requested.</param>
    /// <param name="limits">The limits; absent for what has none, such as a claim.</param>
    public IEnumerable<string> Faults(ResourceAmounts requests, ResourceAmounts? limits)
    {
        foreach (var (name, least) in _min)
        {
            var (request, limit) = (requests.Find(name), limits?.Find(name));
            if (request is null || request < least || limit < least)
            {
                var wrong = request >= least ? Text("limit", limit) : Text("request", request);
                yield return $"has {wrong} for {name}; LimitRange '{_range}' asks for at least {AmountText.Of(least)}.";
            }
        }

        foreach (var (name, most) in _max)
        {
            // What has no limits is held to its request.
            var (request, limit) = (requests.Find(name), limits is null ? requests.Find(name) : limits.Find(name));
            if (limit is null || limit > most || request > most)
            {
                var isRequest = limits is null || limit <= most;
                var wrong = isRequest ? Text("request", request) : Text("limit", limit);
                yield return $"has {wrong} for {name}; LimitRange '{_range}' allows up to {AmountText.Of(most)}.";
            }
        }

        foreach (var (name, most) in limits is null ? new() : _ratio)
        {
            var (request, limit) = (requests.Find(name), limits!.Find(name));
            if (request is null or 0 || limit is null or 0 || IsAbove(limit.Value, request.Value, most))
            {
                yield return $"has {Text("limit", limit)} and {Text("request", request)} for {name}; "
                    + $"LimitRange '{_range}' allows a limit of up to {AmountText.Of(most)} times the request.";
            }
        }
    }

    private static string Text(string what, decimal? amount) =>
        amount is { } some ? $"a {what} of {AmountText.Of(some)}" : $"no {what}";

    // Counted as the server does: in thousandths, with floating point numbers.
    private static bool IsAbove(decimal limit, decimal request, decimal most) =>
        (double)(limit * 1000) / (double)(request * 1000) * 1000 > (double)(most * 1000);
}
