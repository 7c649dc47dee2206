namespace EksSpec.Rules;

/// <summary>What a user's rule looks at.</summary>
/// <param name="Value">The value.</param>
/// <param name="PlaceOf">The object and the property in it that a failure is about.</param>
internal sealed record UserSubject(object Value, Func<UserFailure, (SpecObject Item, SpecPath Property)> PlaceOf);
