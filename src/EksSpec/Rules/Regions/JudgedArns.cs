namespace EksSpec.Rules;

/// <summary>The ARNs of an object whose region or account the rules on ARNs judge: one mistake is one finding.</summary>
internal sealed class JudgedArns(SpecObject item)
{
    private IReadOnlyList<(SpecPath Path, ArnKind Kind)>? _fields;

    private string? AccountOfOthers => item.Value is ClusterConfig config ? Arns.AccountOf(config) : null;

    /// <summary>Whether another rule says that what stands at a place is of another region or account.</summary>
    public bool Have(SpecPath path, string? region, string? account)
    {
        _fields ??= item.Value is ClusterConfig config
            ? [.. ConfigArns.Of(config).Select(field => (SpecPath.Parse(field.Path), field.Kind))]
            : [.. ObjectArns.ArnsOf(item).Select(field => (field.Path, field.Kind))];
        return _fields.Any(field =>
            field.Path == path
            && (
                (region is not null && field.Kind.IsOfRegion)
                // A ClusterConfig's ARNs are compared with each other: all of them can be of another account.
                || (account is not null && field.Kind.IsOfAccount && account != AccountOfOthers)
            )
        );
    }
}
