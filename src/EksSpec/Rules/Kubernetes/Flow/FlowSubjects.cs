namespace EksSpec.Rules;

/// <summary>Whose requests a flow schema is for.</summary>
internal static partial class FlowSubjects
{
    private static readonly string[] Kinds = ["Group", "ServiceAccount", "User"];

    /// <summary>Looks at the subject the report stands at.</summary>
    public static void Check(Flowcontrolv1Subject subject, Report report)
    {
        var kind = subject.Kind ?? "";
        report.OneOf(kind, Kinds, KindKnown, "kind");
        if (Array.IndexOf(Kinds, kind) < 0)
        {
            return;
        }

        CheckOther(subject.User, kind == "User", "user", report);
        CheckOther(subject.Group, kind == "Group", "group", report);
        CheckOther(subject.ServiceAccount, kind == "ServiceAccount", "serviceAccount", report);
        switch (kind)
        {
            case "User" when subject.User is { } user:
                report.Required(user.Name, SubjectWrong, "user.name");
                break;
            case "Group" when subject.Group is { } group:
                report.Required(group.Name, SubjectWrong, "group.name");
                break;
            case "ServiceAccount" when subject.ServiceAccount is { } account:
                var name = account.Name == "*" ? "any" : account.Name ?? "";
                report.Subdomain(name, SubjectWrong, "serviceAccount.name");
                report.Label(account.NamespaceProperty ?? "", SubjectWrong, "serviceAccount.namespace");
                break;
        }
    }

    private static void CheckOther(object? value, bool isKind, string field, Report report)
    {
        report.If(isKind && value is null, SubjectWrong, field, $"The subject has no {field}.");
        report.If(!isKind && value is not null, SubjectWrong, field, $"The subject is no {field}.", Mend.Remove);
    }
}
