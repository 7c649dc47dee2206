using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>Whether texts match a pattern of a schema.</summary>
internal sealed class PatternMatch(string pattern)
{
    private readonly Lazy<Regex?> _regex = new(() => GoPattern.Compile(pattern));

    // What holds other characters than ASCII, these bounds and folds understand otherwise.
    private readonly bool _isOfAscii =
        pattern.Contains("\\b", StringComparison.OrdinalIgnoreCase) || pattern.Contains("(?", StringComparison.Ordinal);

    /// <summary>Whether one does; null where Go and .NET may differ about it.</summary>
    public bool? Of(string text) =>
        text.Any(char.IsSurrogate) || (_isOfAscii && !Ascii.IsValid(text)) ? null : _regex.Value?.IsMatch(text);
}
