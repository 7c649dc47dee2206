namespace EksSpec.LoadBalancing;

/// <summary>The tags of a target group: of the class before the Service before the Ingress, key by key.</summary>
internal static class TargetTags
{
    /// <summary>The tags together.</summary>
    public static ValueMap<string> Of(TargetSettings settings)
    {
        var ofService = settings.Faults.Map(Setting.Of(settings.Service, "tags"));
        var ofIngress = settings.Faults.Map(settings.Member["tags"]);
        var ofClass = settings.Member.ClassParams?["tags"];
        if (ofService is null && ofIngress is null && ofClass is null)
        {
            return ValueMap<string>.Empty;
        }

        Dictionary<string, string> tags = new(StringComparer.Ordinal);
        foreach (var (key, value) in ofIngress ?? [])
        {
            tags[key] = value;
        }

        foreach (var (key, value) in ofService ?? [])
        {
            tags[key] = value;
        }

        foreach (var tag in ofClass?.Items ?? [])
        {
            tags[tag["key"]?.Scalar ?? ""] = tag["value"]?.Scalar ?? "";
        }

        return ValueMap.From(tags);
    }
}
