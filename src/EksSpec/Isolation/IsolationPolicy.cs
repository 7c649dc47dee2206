namespace EksSpec.Isolation;

/// <summary>Writes an isolation as a ValidatingAdmissionPolicy: what was proved once can't be undone by the next <c>kubectl apply</c>.</summary>
internal static class IsolationPolicy
{
    public static (V1ValidatingAdmissionPolicy, V1ValidatingAdmissionPolicyBinding) Of(
        NodeIsolation isolation,
        string name,
        string label,
        string value,
        ValueList<string> exempt
    )
    {
        V1LabelSelectorRequirement isGuarded = new()
        {
            Key = "kubernetes.io/metadata.name",
            OperatorProperty = "NotIn",
            Values = [.. exempt.Prepend("kube-system").Distinct()],
        };
        V1NamedRuleWithOperations newPods = new()
        {
            ApiGroups = [""],
            ApiVersions = ["v1"],
            Operations = ["CREATE"],
            Resources = ["pods"],
        };
        var policy = new V1ValidatingAdmissionPolicy
        {
            ApiVersion = "admissionregistration.k8s.io/v1",
            Kind = "ValidatingAdmissionPolicy",
            Metadata = new() { Name = name },
            Spec = new()
            {
                FailurePolicy = "Fail",
                MatchConstraints = new()
                {
                    NamespaceSelector = new() { MatchExpressions = [isGuarded] },
                    ResourceRules = [newPods],
                },
                Variables = [.. Variables(label, value)],
                Validations = [.. Validations(isolation, $"{label}={value}")],
            },
        };
        var binding = new V1ValidatingAdmissionPolicyBinding
        {
            ApiVersion = "admissionregistration.k8s.io/v1",
            Kind = "ValidatingAdmissionPolicyBinding",
            Metadata = new() { Name = name },
            Spec = new() { PolicyName = name, ValidationActions = ["Deny"] },
        };
        return (policy, binding);
    }

    private static IEnumerable<V1Variable> Variables(string label, string value)
    {
        yield return new()
        {
            Name = "inside",
            Expression =
                $"has(namespaceObject.metadata.labels) && {Text(label)} in namespaceObject.metadata.labels"
                + $" && namespaceObject.metadata.labels[{Text(label)}] == {Text(value)}",
        };
        yield return new()
        {
            Name = "terms",
            Expression =
                "has(object.spec.affinity) && has(object.spec.affinity.nodeAffinity)"
                + " && has(object.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution)"
                + " ? object.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms"
                + " : []",
        };
        yield return new()
        {
            Name = "tolerations",
            Expression = "has(object.spec.tolerations) ? object.spec.tolerations : []",
        };
    }

    private static IEnumerable<V1Validation> Validations(NodeIsolation isolation, string who)
    {
        var requirements = isolation.IsPreference ? ValueMap<ValueList<string>>.Empty : isolation.NodeRequirements;
        foreach (var (key, values) in requirements)
        {
            var accepted = $"[{string.Join(", ", values.Select(Text))}]";
            yield return new()
            {
                // Terms are alternatives: the demand has to stand in each of them that can match a node at all.
                Expression =
                    "!variables.inside"
                    + $" || (has(object.spec.nodeSelector) && {Text(key)} in object.spec.nodeSelector"
                    + $" && object.spec.nodeSelector[{Text(key)}] in {accepted})"
                    + " || (variables.terms.size() > 0 && variables.terms.all(t,"
                    + " (!has(t.matchExpressions) || t.matchExpressions.size() == 0)"
                    + " && (!has(t.matchFields) || t.matchFields.size() == 0)"
                    + " || has(t.matchExpressions) && t.matchExpressions.exists(e,"
                    + $" e.key == {Text(key)} && e.operator == 'In' && has(e.values) && e.values.all(v, v in {accepted}))))",
                Message =
                    $"Pods of namespaces with {who} must require nodes with {key} In [{string.Join(", ", values)}] in every nodeSelectorTerm.",
            };
        }

        foreach (var taint in isolation.Taints)
        {
            yield return new()
            {
                Expression = $"variables.inside || !variables.tolerations.exists(t, {Tolerates(taint)})",
                Message =
                    $"Only pods of namespaces with {who} may tolerate the taint {taint.Key}={taint.Value}:{taint.Effect}.",
            };
        }

        yield return new()
        {
            Expression = "!has(object.spec.nodeName) || object.spec.nodeName == ''",
            Message = "A pod with nodeName skips the scheduler, and with it every taint NoSchedule.",
        };
    }

    private static string Tolerates(NodeGroupTaint taint) =>
        $"(!has(t.key) || t.key == '' || t.key == {Text(taint.Key!)})"
        + $" && (!has(t.effect) || t.effect == '' || t.effect == {Text(taint.Effect!)})"
        + " && (has(t.operator) && t.operator == 'Exists'"
        + $" || (has(t.value) ? t.value : '') == {Text(taint.Value ?? "")})";

    // Label keys and values hold neither quotes nor backslashes.
    private static string Text(string text) => $"'{text}'";
}
