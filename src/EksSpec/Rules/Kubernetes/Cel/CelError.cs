namespace EksSpec.Rules;

/// <summary>What an expression comes to that fails.</summary>
/// <param name="Message">Why.</param>
/// <param name="IsUnsure">Whether only this library doesn't know better.</param>
internal sealed record CelError(string Message, bool IsUnsure = false);
