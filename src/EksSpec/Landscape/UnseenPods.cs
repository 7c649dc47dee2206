namespace EksSpec;

/// <summary>Pods that nobody looked at, so that nothing is known of where they can run.</summary>
/// <param name="Owner">The object that makes them.</param>
/// <param name="Reason">Why nobody looked at them, as half a sentence.</param>
public sealed record UnseenPods(SpecObject Owner, string Reason)
{
    /// <summary>That nobody looked at them, and why, as a sentence.</summary>
    public override string ToString() => $"Nobody looked at its pods: {Reason}.";
}
