using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <content>The values that eksctl reads in a way of its own.</content>
internal sealed partial class Binder
{
    /// <summary>Reads a whole number of a record of eksctl.</summary>
    /// <remarks>eksctl holds 64 bits, our records 32: no size, count or port is that large, and rules refuse the nearest too.</remarks>
    public int? EksctlInt32(Node node)
    {
        var value = Int64(node);
        if (value is < int.MinValue or > int.MaxValue)
        {
            var message = $"{Written(node)} has more than the 32 bits that this library keeps.";
            Report(ReadingRules.DoesNotFit, node, message);
        }

        return value is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;
    }

    /// <summary>Reads a document of free content: a map.</summary>
    public InlineDocument? InlineDocument(Node node) =>
        !IsMap(ref node) ? null
        : node.Kind == NodeKind.Map ? InlineDocuments.Of(node)
        : Values.InlineDocument.OfMap((SomeText, InlineDocuments.Of(node)));

    /// <summary>Reads a block of addresses.</summary>
    public string? Cidr(Node node)
    {
        var text = Text(node);
        if (text is not null && !IpText.IsBlock(text))
        {
            var message = $"'{Shown(text)}' is not a block of addresses such as 10.0.0.0/16.";
            Report(EksctlReadingRules.NotACidr, node, message);
        }

        return text;
    }

    /// <summary>Reads an ARN.</summary>
    public string? Arn(Node node)
    {
        var text = Text(node);
        if (text is not null && !Eksctl.Arn.TryParse(text, out _))
        {
            var message = $"'{Shown(text)}' is not an ARN: 'arn:', then five more parts with colons between them.";
            Report(EksctlReadingRules.NotAnArn, node, message);
        }

        return text;
    }

    /// <summary>Reads the taints of a self-managed node group: a list, or a map of key to <c>value:Effect</c>.</summary>
    public ValueList<NodeGroupTaint>? Taints(Node node, NodeReader<NodeGroupTaint> readTaint)
    {
        var rule = EksctlReadingRules.WrongTaints;
        if (node.Kind == NodeKind.List)
        {
            // eksctl tries the map, then the list, and says only that the taints are neither.
            return ValueList(node, (item, binder) => binder.Taint(item, readTaint, rule, rule));
        }

        if (node.Kind != NodeKind.Map)
        {
            return WrongType(node, "a list of taints, or a map of key to value:Effect", rule) ? [new()] : null;
        }

        var taints = new List<NodeGroupTaint>(node.Entries.Count());
        foreach (var entry in node.Entries)
        {
            Enter(entry);
            if (entry.Value.Kind is NodeKind.Text or NodeKind.Null)
            {
                taints.Add(TaintOf(entry.Key, entry.Value.Text ?? ""));
            }
            else if (WrongType(entry.Value, "text such as value:NoSchedule", rule))
            {
                taints.Add(TaintOf(entry.Key, MeantText(entry.Value)));
            }

            Leave();
        }

        return taints.OrderBy(taint => taint.Key, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>Reads the taints of a managed node group: a list only.</summary>
    public ValueList<NodeGroupTaint>? ManagedTaints(Node node, NodeReader<NodeGroupTaint> readTaint)
    {
        var rule = EksctlReadingRules.ManagedTaintsNotAList;
        if (node.Kind == NodeKind.List)
        {
            return ValueList(node, (item, binder) => binder.Taint(item, readTaint, rule, _dialect.UnknownField));
        }

        return WrongType(node, "a list of taints", rule) ? [new()] : null;
    }

    private NodeGroupTaint Taint(Node node, NodeReader<NodeGroupTaint> read, RuleInfo notAMap, RuleInfo unknownField)
    {
        var outer = _dialect;
        _dialect = outer with
        {
            UnknownField = unknownField,
            WrongType = node.Kind == NodeKind.Map ? outer.WrongType : notAMap,
        };
        var taint = read(node, this);
        _dialect = outer;
        return taint;
    }

    /// <summary>Checks the type of an identity provider: there is only one, and what is null has none.</summary>
    public void CheckProviderType(Node provider, string? type)
    {
        if (type != "oidc" && provider.Kind is NodeKind.Map or NodeKind.Null && !IsTypeRefused(provider))
        {
            var message = type is null
                ? "The identity provider has no type; eksctl knows 'oidc' only."
                : $"eksctl knows no identity provider of type '{Shown(type)}', only 'oidc'.";
            Report(
                EksctlReadingRules.UnknownProvider,
                provider.Line,
                provider.Column,
                message,
                fix: null,
                path => SpecEdit.Set(path.Field("type"), "oidc")
            );
        }
    }

    private static bool IsTypeRefused(Node provider)
    {
        foreach (var entry in provider.Entries)
        {
            if (FieldOf(entry, ["type"]) == "type" && entry.Value.Kind is not (NodeKind.Null or NodeKind.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static NodeGroupTaint TaintOf(string key, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new()
        {
            Key = key,
            Value = colon < 0 ? null : text[..colon],
            Effect = text[(colon + 1)..],
        };
    }
}
