namespace EksSpec.Rules;

/// <summary>What a policy checks, and what it says when the check fails.</summary>
internal static partial class PolicyValidations
{
    private static readonly string[] Reasons = ["Forbidden", "Invalid", "RequestEntityTooLarge", "Unauthorized"];

    /// <summary>Looks at the validations.</summary>
    /// <param name="validations">The validations.</param>
    /// <param name="asking">The names of expressions that decide.</param>
    /// <param name="telling">The names of expressions that say why.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(
        IList<V1Validation>? validations,
        CelEnvironment asking,
        CelEnvironment telling,
        Report report
    )
    {
        foreach (var item in report.Each("validations", validations))
        {
            Check(item, asking, telling, report);
        }
    }

    private static void Check(V1Validation validation, CelEnvironment asking, CelEnvironment telling, Report report)
    {
        PolicyExpressions.Check(validation.Expression, "expression", asking, [CelType.Bool], report);
        if (!string.IsNullOrWhiteSpace(validation.MessageExpression))
        {
            PolicyExpressions.Check(validation.MessageExpression, "messageExpression", telling, [CelType.Text], report);
        }
        else if (!string.IsNullOrEmpty(validation.MessageExpression))
        {
            report.Add(Message, "messageExpression", "The expression is blank.");
        }

        var message = validation.Message ?? "";
        var text = message.Trim();
        if (message.Length > 0 && text.Length == 0)
        {
            report.Add(Message, "message", "The message is blank.");
        }
        else if (HasLineBreak(text))
        {
            report.Add(Message, "message", "The message has more than one line.");
        }
        else if (text.Length == 0 && HasLineBreak((validation.Expression ?? "").Trim()))
        {
            report.Add(Message, "message", "The expression has more than one line and no message.");
        }

        if (validation.Reason is not null)
        {
            report.OneOf(validation.Reason, Reasons, Reason, "reason");
        }
    }

    private static bool HasLineBreak(string text) => text.AsSpan().ContainsAny('\r', '\n');
}
