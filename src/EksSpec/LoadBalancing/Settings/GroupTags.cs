namespace EksSpec.LoadBalancing;

/// <summary>The tags of what all members share: their own, and those of their classes, which win key by key.</summary>
internal static class GroupTags
{
    /// <summary>The tags of the members together.</summary>
    public static ValueMap<string> Of(GroupMember[] members, FaultLog faults)
    {
        KeyMerge? merged = null;
        foreach (var member in members)
        {
            var said = member["tags"];
            var entries = faults.Map(said);
            if (ClassEntries.Of(member.ClassParams?["tags"]) is { } ofClass)
            {
                entries ??= new(StringComparer.Ordinal);
                foreach (var (key, value) in ofClass)
                {
                    entries[key] = value;
                }

                said ??= member.OfClass("tags", string.Join(',', entries.Select(tag => $"{tag.Key}={tag.Value}")));
            }

            if (entries is not null)
            {
                (merged ??= new(faults, "conflicting tag")).Add(said!, entries);
            }
        }

        return merged?.Map ?? ValueMap<string>.Empty;
    }
}
