namespace EksSpec.Rules;

/// <summary>What a CustomResourceDefinition says of its kind: group, scope, versions.</summary>
internal sealed partial class Definitions : RuleGroup<V1CustomResourceDefinition>
{
    private const string Approval = "api-approved.kubernetes.io";

    private static readonly string[] Scopes = ["Cluster", "Namespaced"];

    public override void Check(V1CustomResourceDefinition subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var (group, plural) = (spec.Group ?? "", spec.Names?.Plural ?? "");
        var isMeant = subject.Metadata?.Name == $"{plural}.{group}";
        report.If(!isMeant, NameFits, "metadata.name", $"The name must be '{plural}.{group}': names.plural and group.");
        CheckApproval(group, subject.Metadata?.Annotations, report);

        using var at = report.At("spec");
        CheckGroup(group, report);
        if (report.Required(spec.Scope, ScopeKnown, "scope"))
        {
            report.OneOf(spec.Scope, Scopes, ScopeKnown, "scope");
        }

        var keeps = spec.PreserveUnknownFields == true;
        report.If(keeps, KeepsNothing, "preserveUnknownFields", $"preserveUnknownFields must be false.", Mend.Remove);
        DefinitionNames.Check(spec.Names ?? new(), report);
        Conversions.Check(spec.Conversion, report);
        DefinitionVersions.Check(spec.Versions, report);
    }

    private static void CheckGroup(string group, Report report)
    {
        if (report.Required(group, GroupSpelled, "group"))
        {
            var isBare = !group.Contains('.', StringComparison.Ordinal);
            var error = KubernetesNames.DnsSubdomainError(group) ?? (isBare ? "is no domain: it has no dot" : null);
            report.Misspelled(error, GroupSpelled, "group", $"The group '{group}'");
        }
    }

    // The groups of Kubernetes itself ask who approved the definition: an address, or a word that nobody did.
    private static void CheckApproval(string group, IDictionary<string, string>? annotations, Report report)
    {
        var isProtected =
            group is "k8s.io" or "kubernetes.io"
            || group.EndsWith(".k8s.io", StringComparison.Ordinal)
            || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);
        if (!isProtected)
        {
            return;
        }

        var word = annotations?.TryGetValue(Approval, out var value) == true ? value ?? "" : "";
        var isApproved =
            word.StartsWith("unapproved", StringComparison.Ordinal)
            || (Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Host.Length > 0);
        report.If(
            !isApproved,
            Approved,
            "metadata.annotations",
            $"The group '{group}' needs the annotation {Approval}."
        );
    }
}
