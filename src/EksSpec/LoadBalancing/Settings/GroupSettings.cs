namespace EksSpec.LoadBalancing;

/// <summary>What the members of a group say together.</summary>
internal sealed class GroupSettings(GroupMember[] members, FaultLog faults)
{
    /// <summary>The members, in their order.</summary>
    public GroupMember[] Members => members;

    /// <summary>A value that all members that say it have to agree on; the first of them.</summary>
    /// <param name="error">What the controller says where they don't.</param>
    /// <param name="name">The annotation.</param>
    /// <param name="field">The field of the class that comes before it.</param>
    /// <param name="keyOf">What is compared; the text as written without it, and nothing that is said where it gives null.</param>
    /// <param name="oldName">The annotation that is read where the first is absent.</param>
    public Setting? One(
        string error,
        string name,
        string? field = null,
        Func<Setting, string?>? keyOf = null,
        string? oldName = null
    )
    {
        Setting? first = null;
        List<string>? keys = null;
        foreach (var member in members)
        {
            var said =
                (field is null ? member[name] : member.ClassOr(field, name))
                ?? (oldName is null ? null : member[oldName]);
            if (said is null || (keyOf is null ? said.Value : keyOf(said)) is not { } key)
            {
                continue;
            }

            first ??= said;
            keys ??= [];
            if (keys.Count == 0)
            {
                keys.Add(key);
            }
            else if (!keys.Contains(key, StringComparer.Ordinal))
            {
                keys.Add(key);
                faults.AddConflict(error, first, said);
            }
        }

        return first;
    }

    /// <summary>A truth that all members that say it have to agree on; absent where nobody says it.</summary>
    public bool? Truth(string error, string name)
    {
        var said = One(error, name, keyOf: setting => faults.Bool(setting)?.ToString());
        return said is null ? null : faults.Bool(said);
    }

    /// <summary>A word that all members that say it have to agree on, one of a few; absent where nobody says it.</summary>
    public string? Word(string error, string unknown, string name, string? field, params string[] words)
    {
        if (One(error, name, field) is not { } said)
        {
            return null;
        }

        if (Array.IndexOf(words, said.Value) >= 0)
        {
            return said.Value;
        }

        faults.Add(
            unknown,
            said,
            $"is none of {string.Join(", ", words)}",
            $"Write one of {string.Join(", ", words)}."
        );
        return null;
    }

    /// <summary>The entries of all members: a key with two values is a fault, unless it is settled elsewhere.</summary>
    public ValueMap<string> Keys(string error, string name, IReadOnlyDictionary<string, string>? settled = null) =>
        Keys(error, members, name, settled);

    /// <summary>The entries of some members.</summary>
    public ValueMap<string> Keys(
        string error,
        GroupMember[] some,
        string name,
        IReadOnlyDictionary<string, string>? settled = null,
        int? port = null
    )
    {
        KeyMerge? merged = null;
        foreach (var member in some)
        {
            var said = member[name];
            if (faults.Map(said) is { } entries)
            {
                (merged ??= new(faults, error, port)).Add(said!, entries, settled);
            }
        }

        if (settled is not null)
        {
            merged ??= new(faults, error, port);
            foreach (var (key, value) in settled)
            {
                merged.Entries[key] = value;
            }
        }

        return merged?.Map ?? ValueMap<string>.Empty;
    }
}
