namespace EksSpec.Rules;

/// <summary>The names of what devices have: <c>[domain/]name</c>, where the name is one of a programming language.</summary>
internal static class DeviceNames
{
    private const int MaxLength = 32;

    /// <summary>What is wrong with the name of an attribute or a capacity, or <see langword="null"/>.</summary>
    public static string? Error(string name) =>
        name.Split('/') switch
        {
            [var own] => IdentifierError(own),
            [var domain, var own] => DriverNames.Error(domain) is { } error
                ? $"has a domain that {error}"
                : IdentifierError(own),
            _ => "has more than one '/'",
        };

    /// <summary>The same of a name that must have a domain.</summary>
    public static string? FullError(string name) =>
        Error(name) ?? (name.Contains('/', StringComparison.Ordinal) ? null : "has no domain");

    private static string? IdentifierError(string name) =>
        name.Length == 0 ? "is empty"
        : name.Length > MaxLength ? "is longer than 32 characters"
        : char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? "may hold letters, digits and '_', and must not begin with a digit"
        : null;
}
