using System.Globalization;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <content>The values that the API server reads in a way of its own.</content>
internal sealed partial class Binder
{
    /// <summary>What a null in a list or map of quantities is.</summary>
    public static ResourceQuantity NoQuantity => new(0, 0, ResourceQuantity.SuffixFormat.DecimalSI);

    /// <summary>Reads a whole number of 32 bits.</summary>
    public int? Int32(Node node)
    {
        var value = Int64(node);
        if (value is < int.MinValue or > int.MaxValue)
        {
            return Refuse(_dialect.OutOfRange, node, $"{Written(node)} is not a whole number of 32 bits.") ? 1 : null;
        }

        return (int?)value;
    }

    /// <summary>Reads a number or a text.</summary>
    public IntOrString? IntOrString(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Text:
                if (node.Text is { Length: > 0 } text && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
                {
                    var message = $"{Name()} is the text \"{Shown(text)}\", not the number {Shown(text)}.";
                    Report(KubernetesReadingRules.QuotedNumber, node, message);
                }

                return node.Text!;
            case NodeKind.Number:
                return Int32(node) is { } number ? number : null;
            default:
                return WrongType(node, "a whole number or text") ? MeantText(node) : null;
        }
    }

    /// <summary>Reads a quantity.</summary>
    public ResourceQuantity? Quantity(Node node)
    {
        if (node.Kind is not (NodeKind.Number or NodeKind.Text))
        {
            return WrongType(node, "a quantity", KubernetesReadingRules.NotAQuantity) ? MeantQuantity : null;
        }

        if (GoText.Quantity.TryParse(node.Text!, out var quantity))
        {
            return quantity.ToResourceQuantity();
        }

        var message = $"'{Written(node)}' is not a quantity such as 250m, 1.5 or 128Mi.";
        return Refuse(KubernetesReadingRules.NotAQuantity, node, message) ? MeantQuantity : null;
    }

    /// <summary>Reads base64, or a list of numbers: Go has both for bytes.</summary>
    public byte[]? Bytes(Node node)
    {
        if (node.Kind == NodeKind.List)
        {
            var items = Items(node, static (item, binder) => binder.Byte(item));
            var isRead = node.Items.ToList().TrueForAll(item => item.Kind is NodeKind.Number or NodeKind.Null);
            return isRead || guesses ? items : null;
        }

        var text = Text(node, "base64");
        var bytes = text is null ? null : GoBase64.Decode(text);
        var isRefused = text is not null && bytes is null;
        return isRefused && Refuse(KubernetesReadingRules.NotBase64, node, $"{Name()} is not base64.") ? [0] : bytes;
    }

    private byte Byte(Node node)
    {
        byte value = 0;
        if (node.Kind != NodeKind.Number)
        {
            WrongType(node, "a number from 0 to 255");
        }
        else if (!byte.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            Refuse(_dialect.OutOfRange, node, $"{Written(node)} is not a whole number from 0 to 255.");
        }

        return value;
    }

    /// <summary>Reads a point in time.</summary>
    public DateTime? Time(Node node) => Time(node, isMicro: false);

    /// <summary>Reads a point in time with microseconds.</summary>
    public DateTime? MicroTime(Node node) => Time(node, isMicro: true);

    private DateTime? Time(Node node, bool isMicro)
    {
        if (Text(node, "a time") is not { } text)
        {
            return null;
        }

        if (isMicro ? Rfc3339.TryParseMicro(text, out var time) : Rfc3339.TryParse(text, out time))
        {
            return time;
        }

        var fraction = isMicro ? ".000000" : "";
        var message = $"'{Shown(text)}' is not a time such as 2026-01-31T12:00:00{fraction}Z.";
        return Refuse(KubernetesReadingRules.NotATime, node, message) ? DateTime.UnixEpoch : null;
    }
}
