namespace EksSpec.Isolation;

/// <summary>Writes an isolation as a ValidatingAdmissionPolicy: what was proved once can't be undone by the next <c>kubectl apply</c>.</summary>
internal static class IsolationPolicy
{
    private const string DaemonSetController = "system:serviceaccount:kube-system:daemon-set-controller";

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
                    ResourceRules = [Writing("", "pods"), Writing("apps", "daemonsets")],
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

    // A toleration can be added to a pod that is there, so a change counts as much as a new pod.
    private static V1NamedRuleWithOperations Writing(string group, string resource) =>
        new()
        {
            ApiGroups = [group],
            ApiVersions = ["v1"],
            Operations = ["CREATE", "UPDATE"],
            Resources = [resource],
        };

    private static IEnumerable<V1Variable> Variables(string label, string value)
    {
        yield return Variable(
            "inside",
            $"has(namespaceObject.metadata.labels) && {Text(label)} in namespaceObject.metadata.labels"
                + $" && namespaceObject.metadata.labels[{Text(label)}] == {Text(value)}"
        );
        // The type of object isn't the same for both resources; dyn leaves it to the run.
        yield return Variable("isPod", "request.resource.resource == 'pods'");
        yield return Variable("pod", "variables.isPod ? dyn(object).spec : dyn(object).spec.template.spec");
        yield return Variable(
            "old",
            "oldObject == null ? dyn({}) : variables.isPod ? dyn(oldObject).spec : dyn(oldObject).spec.template.spec"
        );
        // Where a pod may run can only be narrowed later. What was there before the policy stays as it is, so that its
        // labels and finalizers can still be written.
        yield return Variable(
            "settled",
            "request.operation == 'UPDATE' && (variables.isPod || variables.pod == variables.old)"
        );
        // The DaemonSet controller replaces the terms by the name of a node, which it chose by those of the DaemonSet, and
        // they are looked at above. Anybody can write an owner, but only who may bind pods could choose their nodes anyway.
        yield return Variable(
            "byDaemonSet",
            "variables.isPod && has(object.metadata.ownerReferences)"
                + " && object.metadata.ownerReferences.exists(o, o.kind == 'DaemonSet' && has(o.controller) && o.controller)"
                + $" && (request.userInfo.username == {Text(DaemonSetController)}"
                + " || authorizer.group('').resource('pods').subresource('binding').namespace(request.namespace)"
                + ".check('create').allowed())"
        );
        yield return Variable(
            "terms",
            "has(variables.pod.affinity) && has(variables.pod.affinity.nodeAffinity)"
                + " && has(variables.pod.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution)"
                + " ? variables.pod.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms"
                + " : []"
        );
        yield return Variable("tolerations", "has(variables.pod.tolerations) ? variables.pod.tolerations : []");
        yield return Variable("oldTolerations", "has(variables.old.tolerations) ? variables.old.tolerations : []");
    }

    private static V1Variable Variable(string name, string expression) =>
        new() { Name = name, Expression = expression };

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
                    "!variables.inside || variables.settled || variables.byDaemonSet"
                    + $" || (has(variables.pod.nodeSelector) && {Text(key)} in variables.pod.nodeSelector"
                    + $" && variables.pod.nodeSelector[{Text(key)}] in {accepted})"
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
                // Who tolerated it before may still be changed.
                Expression =
                    $"variables.inside || !variables.tolerations.exists(t, {Tolerates(taint)})"
                    + $" || variables.oldTolerations.exists(t, {Tolerates(taint)})",
                Message =
                    $"Only pods of namespaces with {who} may tolerate the taint {taint.Key}={taint.Value}:{taint.Effect}.",
            };
        }

        yield return new()
        {
            Expression = "variables.settled || !has(variables.pod.nodeName) || variables.pod.nodeName == ''",
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
