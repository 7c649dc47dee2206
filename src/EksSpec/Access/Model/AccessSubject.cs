namespace EksSpec.Access;

/// <summary>A caller of the API server.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">
/// Its name: the ARN of an IAM principal, the id of an account, <c>namespace/name</c> of a service account; empty for the creator.
/// </param>
public sealed record AccessSubject(AccessSubjectKind Kind, string Name)
{
    /// <summary>Whether somebody who says a name means this caller: the whole name, or the last part of an ARN.</summary>
    /// <param name="name">The name; a service account also as <c>system:serviceaccount:namespace:name</c>.</param>
    public bool IsCalled(string name) =>
        name == Name
        || Kind switch
        {
            AccessSubjectKind.Principal => Arn.TryParse(Name, out var arn) && LastOf(arn) == name,
            AccessSubjectKind.ServiceAccount => SystemGroups.AccountOf(name) == Name,
            AccessSubjectKind.Creator => name == "creator",
            _ => false,
        };

    /// <summary>The caller as tables name it, such as <c>role admin of 111122223333</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            AccessSubjectKind.Creator => "whoever creates the cluster",
            AccessSubjectKind.Principal => Arn.TryParse(Name, out var arn) ? TextOf(arn) : Name,
            AccessSubjectKind.Account => $"everybody of account {Name}",
            AccessSubjectKind.Group => $"group {Name}",
            AccessSubjectKind.User => $"user {Name}",
            _ => $"service account {Name}",
        };

    private static string TextOf(Arn arn) =>
        arn.Resource.IndexOf('/', StringComparison.Ordinal) is > 0 and var end
            ? $"{arn.Resource[..end]} {LastOf(arn)} of {arn.Account}"
            : $"{arn.Resource} of {arn.Account}";

    private static string LastOf(Arn arn) => arn.Resource[(arn.Resource.LastIndexOf('/') + 1)..];
}
