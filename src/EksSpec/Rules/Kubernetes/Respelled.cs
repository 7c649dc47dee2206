namespace EksSpec.Rules;

/// <summary>Names as they were meant, where one spelling alone can have been. Null where there is no such spelling.</summary>
internal static class Respelled
{
    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>In lower case.</summary>
    /// <param name="error">What is wrong with the name; null where nothing is.</param>
    /// <param name="text">The name.</param>
    /// <param name="errorOf">What would be wrong with another.</param>
    public static string? Lower(string? error, string text, Func<string, string?> errorOf) =>
        error is null ? null : RightOrNull(text.ToLowerInvariant(), errorOf);

    /// <summary>Without blanks around it.</summary>
    /// <inheritdoc cref="Lower"/>
    public static string? Trimmed(string? error, string text, Func<string, string?> errorOf) =>
        error is null ? null : RightOrNull(text.Trim(), errorOf);

    /// <summary>A DNS name, for which upper case is like lower, without what stands around it in an address of the web.</summary>
    /// <inheritdoc cref="Lower"/>
    public static string? Host(string? error, string text, Func<string, string?> errorOf)
    {
        if (error is null)
        {
            return null;
        }

        var host = text.Trim().ToLowerInvariant();
        var scheme = Array.Find(Schemes, scheme => host.StartsWith(scheme, StringComparison.Ordinal));
        return RightOrNull(host[(scheme?.Length ?? 0)..].TrimEnd('/', '.'), errorOf);
    }

    /// <summary>An address as the block of nothing but itself, unless its end looks like that of a network.</summary>
    public static string? Block(string text) =>
        IpText.AddressError(text) is null && IpText.Parse(text)!.GetAddressBytes() is [.., not 0] and var bytes
            ? text + (bytes.Length == 4 ? "/32" : "/128")
            : null;

    /// <summary>What gives an entry the key that it was meant to have, unless another one has that.</summary>
    public static Mend Key<T>(string? meant, IDictionary<string, T> entries) =>
        meant is null || entries.ContainsKey(meant) ? default : Mend.Rename(meant);

    private static string? RightOrNull(string text, Func<string, string?> errorOf) =>
        text.Length > 0 && errorOf(text) is null ? text : null;
}
