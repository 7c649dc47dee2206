namespace EksSpec;

/// <summary>What Git takes as the name of a branch.</summary>
internal static class BranchNames
{
    /// <summary>The longest name whose lock file still has a name on usual file systems, in bytes.</summary>
    private const int MaxBytes = 250;

    private const string Forbidden = " ~^:?*[\\\u007f";

    /// <summary>What is wrong with a name, as <c>git check-ref-format --branch</c> sees it, or <see langword="null"/>.</summary>
    public static string? Error(string name) =>
        name.Length == 0 ? "is empty"
        : name.StartsWith("refs/", StringComparison.Ordinal) ? "is a reference; pass the branch without refs/heads/"
        : name is "HEAD" or "@" ? "is no branch, but whatever is checked out"
        : name.StartsWith('-') ? "begins with '-'"
        : name.Any(c => c < ' ' || Forbidden.Contains(c, StringComparison.Ordinal))
            ? "holds a space, a control character, or one of ~ ^ : ? * [ \\"
        : name.Contains("..", StringComparison.Ordinal) ? "holds '..'"
        : name.Contains("@{", StringComparison.Ordinal) ? "holds '@{'"
        : name.EndsWith('.') ? "ends in '.'"
        : name.Split('/').Select(PartError).FirstOrDefault(error => error is not null)
            ?? (IsTooLong(name) ? "is longer than 250 bytes" : null);

    private static string? PartError(string part) =>
        part.Length == 0 ? "holds an empty part: '/' at its begin or end, or twice"
        : part.StartsWith('.') ? "holds a part that begins with '.'"
        : part.EndsWith(".lock", StringComparison.Ordinal) ? "holds a part that ends in '.lock'"
        : null;

    private static bool IsTooLong(string name) => System.Text.Encoding.UTF8.GetByteCount(name) > MaxBytes;
}
