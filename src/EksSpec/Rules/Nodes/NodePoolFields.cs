using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The fields of a <c>NodePool</c> of <c>karpenter.sh/v1</c>, as its definition asks for them.</summary>
internal sealed partial class NodePoolFields : RuleGroup<SiteView>
{
    private static readonly string[] Policies = ["WhenEmpty", "WhenEmptyOrUnderutilized", "Balanced"];
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];
    private static readonly string[] Operators = ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "Gte", "Lte"];

    // Where v1beta1 had them, and where they are now.
    private static readonly (string Old, string Now)[] Moves =
    [
        ("spec.disruption.expireAfter", "spec.template.spec.expireAfter"),
        ("spec.template.spec.kubelet", "spec.kubelet of the EC2NodeClass"),
        ("spec.template.spec.nodeClassRef.apiVersion", "spec.template.spec.nodeClassRef.group"),
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (
                item.Ref is { Kind: "NodePool", ApiVersion: "karpenter.sh/v1" }
                && document["spec"] is { Kind: InlineDocumentKind.Map } spec
            )
            {
                report.On(item);
                CheckThere(spec, report);
                CheckMoved(document, report);
                CheckScale(spec, report);
                CheckDisruption(spec["disruption"], report.At("spec"), report);
                CheckNodes(spec["template"]?["spec"], report);
                CheckLabels(spec["template"]?["metadata"]?["labels"], report);
            }
        }
    }

    private static void CheckThere(InlineDocument spec, Report report)
    {
        var nodes = spec["template"]?["spec"];
        var reference = nodes?["nodeClassRef"];
        report.If(nodes is null, FieldMissing, "spec.template.spec", $"The pool says nothing of its nodes.");
        report.If(
            nodes?["requirements"] is null && nodes is not null,
            FieldMissing,
            "spec.template.spec.requirements",
            $"requirements is missing; it may be an empty list."
        );
        foreach (var field in new[] { "group", "kind", "name" })
        {
            report.If(
                nodes is not null && reference?[field]?.Scalar is null or "",
                FieldMissing,
                $"spec.template.spec.nodeClassRef.{field}",
                $"nodeClassRef has no {field}."
            );
        }
    }

    private static void CheckMoved(InlineDocument document, Report report)
    {
        foreach (var (old, now) in Moves)
        {
            var there = old.Split('.').Aggregate((InlineDocument?)document, (value, field) => value?[field]);
            report.If(there is not null, FieldMoved, old, $"v1 has no {old}: it is {now} now.");
        }
    }

    private static void CheckScale(InlineDocument spec, Report report)
    {
        var weight = spec["weight"]?.Scalar;
        report.If(
            weight is not null && !(GoInteger.TryParse(weight, out long rank) && rank is >= 1 and <= 100),
            FieldSpelled,
            "spec.weight",
            $"The weight {weight} is not from 1 to 100."
        );
        foreach (var (name, limit) in spec["limits"]?.Entries ?? [])
        {
            if (!IsOpen(limit.Scalar) && !Quantity.TryParse(limit.Scalar, out _))
            {
                var place = SpecPath.Root.Field("spec").Field("limits").Entry(name);
                report.Add(FieldSpelled, place, $"The limit of {name} is no amount.");
            }
        }
    }

    private static void CheckDisruption(InlineDocument? disruption, PathScope at, Report report)
    {
        using var inSpec = at;
        using var inField = report.At("disruption");
        if (disruption is not { Kind: InlineDocumentKind.Map })
        {
            return;
        }

        var wait = disruption["consolidateAfter"]?.Scalar;
        report.If(wait is null, FieldMissing, "consolidateAfter", $"disruption needs consolidateAfter, such as 0s.");
        Span(wait, "consolidateAfter", mayBeNever: true, report);
        if (disruption["consolidationPolicy"]?.Scalar is { } policy && !IsOpen(policy))
        {
            report.OneOf(
                policy,
                Policies,
                FieldSpelled,
                "consolidationPolicy",
                policy == "WhenUnderutilized" ? Mend.Text("WhenEmptyOrUnderutilized") : null
            );
        }

        var index = 0;
        foreach (var budget in disruption["budgets"]?.Items ?? [])
        {
            using var inBudget = report.At("budgets", index++);
            var nodes = budget["nodes"]?.Scalar;
            report.If(
                nodes is not null && !IsOpen(nodes) && !Share().IsMatch(nodes),
                FieldSpelled,
                "nodes",
                $"'{nodes}' is neither a number nor a percentage up to 100%."
            );
            report.If(
                budget["schedule"] is null != budget["duration"] is null,
                FieldMissing,
                budget["schedule"] is null ? "schedule" : "duration",
                $"A budget needs both of schedule and duration, or neither."
            );
        }
    }

    private static void CheckNodes(InlineDocument? nodes, Report report)
    {
        using var inSpec = report.At("spec");
        using var inTemplate = report.At("template");
        using var inNodes = report.At("spec");
        Span(nodes?["expireAfter"]?.Scalar, "expireAfter", mayBeNever: true, report);
        Span(nodes?["terminationGracePeriod"]?.Scalar, "terminationGracePeriod", mayBeNever: false, report);
        CheckTaints(nodes?["taints"], "taints", report);
        CheckTaints(nodes?["startupTaints"], "startupTaints", report);
        var index = 0;
        foreach (var requirement in nodes?["requirements"]?.Items ?? [])
        {
            using var at = report.At("requirements", index++);
            CheckRequirement(requirement, report);
        }
    }

    private static void CheckTaints(InlineDocument? taints, string field, Report report)
    {
        var index = 0;
        foreach (var taint in taints?.Items ?? [])
        {
            using var at = report.At(field, index++);
            report.If(taint["key"]?.Scalar is null or "", FieldMissing, "key", $"A taint needs a key.");
            CheckText(taint["value"], SpecPath.Root.Field("value"), report);
            if (taint["effect"]?.Scalar is { } effect && !IsOpen(effect))
            {
                report.OneOf(effect, Effects, FieldSpelled, "effect");
            }
        }
    }

    private static void CheckRequirement(InlineDocument requirement, Report report)
    {
        if (requirement["operator"]?.Scalar is not { } op || IsOpen(op))
        {
            return;
        }

        var values = requirement["values"]?.Items ?? [];
        report.OneOf(op, Operators, FieldSpelled, "operator");
        for (var i = 0; i < values.Count; i++)
        {
            CheckText(values[i], SpecPath.Root.Field("values").Item(i), report);
        }

        report.If(op is "In" && values.Count == 0, FieldSpelled, "values", $"'In' needs a value to compare with.");
        report.If(
            op is "Gt" or "Lt" or "Gte" or "Lte"
                && !(
                    values is [{ Scalar: { } bound }]
                    && (IsOpen(bound) || (GoInteger.TryParse(bound, out long number) && number >= 0))
                ),
            FieldSpelled,
            "values",
            $"'{op}' compares with one number, as a text."
        );
        var least = requirement["minValues"]?.Scalar;
        report.If(
            least is not null && GoInteger.TryParse(least, out long most) && op == "In" && most > values.Count,
            FieldSpelled,
            "minValues",
            $"minValues {least} asks for more than the {values.Count} values that are given."
        );
    }

    private static void CheckLabels(InlineDocument? labels, Report report)
    {
        var path = SpecPath.Root.Field("spec").Field("template").Field("metadata").Field("labels");
        foreach (var (key, value) in labels?.Entries ?? [])
        {
            CheckText(value, path.Entry(key), report);
        }
    }

    private static void CheckText(InlineDocument? value, SpecPath place, Report report)
    {
        if (value is { Kind: InlineDocumentKind.Number or InlineDocumentKind.Boolean, Scalar: { } text })
        {
            report.Add(FieldSpelled, place, $"{text} is no text here.", "Write it in quotes.", Mend.Text(text));
        }
    }

    private static void Span(string? text, string field, bool mayBeNever, Report report) =>
        report.If(
            text is not null && !IsOpen(text) && !(mayBeNever && text == "Never") && !Duration().IsMatch(text),
            FieldSpelled,
            field,
            $"'{text}' is no time such as 720h or 1h30m; days can't be written."
        );

    // What a template is still to fill in says nothing yet.
    private static bool IsOpen(string? text) => text.AsSpan().ContainsAny('$', '{', '<');

    [GeneratedRegex(@"\A([0-9]+[smh])+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\A((100|[0-9]{1,2})%|[0-9]+)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Share();
}
