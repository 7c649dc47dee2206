namespace EksSpec.LoadBalancing;

/// <summary>Compares the target groups of a load balancer with what they were. New and gone ones are told by their rules.</summary>
internal static class TargetGroupComparison
{
    public static IEnumerable<LoadBalancerChange> Of(ValueList<TargetGroup> before, ValueList<TargetGroup> after)
    {
        Dictionary<(string, string), TargetGroup> old = [];
        foreach (var group in before)
        {
            old.TryAdd(IdOf(group), group);
        }

        return after.SelectMany(group => old.TryGetValue(IdOf(group), out var was) ? Compare(was, group) : []);
    }

    private static IEnumerable<LoadBalancerChange> Compare(TargetGroup old, TargetGroup group)
    {
        var before = TargetGroupSetting.Of(old);
        foreach (
            var (was, will) in before
                .Zip(TargetGroupSetting.Of(group))
                .Where(pair => pair.First.Value != pair.Second.Value)
        )
        {
            yield return new(
                ChangedPart.TargetGroup,
                will.IsFixed ? ChangeKind.MadeAnew : ChangeKind.Changed,
                $"{RuleText.Service(group)} of {ObjectText.NameOf(group.Ingress)}: {will.Name}"
            )
            {
                Before = was.Value,
                After = will.Value,
                Note = will.IsFixed ? "The target group is deleted and made again: connections are cut." : null,
                Sources = SourcesOf(old, group, will),
            };
        }
    }

    // The Service speaks before the Ingress; where neither has another annotation, the Service itself is another one, or the class.
    private static ValueList<ChangeSource> SourcesOf(TargetGroup old, TargetGroup group, TargetGroupSetting setting)
    {
        ValueList<ChangeSource> said =
        [
            .. ChangeSources.Between(old.Service, group.Service, setting.Annotations),
            .. ChangeSources.Between(old.Ingress, group.Ingress, setting.Annotations),
        ];
        return said.Count > 0 ? said : [new(group.Service, SpecPath.Root.Field("spec"))];
    }

    private static (string, string) IdOf(TargetGroup group) =>
        (ObjectText.IdOf(group.Ingress), RuleText.Service(group));
}
