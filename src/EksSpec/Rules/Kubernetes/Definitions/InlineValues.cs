namespace EksSpec.Rules;

/// <summary>Whether values of JSON are the same, however they are written: 1 and 1.0, fields in any order.</summary>
internal static class InlineValues
{
    /// <summary>Whether two values are.</summary>
    public static bool AreSame(InlineDocument one, InlineDocument other) =>
        one.Kind == other.Kind
        && one.Kind switch
        {
            InlineDocumentKind.Number => AreSame(GoNumber.Of(one.Scalar!), GoNumber.Of(other.Scalar!)),
            InlineDocumentKind.List => one.Items.Count == other.Items.Count
                && one.Items.Zip(other.Items, AreSame).All(same => same),
            InlineDocumentKind.Map => one.Entries.Count == other.Entries.Count
                && one.Entries.All(entry => other[entry.Key] is { } value && AreSame(entry.Value, value)),
            _ => one.Scalar == other.Scalar,
        };

    /// <summary>A text that only the same values have.</summary>
    public static string KeyOf(InlineDocument value) =>
        value.Kind switch
        {
            InlineDocumentKind.Text => $"\"{value.AsText}",
            InlineDocumentKind.Number => GoNumber.Of(value.Scalar!) is { IsWhole: true } whole
                ? whole.Whole.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : $"{GoFloat.JsonOf(GoNumber.Of(value.Scalar!).Value)}f",
            InlineDocumentKind.List => $"[{string.Join('\0', value.Items.Select(KeyOf))}\0]",
            InlineDocumentKind.Map =>
                $"{{{string.Join('\0', value.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}\0{KeyOf(entry.Value)}"))}\0}}",
            _ => value.Scalar!,
        };

    private static bool AreSame(GoNumber one, GoNumber other) =>
        one.IsWhole && other.IsWhole ? one.Whole == other.Whole : one.Value.Equals(other.Value);
}
