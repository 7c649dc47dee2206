namespace EksSpec.Rules;

/// <summary>What the rules are told from outside. They read no clock and no environment.</summary>
public sealed record RuleOptions
{
    /// <summary>No date, no target: every rule that needs one stays silent or uses the newest version it knows.</summary>
    public static readonly RuleOptions Default = new();

    /// <summary>The day to judge support dates by.</summary>
    /// <value><see langword="null"/> leaves out what depends on a date.</value>
    public DateOnly? AsOf { get; init; }
}
