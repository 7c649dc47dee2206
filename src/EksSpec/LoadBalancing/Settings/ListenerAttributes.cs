namespace EksSpec.LoadBalancing;

/// <summary>The attributes of a listener.</summary>
internal static class ListenerAttributes
{
    /// <summary>What the members on a port say, and the class of the first.</summary>
    public static ValueMap<string> Of(ListenerDraft listener, GroupSettings group, FaultLog faults)
    {
        var ofClass = OfClass(listener);
        if (ofClass is null && !listener.Said.Exists(static said => said.Member.HasParts))
        {
            return ValueMap<string>.Empty;
        }

        var name = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"listener-attributes.{listener.Protocol}-{listener.Port}"
        );
        return group.Keys("conflicting listener attributes", listener.Members, name, ofClass, listener.Port);
    }

    private static Dictionary<string, string>? OfClass(ListenerDraft listener)
    {
        if (listener.Said[0].Member.ClassParams?["listeners"] is not { } listeners)
        {
            return null;
        }

        var port = listener.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var item in listeners.Items)
        {
            if (item["port"]?.Scalar == port && item["protocol"]?.Scalar == listener.Protocol)
            {
                return ClassEntries.Of(item["listenerAttributes"]);
            }
        }

        return null;
    }
}
