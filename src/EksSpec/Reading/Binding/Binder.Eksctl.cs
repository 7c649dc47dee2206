using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <content>The values that eksctl reads in a way of its own.</content>
internal sealed partial class Binder
{
    /// <summary>Reads a whole number of a record of eksctl.</summary>
    /// <remarks>eksctl holds 64 bits, our records 32: no size, count or port is that large, and rules refuse the nearest too.</remarks>
    public int? EksctlInt32(Node node)
    {
        if (Int64(node) is not { } value)
        {
            return null;
        }

        if (value is < int.MinValue or > int.MaxValue)
        {
            Report(
                ReadingRules.DoesNotFit,
                node,
                $"{Written(node)} has more than the 32 bits that this library keeps."
            );
        }

        return (int)Math.Clamp(value, int.MinValue, int.MaxValue);
    }

    /// <summary>Reads a document of free content: a map.</summary>
    public InlineDocument? InlineDocument(Node node) => IsMap(node) ? InlineDocuments.Of(node) : null;

    /// <summary>Reads a block of addresses.</summary>
    public string? Cidr(Node node)
    {
        var text = Text(node);
        if (text is not null && !IpText.IsBlock(text))
        {
            Report(
                EksctlReadingRules.NotACidr,
                node,
                $"'{Shown(text)}' is not a block of addresses such as 10.0.0.0/16."
            );
        }

        return text;
    }

    /// <summary>Reads an ARN.</summary>
    public string? Arn(Node node)
    {
        var text = Text(node);
        if (text is not null && !Eksctl.Arn.TryParse(text, out _))
        {
            Report(
                EksctlReadingRules.NotAnArn,
                node,
                $"'{Shown(text)}' is not an ARN: 'arn:', then five more parts with colons between them."
            );
        }

        return text;
    }

    /// <summary>Reads the taints of a self-managed node group: a list, or a map of key to <c>value:Effect</c>.</summary>
    public ValueList<NodeGroupTaint>? Taints(Node node, NodeReader<NodeGroupTaint> readTaint)
    {
        if (node.Kind == NodeKind.List)
        {
            // eksctl tries the map, then the list, and says only that the taints are neither.
            var rule = EksctlReadingRules.WrongTaints;
            return ValueList(node, (item, binder) => binder.Taint(item, readTaint, rule, rule));
        }

        if (node.Kind != NodeKind.Map)
        {
            if (node.Kind != NodeKind.Null)
            {
                WrongType(node, "a list of taints, or a map of key to value:Effect", EksctlReadingRules.WrongTaints);
            }

            return null;
        }

        var taints = new List<NodeGroupTaint>(node.Entries.Length);
        foreach (ref readonly var entry in node.Entries)
        {
            Enter(entry);
            if (entry.Value.Kind is NodeKind.Text or NodeKind.Null)
            {
                taints.Add(TaintOf(entry.Key, entry.Value.Text ?? ""));
            }
            else
            {
                WrongType(entry.Value, "text such as value:NoSchedule", EksctlReadingRules.WrongTaints);
            }

            Leave();
        }

        return taints.OrderBy(taint => taint.Key, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>Reads the taints of a managed node group: a list only.</summary>
    public ValueList<NodeGroupTaint>? ManagedTaints(Node node, NodeReader<NodeGroupTaint> readTaint)
    {
        if (node.Kind is NodeKind.List or NodeKind.Null)
        {
            return ValueList(
                node,
                (item, binder) =>
                    binder.Taint(item, readTaint, EksctlReadingRules.ManagedTaintsNotAList, _dialect.UnknownField)
            );
        }

        WrongType(node, "a list of taints", EksctlReadingRules.ManagedTaintsNotAList);
        return null;
    }

    private NodeGroupTaint Taint(
        Node node,
        NodeReader<NodeGroupTaint> readTaint,
        RuleInfo notAMap,
        RuleInfo unknownField
    )
    {
        var outer = _dialect;
        _dialect = outer with
        {
            UnknownField = unknownField,
            WrongType = node.Kind == NodeKind.Map ? outer.WrongType : notAMap,
        };
        var taint = readTaint(node, this);
        _dialect = outer;
        return taint;
    }

    /// <summary>Checks the type of an identity provider: there is only one.</summary>
    public void CheckProviderType(Node provider, string? type)
    {
        if (type != "oidc")
        {
            Report(
                EksctlReadingRules.UnknownProvider,
                provider,
                type is null
                    ? "The identity provider has no type; eksctl knows 'oidc' only."
                    : $"eksctl knows no identity provider of type '{Shown(type)}', only 'oidc'."
            );
        }
    }

    private static NodeGroupTaint TaintOf(string key, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new() { Key = key, Effect = text }
            : new()
            {
                Key = key,
                Value = text[..colon],
                Effect = text[(colon + 1)..],
            };
    }
}
