namespace EksSpec.GoText;

/// <summary>One way to call a function.</summary>
/// <param name="Member">Whether it is called on its first argument: <c>a.f(b)</c>.</param>
/// <param name="Arguments">The types it takes, that of the target first.</param>
/// <param name="Result">The type it gives.</param>
internal sealed record CelOverload(bool Member, IReadOnlyList<CelType> Arguments, CelType Result);
