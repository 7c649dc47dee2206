using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>Something that is asked of a node's labels: <c>NodeMatch.In("kubernetes.io/arch", ["arm64"])</c>.</summary>
[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "In is the named alternate."
)]
public sealed record NodeMatch
{
    private NodeMatch(string key, string @operator, ValueList<string> values)
    {
        Key = Guard.Spelled(key, KubernetesNames.QualifiedNameError);
        Operator = @operator;
        Values = values;
    }

    /// <summary>Key of the label.</summary>
    public string Key { get; }

    /// <summary>How values are compared.</summary>
    internal string Operator { get; }

    /// <summary>What they are compared with.</summary>
    internal ValueList<string> Values { get; }

    /// <summary>The label has the value: <c>("disktype", "ssd")</c>.</summary>
    /// <param name="label">Key and value.</param>
    /// <exception cref="ArgumentException">A text isn't spelled as Kubernetes asks.</exception>
    public static implicit operator NodeMatch((string Key, string Value) label) => In(label.Key, [label.Value]);

    /// <summary>The label has one of the values.</summary>
    /// <param name="key">Key.</param>
    /// <param name="values">Values, at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or a text isn't spelled as Kubernetes asks.</exception>
    public static NodeMatch In(string key, params ValueList<string> values) => new(key, "In", Labels(values));

    /// <summary>The label has none of the values, or isn't there.</summary>
    /// <param name="key">Key.</param>
    /// <param name="values">Values, at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or a text isn't spelled as Kubernetes asks.</exception>
    public static NodeMatch NotIn(string key, params ValueList<string> values) => new(key, "NotIn", Labels(values));

    /// <summary>The label is there.</summary>
    /// <param name="key">Key.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    public static NodeMatch Exists(string key) => new(key, "Exists", []);

    /// <summary>The label isn't there.</summary>
    /// <param name="key">Key.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    public static NodeMatch DoesNotExist(string key) => new(key, "DoesNotExist", []);

    /// <summary>The label is a number above another.</summary>
    /// <param name="key">Key.</param>
    /// <param name="number">The other number.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    public static NodeMatch Above(string key, long number) => new(key, "Gt", [Text(number)]);

    /// <summary>The label is a number below another.</summary>
    /// <param name="key">Key.</param>
    /// <param name="number">The other number.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    public static NodeMatch Below(string key, long number) => new(key, "Lt", [Text(number)]);

    /// <summary>Key, operator and values.</summary>
    public override string ToString() => $"{Key} {Operator} {Values}";

    internal V1NodeSelectorRequirement Write() =>
        new()
        {
            Key = Key,
            OperatorProperty = Operator,
            Values = Values.Count == 0 ? null : [.. Values],
        };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ValueList<string> Labels(ValueList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            throw new ArgumentException("There is no value.", nameof(values));
        }

        foreach (var value in values)
        {
            Guard.Spelled(value, KubernetesNames.LabelValueError, nameof(values));
        }

        return values;
    }
}
