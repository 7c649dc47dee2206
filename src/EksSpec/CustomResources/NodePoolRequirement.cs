namespace EksSpec.CustomResources;

/// <summary>What the nodes of a pool have to be: a label, compared with values.</summary>
public sealed record NodePoolRequirement
{
    /// <summary>Key of the label, such as <c>karpenter.sh/capacity-type</c>.</summary>
    /// <value><c>key</c>; required.</value>
    public string? Key { get; init; }

    /// <summary><c>In</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>, <c>Gt</c> or <c>Lt</c>.</summary>
    /// <value><c>operator</c>; required.</value>
    public string? Operator { get; init; }

    /// <summary>What the label is compared with.</summary>
    /// <value><c>values</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? Values { get; init; }

    /// <summary>How many different values have to be to choose from: a wide choice is interrupted less on spot.</summary>
    /// <value><c>minValues</c>; <see langword="null"/> leaves it out.</value>
    public int? MinValues { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("key", Fields.Text(Key)),
            ("operator", Fields.Text(Operator)),
            ("values", Fields.List(Values, InlineDocument.OfText)),
            ("minValues", Fields.Number(MinValues))
        );
}
