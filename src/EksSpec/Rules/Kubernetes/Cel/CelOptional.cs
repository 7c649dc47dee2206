namespace EksSpec.Rules;

/// <summary>A value that may be absent.</summary>
/// <param name="Value">The value; null where it is absent.</param>
internal sealed record CelOptional(object? Value)
{
    public static readonly CelOptional None = new((object?)null);
}
