namespace EksSpec.Rules;

/// <summary>Objects by what identifies them, as <c>Kind/namespace/name</c> or <c>Kind/name</c>; <c>*</c> stands for any part.</summary>
internal sealed class ObjectPattern(string text)
{
    private readonly string[] _parts = text.Split('/');

    /// <summary>Whether an object is meant.</summary>
    public bool Fits(string kind, string space, string name) =>
        space.Length == 0
            ? _parts is [var ofKind, var ofName] && Fits(ofKind, kind) && Fits(ofName, name)
            : _parts is [var ofAny, var ofSpace, var called]
                && Fits(ofAny, kind)
                && Fits(ofSpace, space)
                && Fits(called, name);

    private static bool Fits(string part, string text) => part == "*" || part == text;
}
