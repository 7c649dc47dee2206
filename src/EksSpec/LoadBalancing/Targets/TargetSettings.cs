namespace EksSpec.LoadBalancing;

/// <summary>What an Ingress and its Service say of the targets there; the Service speaks first.</summary>
internal sealed class TargetSettings(GroupMember member, SpecObject service, FaultLog faults)
{
    /// <summary>The Ingress.</summary>
    public GroupMember Member => member;

    /// <summary>The Service.</summary>
    public SpecObject Service => service;

    /// <summary>What it says.</summary>
    public V1Service Spec => (V1Service)service.Value!;

    /// <summary>What is wrong goes there.</summary>
    public FaultLog Faults => faults;

    /// <summary>A setting.</summary>
    public Setting? this[string name] => member.Of(service, name);

    /// <summary>A text.</summary>
    public string Text(string name, string absent) => this[name]?.Value ?? absent;

    /// <summary>A whole number.</summary>
    public int Int(string name, int absent) => faults.Int(this[name]) ?? absent;

    /// <summary>Entries: those of the Service in place of all of the Ingress.</summary>
    public ValueMap<string> Map(string name) =>
        faults.Map(this[name]) is { Count: > 0 } map ? ValueMap.From(map) : ValueMap<string>.Empty;

    /// <summary>One of some words.</summary>
    /// <param name="name">The annotation.</param>
    /// <param name="words">The words that are taken; the first stands in for any other.</param>
    /// <param name="absent">What it is where nobody says it.</param>
    /// <param name="error">What the controller says of any other.</param>
    public string Word(string name, ReadOnlySpan<string> words, string absent, string error)
    {
        if (this[name] is not { } said)
        {
            return absent;
        }

        if (words.Contains(said.Value))
        {
            return said.Value;
        }

        var all = string.Join(", ", words.ToArray());
        faults.Add(error, said, $"is none of {all}", $"Write one of {all}.");
        return words[0];
    }
}
