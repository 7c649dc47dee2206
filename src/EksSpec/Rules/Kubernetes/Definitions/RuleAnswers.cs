namespace EksSpec.Rules;

/// <summary>Asks the CEL rules of a schema.</summary>
internal static class RuleAnswers
{
    // A message that is longer nobody reads.
    private const int LongestShown = 200;

    /// <summary>What the rules say that don't hold for a value, and for all that is in it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="path">Where the value stands.</param>
    /// <param name="hasOld">Whether the same value was there before; else it is new, and rules that compare are not asked.</param>
    public static IEnumerable<RuleAnswer> Of(
        InlineDocument value,
        SchemaRules? rules,
        SpecPath path,
        bool hasOld = false
    )
    {
        if (rules is null || value.Kind == InlineDocumentKind.Null)
        {
            return [];
        }

        List<RuleAnswer> answers = [];
        Ask(value, rules, path, hasOld, answers);
        return answers;
    }

    private static void Ask(
        InlineDocument value,
        SchemaRules? rules,
        SpecPath path,
        bool hasOld,
        List<RuleAnswer> answers
    )
    {
        if (rules is null || value.Kind == InlineDocumentKind.Null)
        {
            return;
        }

        if (rules.Rules.Count > 0)
        {
            var self = SchemaData.Of(value, rules.Schema, rules.IsObject);
            answers.AddRange(
                rules
                    .Rules.Where(rule => hasOld || !rule.AsksOld)
                    .Select(rule => Answer(rule, self, path, hasOld))
                    .OfType<RuleAnswer>()
            );
        }

        for (var i = 0; rules.Items is { } items && i < value.Items.Count; i++)
        {
            Ask(value.Items[i], items, path.Item(i), hasOld, answers);
        }

        foreach (var (key, inner) in value.Entries)
        {
            Ask(inner, rules.PartOf(key), path.Field(key), hasOld, answers);
        }
    }

    private static RuleAnswer? Answer(SchemaRule rule, object self, SpecPath path, bool hasOld)
    {
        var names = new Dictionary<string, object>(StringComparer.Ordinal) { ["self"] = self };
        if (rule.AsksOptionalOld || rule.AsksOld)
        {
            names["oldSelf"] =
                rule.AsksOld ? self
                : hasOld ? new CelOptional(self)
                : CelOptional.None;
        }

        var result =
            rule.Rule is null ? new CelError("does not compile", IsUnsure: true)
            : self is CelError ? self
            : new CelEvaluator(names).Evaluate(rule.Rule);
        return result switch
        {
            true => null,
            CelError { IsUnsure: true } error => new(
                path,
                $"The rule '{Cut(rule.Text)}' could not be evaluated: it {error.Message}.",
                IsUnsure: true
            ),
            CelError error => new(path, $"The rule '{Cut(rule.Text)}' fails: {error.Message}."),
            _ => new(path.Then(rule.FieldPath), Message(rule, names)),
        };
    }

    private static string Message(SchemaRule rule, Dictionary<string, object> names)
    {
        var made = rule.MessageExpression is { } expression
            ? new CelEvaluator(names).Evaluate(expression) as string
            : null;
        var isUsable = !string.IsNullOrWhiteSpace(made) && !made.AsSpan().ContainsAny('\r', '\n');
        var message = isUsable ? made!.Trim() : rule.Message;
        return message.Length > 0
            ? $"A rule of the definition does not hold: {Cut(message).TrimEnd('.')}."
            : $"The rule '{Cut(rule.Text)}' does not hold.";
    }

    private static string Cut(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
}
