using EksSpec.Kubernetes;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Landscapes;

public sealed class PodIndexTests
{
    private static readonly ValueList<PodView> Pods = Landscape
        .Of(Enumerable.Range(0, 24).Select(i => (object)Pod(i)))
        .Sites[0]
        .Pods;

    [Theory]
    [InlineData(2)]
    [InlineData(24)]
    public void Few_pods_and_many_are_chosen_alike(int count)
    {
        var pods = Pods.Take(count).ToValueList();
        V1LabelSelector[] selectors =
        [
            new(),
            Choosing(("tier", "web")),
            Choosing(("tier", "web"), ("name", "pod-2")),
            Choosing(("tier", "web"), ("name", "pod-1")),
            Choosing(("empty", "")),
            Choosing(("name", "nobody")),
            Choosing(("no key", "x")),
            new() { MatchExpressions = [new() { Key = "tier", OperatorProperty = "Exists" }] },
            new()
            {
                MatchLabels = new Dictionary<string, string> { ["tier"] = "web" },
                MatchExpressions =
                [
                    new()
                    {
                        Key = "name",
                        OperatorProperty = "NotIn",
                        Values = ["pod-0"],
                    },
                ],
            },
        ];

        PodIndex index = new(pods);
        foreach (var selector in selectors)
        {
            foreach (var space in (string[])["shop", "pay", "nowhere"])
            {
                var wanted = pods.Where(pod =>
                    pod.Owner.Namespace == space && LabelMatching.Matches(selector, pod.Labels) == true
                );
                Assert.Equal(wanted, index.Select(selector, space));
            }
        }
    }

    [Fact]
    public void All_selectors_that_choose_the_same_of_many_pods_get_one_list()
    {
        PodIndex index = new(Pods);

        var first = index.Select(Choosing(("tier", "web")), "shop");

        Assert.Same(first, index.Select(Choosing(("tier", "web")), "shop"));
        Assert.NotSame(first, index.Select(Choosing(("tier", "web")), "pay"));
    }

    private static V1LabelSelector Choosing(params (string Key, string Value)[] labels) =>
        new() { MatchLabels = labels.ToDictionary(label => label.Key, label => label.Value) };

    // Every second one is of the web tier, every third one is in another namespace, and one has no labels.
    private static V1Pod Pod(int i) =>
        new()
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new()
            {
                Name = $"pod-{i}",
                NamespaceProperty = i % 3 == 0 ? "pay" : "shop",
                Labels =
                    i == 5
                        ? null
                        : new Dictionary<string, string>
                        {
                            ["name"] = $"pod-{i}",
                            ["tier"] = i % 2 == 0 ? "web" : "back",
                            ["empty"] = null!,
                        },
            },
            Spec = new() { Containers = [new() { Name = "main", Image = "example.com/main:1" }] },
        };
}
