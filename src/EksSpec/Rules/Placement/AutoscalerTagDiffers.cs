using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;

namespace EksSpec.Rules;

/// <summary>The autoscaler plans an empty group by its tags: a tag that says something else starts nodes nobody can use, or none.</summary>
internal sealed class AutoscalerTagDiffers : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.AutoscalerTagDiffers;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var group in matrix.Groups)
        {
            foreach (var (tag, value) in group.Source?.Tags ?? ValueMap<string>.Empty)
            {
                var expected =
                    tag.StartsWith(AutoscalerTags.LabelPrefix, StringComparison.Ordinal)
                        ? Label(group, tag[AutoscalerTags.LabelPrefix.Length..], value)
                    : tag.StartsWith(AutoscalerTags.TaintPrefix, StringComparison.Ordinal)
                        ? Taint(group, tag[AutoscalerTags.TaintPrefix.Length..], value)
                    : null;
                if (expected is not null)
                {
                    yield return Found(
                        matrix,
                        group,
                        SpecPath.Parse("tags").Entry(tag),
                        $"The tag of '{group.Name}' says '{value}', but {expected}."
                    );
                }
            }
        }
    }

    // Labels that nodes get by themselves may be announced too; only what the group writes can be contradicted.
    private static string? Label(PlacementGroup group, string key, string value)
    {
        if (group.OwnLabels.TryGetValue(key, out var actual))
        {
            return actual == value ? null : $"its label is {key}={actual}";
        }

        return NearMiss.Of(key, group.OwnLabels.Keys) is { } near
            ? $"its label is {near}={group.OwnLabels[near]}"
            : null;
    }

    private static string? Taint(PlacementGroup group, string key, string value)
    {
        var same = group.Taints.Where(taint => taint.Key == key).ToList();
        return same.Count == 0 ? $"it has no taint with the key {key}"
            : same.Exists(taint => $"{taint.Value}:{taint.Effect}" == value) ? null
            : $"its taint is {Tolerating.Text(same[0])}";
    }
}
