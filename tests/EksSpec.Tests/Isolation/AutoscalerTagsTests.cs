using EksSpec.Eksctl;
using EksSpec.Isolation;
using EksSpec.Values;

namespace EksSpec.Tests.Isolation;

public class AutoscalerTagsTests
{
    private const string Labels = "k8s.io/cluster-autoscaler/node-template/label/";
    private const string Taints = "k8s.io/cluster-autoscaler/node-template/taint/";

    [Theory]
    [InlineData("PreferNoSchedule", "NoSchedule", "NoSchedule")]
    [InlineData("NoSchedule", "PreferNoSchedule", "NoSchedule")]
    [InlineData("PreferNoSchedule", "NoExecute", "NoExecute")]
    [InlineData("NoSchedule", "NoExecute", "NoSchedule")]
    [InlineData("NoExecute", "NoSchedule", "NoExecute")]
    [InlineData("PreferNoSchedule", "PreferNoSchedule", "PreferNoSchedule")]
    public void Of_two_effects_on_one_key_the_tag_names_the_first_that_keeps_pods_off(
        string first,
        string second,
        string tagged
    )
    {
        var tags = AutoscalerTags.For(Group([Taint("key", "value", first), Taint("key", "value", second)]));

        Assert.Equal(ValueMap.Of((Taints + "key", $"value:{tagged}")), tags);
    }

    [Fact]
    public void The_value_is_that_of_the_effect_that_is_named() =>
        Assert.Equal(
            ValueMap.Of((Taints + "key", "hard:NoExecute")),
            AutoscalerTags.For(Group([Taint("key", "soft", "PreferNoSchedule"), Taint("key", "hard", "NoExecute")]))
        );

    [Fact]
    public void Every_key_has_a_tag_of_its_own_and_keys_differ_by_case() =>
        Assert.Equal(
            ValueMap.Of((Taints + "a", "1:NoSchedule"), (Taints + "A", "2:NoSchedule"), (Taints + "b", ":NoExecute")),
            AutoscalerTags.For(
                Group([Taint("a", "1", "NoSchedule"), Taint("A", "2", "NoSchedule"), Taint("b", null, "NoExecute")])
            )
        );

    [Fact]
    public void Labels_have_tags_and_other_tags_stay()
    {
        var group = Group([]) with
        {
            Labels = ValueMap.Of(("team", "payments")),
            Tags = ValueMap.Of(("cost", "7"), (Labels + "team", "old")),
        };

        Assert.Equal(ValueMap.Of(("cost", "7"), (Labels + "team", "payments")), AutoscalerTags.For(group));
    }

    [Theory]
    [InlineData("m6i.large", "9")]
    [InlineData("t3.medium", "5")]
    public void A_group_of_Windows_says_its_system_and_the_addresses_of_one_interface(string type, string addresses) =>
        Assert.Equal(
            ValueMap.Of((Labels + "kubernetes.io/os", "windows"), (AutoscalerTags.Addresses, addresses)),
            AutoscalerTags.For(Group([]) with { AmiFamily = "WindowsServer2022CoreContainer", InstanceType = type })
        );

    [Fact]
    public void Addresses_that_nobody_knows_or_that_are_said_are_not_written()
    {
        var windows = Group([]) with { AmiFamily = "WindowsServer2022CoreContainer" };

        Assert.DoesNotContain(
            AutoscalerTags.Addresses,
            AutoscalerTags.For(windows with { InstanceType = "z99.large" }).Keys
        );
        Assert.Equal(
            "144",
            AutoscalerTags.For(windows with { Tags = ValueMap.Of((AutoscalerTags.Addresses, "144")) })[
                AutoscalerTags.Addresses
            ]
        );
    }

    [Fact]
    public void A_group_without_labels_and_taints_has_no_tags()
    {
        Assert.Empty(AutoscalerTags.For(new ManagedNodeGroup()));
        Assert.Empty(AutoscalerTags.For(Group([null!, new() { Effect = "NoSchedule" }])));
    }

    private static ManagedNodeGroup Group(ValueList<NodeGroupTaint> taints) =>
        new() { Name = "group", Taints = taints };

    private static NodeGroupTaint Taint(string? key, string? value, string effect) =>
        new()
        {
            Key = key,
            Value = value,
            Effect = effect,
        };
}
