namespace EksSpec.Rules;

/// <summary>What a node group looks like it buys, by its name, labels and taints.</summary>
internal static class PurchaseSigns
{
    /// <summary>What makes a group look like spot, in words; null for a group that doesn't.</summary>
    public static string? SpotSign(NodeGroupBase group)
    {
        // A fallback for spot is On-Demand on purpose.
        if (
            Words.Says(group.Name, "spot", "spots")
            && !Words.Says(group.Name, "fallback", "backup")
            && !IsOnDemand(group.Name)
        )
        {
            return $"its name {group.Name}";
        }

        foreach (var (key, value) in group.Labels.Items())
        {
            if (SaysSpot(key, value))
            {
                return $"its label {key}: {value}";
            }
        }

        foreach (var taint in group.Taints.Items())
        {
            if (taint is not null && SaysSpot(taint.Key ?? "", taint.Value))
            {
                return $"its taint {taint.Key}={taint.Value}";
            }
        }

        return null;
    }

    /// <summary>What makes a group look like On-Demand, in words; null for a group that doesn't.</summary>
    public static string? OnDemandSign(NodeGroupBase group)
    {
        if (IsOnDemand(group.Name))
        {
            return $"its name {group.Name}";
        }

        foreach (var (key, value) in group.Labels.Items())
        {
            if (IsOnDemand(value) && Words.Says(key, "lifecycle", "capacity", "purchase", "market", "instance"))
            {
                return $"its label {key}: {value}";
            }
        }

        return null;
    }

    private static bool SaysSpot(string key, string? value)
    {
        if (Words.Says(value, "spot"))
        {
            return true;
        }

        if (!key.Contains("spot", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // "spot", "spotInstance", "is-spot": the value says whether it is so.
        var name = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return Words.Of(name)
                is ["spot"]
                    or ["spot", "instance"]
                    or ["spot", "instances"]
                    or ["is", "spot"]
                    or ["spotinstance"]
            && value?.ToLowerInvariant() is null or "" or "true" or "yes" or "1" or "enabled";
    }

    private static bool IsOnDemand(string? text)
    {
        if (text?.Contains("demand", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var words = Words.Of(text);
        return words.Contains("ondemand") || words.IndexOf("demand") is var at and > 0 && words[at - 1] == "on";
    }
}
