namespace EksSpec.Rules;

/// <summary>Whether the CEL rules of a definition hold for a resource of it.</summary>
internal static partial class ResourceValidations
{
    // A message that is longer nobody reads.
    private const int LongestShown = 200;

    /// <summary>Asks the rules of a value, and of all that is in it.</summary>
    public static void Check(InlineDocument value, SchemaRules? rules, SpecPath path, Report report)
    {
        if (rules is null || value.Kind == InlineDocumentKind.Null)
        {
            return;
        }

        if (rules.Rules.Count > 0)
        {
            var self = SchemaData.Of(value, rules.Schema, rules.IsObject);
            foreach (var rule in rules.Rules)
            {
                Check(rule, self, path, report);
            }
        }

        for (var i = 0; rules.Items is { } items && i < value.Items.Count; i++)
        {
            Check(value.Items[i], items, path.Item(i), report);
        }

        foreach (var (key, inner) in value.Entries)
        {
            Check(inner, rules.PartOf(key), path.Field(key), report);
        }
    }

    private static void Check(SchemaRule rule, object self, SpecPath path, Report report)
    {
        var names = new Dictionary<string, object>(StringComparer.Ordinal) { ["self"] = self };
        if (rule.AsksOptionalOld)
        {
            names["oldSelf"] = CelOptional.None;
        }

        var result = rule.Rule is null ? new CelError("does not compile", IsUnsure: true)
            : self is CelError ? self
            : new CelEvaluator(names).Evaluate(rule.Rule);
        switch (result)
        {
            case true:
                return;
            case CelError { IsUnsure: true } error:
                report.Add(RuleEvaluated, path, $"The rule '{Cut(rule.Text)}' could not be evaluated: it {error.Message}.");
                return;
            case CelError error:
                report.Add(RuleHolds, path, $"The rule '{Cut(rule.Text)}' fails: {error.Message}.");
                return;
            default:
                report.Add(RuleHolds, path.Then(rule.FieldPath), Message(rule, names));
                return;
        }
    }

    private static string Message(SchemaRule rule, Dictionary<string, object> names)
    {
        var made = rule.MessageExpression is null ? null : new CelEvaluator(names).Evaluate(rule.MessageExpression) as string;
        var message = string.IsNullOrWhiteSpace(made) || made.AsSpan().ContainsAny('\r', '\n') ? rule.Message : made.Trim();
        return message.Length > 0 ? $"A rule of the definition does not hold: {Cut(message).TrimEnd('.')}." : $"The rule '{Cut(rule.Text)}' does not hold.";
    }

    private static string Cut(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
}
