using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <content>The values that the API server reads in a way of its own.</content>
internal sealed partial class Binder
{
    /// <summary>What a null in a list or map of quantities is.</summary>
    public static ResourceQuantity NoQuantity => new(0, 0, ResourceQuantity.SuffixFormat.DecimalSI);

    /// <summary>Reads a whole number of 32 bits.</summary>
    public int? Int32(Node node)
    {
        if (Int64(node) is not { } value)
        {
            return null;
        }

        if (value is < int.MinValue or > int.MaxValue)
        {
            Report(_dialect.OutOfRange, node, $"{Written(node)} is not a whole number of 32 bits.");
            return null;
        }

        return (int)value;
    }

    /// <summary>Reads a number or a text.</summary>
    public IntOrString? IntOrString(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                return null;
            case NodeKind.Text:
                if (node.Text is { Length: > 0 } text && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
                {
                    Report(
                        KubernetesReadingRules.QuotedNumber,
                        node,
                        $"{Name()} is the text \"{Shown(text)}\", not the number {Shown(text)}."
                    );
                }

                return node.Text!;
            case NodeKind.Number:
                return Int32(node) is { } number ? number : null;
            default:
                WrongType(node, "a whole number or text");
                return null;
        }
    }

    /// <summary>Reads a quantity.</summary>
    public ResourceQuantity? Quantity(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Null:
                return null;
            case NodeKind.Number or NodeKind.Text:
                if (GoText.Quantity.TryParse(node.Text!, out var quantity))
                {
                    return quantity.ToResourceQuantity();
                }

                Report(
                    KubernetesReadingRules.NotAQuantity,
                    node,
                    $"'{Written(node)}' is not a quantity such as 250m, 1.5 or 128Mi."
                );
                return null;
            default:
                WrongType(node, "a quantity", KubernetesReadingRules.NotAQuantity);
                return null;
        }
    }

    /// <summary>Reads base64.</summary>
    public byte[]? Bytes(Node node)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (GoBase64.Decode(text) is { } bytes)
        {
            return bytes;
        }

        Report(KubernetesReadingRules.NotBase64, node, $"{Name()} is not base64.");
        return null;
    }

    /// <summary>Reads a point in time.</summary>
    public DateTime? Time(Node node)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (Rfc3339.TryParse(text, out var time))
        {
            return time;
        }

        Report(KubernetesReadingRules.NotATime, node, $"'{Shown(text)}' is not a time such as 2026-01-31T12:00:00Z.");
        return null;
    }

    /// <summary>Reads a point in time with microseconds.</summary>
    public DateTime? MicroTime(Node node)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (Rfc3339.TryParseMicro(text, out var time))
        {
            return time;
        }

        Report(
            KubernetesReadingRules.NotATime,
            node,
            $"'{Shown(text)}' is not a time such as 2026-01-31T12:00:00.000000Z."
        );
        return null;
    }
}
