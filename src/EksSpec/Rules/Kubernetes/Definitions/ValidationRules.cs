namespace EksSpec.Rules;

/// <summary>The CEL rules of a schema: <c>x-kubernetes-validations</c>.</summary>
internal static partial class ValidationRules
{
    private static readonly string[] Reasons =
    [
        "FieldValueDuplicate",
        "FieldValueForbidden",
        "FieldValueInvalid",
        "FieldValueRequired",
    ];

    /// <summary>Looks at the rules of the root that the report stands at, and all within it.</summary>
    public static void Check(Schema root, Report report) =>
        Check(root, isRoot: true, hasOld: true, times: 1, new(), report);

    // A value has an old one only where it keeps its place: in a field, a map, a list with keys.
    private static void Check(Schema schema, bool isRoot, bool hasOld, double times, RuleCosts costs, Report report)
    {
        if (schema.Props.XKubernetesValidations is { Count: > 0 } rules)
        {
            var type = SchemaTypes.Of(schema, isRoot || schema.IsEmbedded);
            foreach (var rule in report.Each("x-kubernetes-validations", rules))
            {
                var names = Check(rule, schema, type ?? CelType.Dyn, hasOld, report);
                if (names is not null && type is not null)
                {
                    CheckCosts(rule, names, schema, isRoot || schema.IsEmbedded, times, costs, report);
                }
            }
        }

        foreach (var (_, property) in report.Each("properties", schema.Properties))
        {
            Check(property, isRoot: false, hasOld, times, costs, report);
        }

        var props = schema.Props;
        var items = times * (props.MaxItems ?? double.PositiveInfinity);
        var values = times * (props.MaxProperties ?? double.PositiveInfinity);
        CheckPart(schema.Items, "items", hasOld && props.XKubernetesListType == "map", items, costs, report);
        CheckPart(schema.Additional, "additionalProperties", hasOld, values, costs, report);
    }

    private static void CheckCosts(
        V1ValidationRule rule,
        CelEnvironment names,
        Schema schema,
        bool isObject,
        double times,
        RuleCosts costs,
        Report report
    )
    {
        costs.Check(rule.Rule, "rule", names, schema, isObject, times, report);
        if (!string.IsNullOrWhiteSpace(rule.MessageExpression))
        {
            costs.Check(rule.MessageExpression, "messageExpression", names, schema, isObject, times, report);
        }
    }

    private static void CheckPart(Schema? part, string field, bool hasOld, double times, RuleCosts costs, Report report)
    {
        if (part is not null)
        {
            using var at = report.At(field);
            Check(part, isRoot: false, hasOld, times, costs, report);
        }
    }

    // The names that its expressions can use; null for a rule that is none.
    private static CelEnvironment? Check(V1ValidationRule rule, Schema schema, CelType self, bool hasOld, Report report)
    {
        var text = rule.Rule ?? "";
        CheckWords(rule, report);
        CheckPath(rule.FieldPath, schema, report);
        if (string.IsNullOrWhiteSpace(text))
        {
            report.Add(RuleNeeded, "rule", "The rule has no expression.");
            return null;
        }

        var asksOld = CelCompiler.Mentions(text, "oldSelf");
        var isOptional = rule.OptionalOldSelf == true;
        report.If(
            rule.OptionalOldSelf is not null && !asksOld,
            OldFits,
            "optionalOldSelf",
            $"The rule asks for no oldSelf."
        );
        report.If(asksOld && !hasOld, OldFits, "rule", $"An item of this list has no oldSelf: it keeps no place.");
        var names = new CelEnvironment(self, isOptional ? CelType.OptionalOf(self) : self);
        PolicyExpressions.Check(text, "rule", names, [CelType.Bool], report);
        if (!string.IsNullOrWhiteSpace(rule.MessageExpression))
        {
            PolicyExpressions.Check(rule.MessageExpression, "messageExpression", names, [CelType.Text], report);
        }

        return names;
    }

    private static void CheckWords(V1ValidationRule rule, Report report)
    {
        var (message, expression) = (rule.Message ?? "", rule.MessageExpression ?? "");
        var text = message.Trim();
        report.If(message.Length > 0 && text.Length == 0, MessageFits, "message", $"The message is blank.");
        var hasLines = text.AsSpan().ContainsAny('\r', '\n');
        report.If(hasLines, MessageFits, "message", $"The message has more than one line.");
        var isLong = (rule.Rule ?? "").Trim().AsSpan().ContainsAny('\r', '\n');
        report.If(isLong && text.Length == 0, MessageFits, "message", $"A rule of several lines needs a message.");
        var isBlank = expression.Length > 0 && string.IsNullOrWhiteSpace(expression);
        report.If(isBlank, MessageFits, "messageExpression", $"The expression is blank.");
        report.OneOfIfSet(rule.Reason, Reasons, ReasonKnown, "reason");
    }

    private static void CheckPath(string? path, Schema schema, Report report)
    {
        if (path is { Length: > 0 })
        {
            var isFound = path[0] is '.' or '[' && FieldPaths.Find(path.Trim(), schema, lists: false) is not null;
            report.If(!isFound, PathFound, "fieldPath", $"'{path}' names no field of the schema.");
        }
    }
}
