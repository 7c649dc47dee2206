namespace EksSpec.Rules;

/// <summary>Who asks a quota for room.</summary>
/// <param name="Rule">What a refusal is.</param>
/// <param name="Name">How a sentence begins.</param>
internal sealed record Asker(RuleInfo Rule, string Name)
{
    /// <summary>Whether it asks from time to time, and gives back what it took.</summary>
    public bool IsRun { get; init; }

    /// <summary>Whether those after the first come only once that is ready.</summary>
    public bool IsOrdered { get; init; }
}
