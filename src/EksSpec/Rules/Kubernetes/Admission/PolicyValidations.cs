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
        foreach (var validation in report.Each("validations", validations))
        {
            PolicyExpressions.Check(validation.Expression, "expression", asking, [CelType.Bool], report);
            CheckMessageExpression(validation.MessageExpression ?? "", telling, report);
            CheckMessage(validation.Message ?? "", report);
            report.OneOf(validation.Reason ?? "Invalid", Reasons, Reason, "reason");
        }
    }

    private static void CheckMessageExpression(string expression, CelEnvironment telling, Report report)
    {
        if (!string.IsNullOrWhiteSpace(expression))
        {
            PolicyExpressions.Check(expression, "messageExpression", telling, [CelType.Text], report);
        }
        else
        {
            report.If(expression.Length > 0, Message, "messageExpression", $"The expression is blank.");
        }
    }

    private static void CheckMessage(string message, Report report)
    {
        var text = message.Trim();
        var isBlank = text.Length == 0 && message.Length > 0;
        report.If(isBlank, Message, "message", $"The message is blank.");
        var hasLines = text.AsSpan().ContainsAny('\r', '\n');
        report.If(hasLines, Message, "message", $"The message has more than one line.");
    }
}
