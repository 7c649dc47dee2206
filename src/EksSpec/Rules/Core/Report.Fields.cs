using System.Runtime.CompilerServices;

namespace EksSpec.Rules;

/// <summary>The checks that many fields share: what is judged, the rule that the finding is of, and the field.</summary>
internal sealed partial class Report
{
    private static readonly Func<string> NoText = () => "";

    /// <summary>Goes through a list, standing at the item that is looked at. An item that is null counts as an empty one.</summary>
    public ReportItems<T> Each<T>(string field, IList<T>? items)
        where T : class, new() => new(this, field, items, null, static () => new());

    /// <inheritdoc cref="Each{T}(string, IList{T})"/>
    public ReportItems<T> Each<T>(string field, ValueList<T>? items)
        where T : class, new() => new(this, field, null, items, static () => new());

    /// <inheritdoc cref="Each{T}(string, IList{T})"/>
    public ReportItems<string> Each(string field, IList<string>? items) => new(this, field, items, null, NoText);

    /// <inheritdoc cref="Each{T}(string, IList{T})"/>
    public ReportItems<string> Each(string field, ValueList<string>? items) => new(this, field, null, items, NoText);

    /// <summary>Goes through a map, standing at the value that is looked at.</summary>
    public ReportEntries<T> Each<T>(string field, IEnumerable<KeyValuePair<string, T>>? entries) =>
        new(this, field, entries);

    /// <summary>Reports a text with an error; the message is the text's description and the error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Misspelled(
        string? error,
        RuleInfo rule,
        string path,
        [InterpolatedStringHandlerArgument(nameof(error), nameof(rule), "")] ReportMessage text
    )
    {
        if (error is not null && IsAskedFor(rule))
        {
            AddAt(Here().Down(path), rule, $"{text.ToString()} {error}.", null, default);
        }
    }

    /// <summary>Reports an absent or empty text.</summary>
    /// <returns>Whether the text is there.</returns>
    public bool Required(string? value, RuleInfo rule, string field)
    {
        var isThere = !string.IsNullOrEmpty(value);
        If(!isThere, rule, field, $"{field} is missing or empty.");
        return isThere;
    }

    /// <summary>Reports a text that is none of the allowed ones.</summary>
    public void OneOf(string value, string[] allowed, RuleInfo rule, string field)
    {
        var isNone = Array.IndexOf(allowed, value) < 0;
        var mend = Mend.Word(value, allowed);
        If(isNone, rule, field, $"'{value}' is not one of {string.Join(", ", allowed)}.", mend);
    }

    /// <summary>Reports a text that is set, but to none of the allowed ones.</summary>
    public void OneOfIfSet(string? value, string[] allowed, RuleInfo rule, string field)
    {
        if (!string.IsNullOrEmpty(value))
        {
            OneOf(value, allowed, rule, field);
        }
    }

    /// <summary>Reports a text that is there and no DNS label.</summary>
    public void Label(string? value, RuleInfo rule, string field) =>
        Misspelled(KubernetesNames.DnsLabelError(value), rule, field, $"{Named(field)}'{value}'");

    /// <summary>Reports a text that is there and no DNS subdomain.</summary>
    public void Subdomain(string? value, RuleInfo rule, string field) =>
        Misspelled(KubernetesNames.DnsSubdomainError(value), rule, field, $"{Named(field)}'{value}'");

    /// <summary>Reports a text that is there and not <c>[prefix/]name</c>.</summary>
    public void QualifiedName(string? value, RuleInfo rule, string field) =>
        Misspelled(KubernetesNames.QualifiedNameError(value), rule, field, $"{Named(field)}'{value}'");

    /// <summary>Reports a number out of its range.</summary>
    public void Range(long? value, long min, long max, RuleInfo rule, string field) =>
        If(value < min || value > max, rule, field, $"{field} {value} is not from {min} to {max}.");

    /// <summary>Reports a negative number.</summary>
    public void NotNegative(long? value, RuleInfo rule, string field) =>
        If(value < 0, rule, field, $"{field} is {value}.");

    // The item of a list has no name of its own.
    private static string Named(string field) => field.Length == 0 ? "" : $"{field} ";
}
