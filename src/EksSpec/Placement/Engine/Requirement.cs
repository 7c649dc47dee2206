namespace EksSpec.Placement;

/// <summary>One compiled demand on a label: key, operator and values.</summary>
internal sealed class Requirement
{
    private readonly long _bound;

    private Requirement(string key, RequirementOperator op, string[] values, bool isField, bool isSelector)
    {
        Key = key;
        Operator = op;
        Values = values;
        IsField = isField;
        IsSelector = isSelector;
        if (op is RequirementOperator.Gt or RequirementOperator.Lt && !GoInteger.TryParse(values[0], out _bound))
        {
            Operator = RequirementOperator.Invalid;
        }
    }

    public string Key { get; }

    public RequirementOperator Operator { get; }

    public string[] Values { get; }

    /// <summary>What is known of the label in each group of the matrix: looked up once, for all workloads that ask for it.</summary>
    public LabelSlot?[] Slots { get; set; } = [];

    /// <summary>Whether it comes from <c>matchFields</c>.</summary>
    public bool IsField { get; }

    /// <summary>Whether it comes from <c>nodeSelector</c>.</summary>
    public bool IsSelector { get; }

    public static Requirement Selector(string key, string value) =>
        new(key, RequirementOperator.In, [value], isField: false, isSelector: true);

    public static Requirement Expression(V1NodeSelectorRequirement expression)
    {
        string[] values = [.. expression.Values ?? []];
        var key = expression.Key ?? "";
        var op = ParseOperator(expression.OperatorProperty);
        var valid = op switch
        {
            RequirementOperator.In or RequirementOperator.NotIn => values.Length > 0,
            RequirementOperator.Exists or RequirementOperator.DoesNotExist => values.Length == 0,
            RequirementOperator.Gt or RequirementOperator.Lt => values.Length == 1,
            _ => false,
        };
        valid =
            valid
            && KubernetesNames.QualifiedNameError(key) is null
            && Array.TrueForAll(values, value => value is not null && KubernetesNames.LabelValueError(value) is null);
        return new(key, valid ? op : RequirementOperator.Invalid, values, isField: false, isSelector: false);
    }

    public static Requirement Field(V1NodeSelectorRequirement field)
    {
        string[] values = [.. field.Values ?? []];
        var op = ParseOperator(field.OperatorProperty);
        var valid =
            field.Key == "metadata.name"
            && op is RequirementOperator.In or RequirementOperator.NotIn
            && values.Length == 1;
        return new(field.Key ?? "", valid ? op : RequirementOperator.Invalid, values, isField: true, isSelector: false);
    }

    /// <summary>Tests a known value.</summary>
    /// <param name="value">The label's value, or <see langword="null"/> where the node doesn't have the label.</param>
    public bool Accepts(string? value) =>
        Operator switch
        {
            RequirementOperator.In => value is not null && Values.AsSpan().Contains(value),
            RequirementOperator.NotIn => value is null || !Values.AsSpan().Contains(value),
            RequirementOperator.Exists => value is not null,
            RequirementOperator.DoesNotExist => value is null,
            RequirementOperator.Gt => GoInteger.TryParse(value, out long number) && number > _bound,
            RequirementOperator.Lt => GoInteger.TryParse(value, out long number) && number < _bound,
            _ => false,
        };

    /// <summary>Tests a label that is the same for all nodes of a group, or unknown.</summary>
    public Match Test(LabelSlot? slot)
    {
        if (slot is null || slot.Value is not null)
        {
            return Accepts(slot?.Value) ? Match.Yes : Match.No;
        }

        // No name of a node is a number.
        if (
            Operator == RequirementOperator.Invalid
            || (slot.IsNodeName && Operator is RequirementOperator.Gt or RequirementOperator.Lt)
        )
        {
            return Match.No;
        }

        var possible = false;
        foreach (var value in Values)
        {
            possible |= slot.CouldBe!(value);
        }

        return Operator switch
        {
            RequirementOperator.In => possible ? Match.Maybe : Match.No,
            RequirementOperator.NotIn => possible ? Match.Maybe : Match.Yes,
            RequirementOperator.Exists => slot.MayBeAbsent ? Match.Maybe : Match.Yes,
            RequirementOperator.DoesNotExist => slot.MayBeAbsent ? Match.Maybe : Match.No,
            _ => Match.Maybe,
        };
    }

    /// <summary>The demand as people write it: <c>lifecycle In [Ec2Spot]</c>.</summary>
    public override string ToString() =>
        IsSelector ? $"nodeSelector {Key}={Values[0]}"
        : Values.Length == 0 ? $"{Key} {Operator}"
        : $"{Key} {Operator} [{string.Join(", ", Values.Select(value => value.Length == 0 ? "\"\"" : value))}]";

    private static RequirementOperator ParseOperator(string? text) =>
        text switch
        {
            "In" => RequirementOperator.In,
            "NotIn" => RequirementOperator.NotIn,
            "Exists" => RequirementOperator.Exists,
            "DoesNotExist" => RequirementOperator.DoesNotExist,
            "Gt" => RequirementOperator.Gt,
            "Lt" => RequirementOperator.Lt,
            _ => RequirementOperator.Invalid,
        };
}
