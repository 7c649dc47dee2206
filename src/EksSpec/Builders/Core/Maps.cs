namespace EksSpec.Builders;

/// <summary>Maps that are not there until something is in them.</summary>
internal static class Maps
{
    /// <summary>The map with a key set to a value.</summary>
    public static ValueMap<string> Plus(this ValueMap<string>? map, string key, string value) =>
        (map ?? ValueMap<string>.Empty).With(key, value);
}
