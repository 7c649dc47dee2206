namespace EksSpec.Rules;

/// <summary>What a rule of a schema says of a value that it doesn't hold for.</summary>
/// <param name="Path">Where.</param>
/// <param name="Message">What it says.</param>
/// <param name="IsUnsure">Whether it could not be evaluated.</param>
internal sealed record RuleAnswer(SpecPath Path, string Message, bool IsUnsure = false);
