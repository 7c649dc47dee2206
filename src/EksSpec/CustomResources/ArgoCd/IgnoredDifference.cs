namespace EksSpec.CustomResources;

/// <summary>Fields of objects that others may change without Argo CD calling it a difference.</summary>
/// <param name="Kind">Kind of the objects; writes <c>kind</c>.</param>
public sealed record IgnoredDifference(string Kind)
{
    /// <summary>API group of the objects; empty for that of the core.</summary>
    /// <value><c>group</c>; <see langword="null"/> leaves it out: that of the core.</value>
    public string? Group { get; init; }

    /// <summary>Name of the object.</summary>
    /// <value><c>name</c>; <see langword="null"/> leaves it out: all of the kind.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the objects.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out: any.</value>
    public string? Namespace { get; init; }

    /// <summary>The fields, as JSON pointers: <c>/spec/replicas</c>.</summary>
    /// <value><c>jsonPointers</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Pointers { get; init; }

    /// <summary>The fields, as jq has them: <c>.webhooks[]?.clientConfig.caBundle</c>.</summary>
    /// <value><c>jqPathExpressions</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Expressions { get; init; }

    /// <summary>Whose fields are ignored, by the name under which they write.</summary>
    /// <value><c>managedFieldsManagers</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Managers { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("group", Fields.Text(Group)),
            ("kind", Kind),
            ("name", Fields.Text(Name)),
            ("namespace", Fields.Text(Namespace)),
            ("jsonPointers", Fields.Texts(Pointers)),
            ("jqPathExpressions", Fields.Texts(Expressions)),
            ("managedFieldsManagers", Fields.Texts(Managers))
        );
}
