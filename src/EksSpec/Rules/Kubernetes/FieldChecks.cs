namespace EksSpec.Rules;

/// <summary>The checks that many fields share. Each says under which rule its finding goes.</summary>
internal static class FieldChecks
{
    /// <summary>Reports an absent or empty text.</summary>
    /// <returns>Whether the text is there.</returns>
    public static bool Required(string? value, string field, RuleInfo rule, Report report)
    {
        if (!string.IsNullOrEmpty(value))
        {
            return true;
        }

        report.Add(rule, field, $"{field} is missing or empty.");
        return false;
    }

    /// <summary>Reports a text that is none of the allowed ones.</summary>
    public static void OneOf(string value, string[] allowed, string field, RuleInfo rule, Report report)
    {
        report.If(
            Array.IndexOf(allowed, value) < 0,
            rule,
            field,
            $"'{value}' is not one of {string.Join(", ", allowed)}."
        );
    }

    /// <summary>Reports a text that is set, but to none of the allowed ones.</summary>
    public static void OneOfIfSet(string? value, string[] allowed, string field, RuleInfo rule, Report report)
    {
        if (!string.IsNullOrEmpty(value))
        {
            OneOf(value, allowed, field, rule, report);
        }
    }

    /// <summary>Reports a text that is no DNS label.</summary>
    public static void Label(string value, string field, RuleInfo rule, Report report) =>
        Spelled(value, KubernetesNames.DnsLabelError(value), field, rule, report);

    /// <summary>Reports a text that is no DNS subdomain.</summary>
    public static void Subdomain(string value, string field, RuleInfo rule, Report report) =>
        Spelled(value, KubernetesNames.DnsSubdomainError(value), field, rule, report);

    /// <summary>Reports a text that is not <c>[prefix/]name</c>.</summary>
    public static void QualifiedName(string value, string field, RuleInfo rule, Report report) =>
        Spelled(value, KubernetesNames.QualifiedNameError(value), field, rule, report);

    /// <summary>Reports a text with an error.</summary>
    public static void Spelled(string value, string? error, string field, RuleInfo rule, Report report)
    {
        report.If(error is not null, rule, field, $"{field} '{value}' {error}.");
    }

    /// <summary>Reports a number out of its range.</summary>
    public static void Range(long? value, long min, long max, string field, RuleInfo rule, Report report)
    {
        report.If(value < min || value > max, rule, field, $"{field} {value} is not from {min} to {max}.");
    }

    /// <summary>Reports a negative number.</summary>
    public static void NotNegative(long? value, string field, RuleInfo rule, Report report)
    {
        report.If(value < 0, rule, field, $"{field} is {value}.");
    }
}
