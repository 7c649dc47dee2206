using EksSpec.Findings;
using FsCheck.Xunit;

namespace EksSpec.Tests.Paths;

public class SpecPathTests
{
    [Theory]
    [InlineData("")]
    [InlineData("vpc")]
    [InlineData("managedNodeGroups[0].taints[12].effect")]
    [InlineData("metadata.labels[app.kubernetes.io/name]")]
    [InlineData("metadata.labels[app.kubernetes.io/name].x")]
    [InlineData("data[\"0\"]")]
    [InlineData("data[\"\"]")]
    [InlineData("data[\"a]b\"]")]
    [InlineData("data[\"a[b\"][2]")]
    [InlineData("data[\"say \\\"\\\\\"]")]
    [InlineData("data[\"\\\\\\\"\\\"\"].x")]
    [InlineData("data[0a]")]
    [InlineData("data[a b]")]
    [InlineData("[*].effect")]
    [InlineData("_a.-b")]
    public void A_path_is_spelled_as_it_was_read(string text) => Assert.Equal(text, SpecPath.Parse(text).ToString());

    [Theory]
    [InlineData(".")]
    [InlineData(".vpc")]
    [InlineData("vpc.")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a]")]
    [InlineData("a[]")]
    [InlineData("a[\"")]
    [InlineData("a[\"x]")]
    [InlineData("a[\"x\"")]
    [InlineData("a[\"x\"y]")]
    [InlineData("a[x[y]")]
    [InlineData("0a")]
    [InlineData("a.0")]
    [InlineData("a b")]
    [InlineData("a[0]b")]
    public void What_is_no_path_is_refused(string text)
    {
        Assert.False(SpecPath.TryParse(text, out var path));
        Assert.Null(path);
        Assert.Contains(
            $"'{text}'",
            Assert.Throws<FormatException>(() => SpecPath.Parse(text)).Message,
            StringComparison.Ordinal
        );
    }

    [Property]
    public bool Any_key_survives(string? key, string? other, int item)
    {
        var path = SpecPath.Root.Field("data").Entry(key ?? "").Item(Math.Abs(item % 1000)).Entry(other ?? "");

        return SpecPath.Parse(path.ToString()) == path;
    }

    [Theory]
    [InlineData("5\0")]
    [InlineData("\0")]
    [InlineData("99999999999")]
    [InlineData(" 5")]
    [InlineData("-5")]
    [InlineData("\\")]
    [InlineData("a\"]b\\")]
    public void A_key_that_is_nearly_something_else_stays_a_key(string key)
    {
        var path = SpecPath.Root.Field("data").Entry(key);

        Assert.Equal(path, SpecPath.Parse(path.ToString()));
    }

    [Fact]
    public void Steps_lead_down_and_parents_up()
    {
        var path = SpecPath.Root.Field("spec").Field("ports").Item(1).Entry("a.b");

        Assert.Equal("spec.ports[1][a.b]", path.ToString());
        Assert.Equal(("a.b", -1), (path.Key, path.Index));
        Assert.Equal((null, 1), (path.Parent!.Key, path.Parent.Index));
        Assert.Equal("spec.ports", path.Parent.Parent!.ToString());
        Assert.True(path.Parent.Parent.Parent!.Parent!.IsRoot);
        Assert.Null(SpecPath.Root.Parent);
        Assert.False(path.IsRoot);
        Assert.Equal(4, path.Steps.Length);
    }

    [Fact]
    public void A_way_from_here_is_appended()
    {
        SpecPath pod = "spec.template";

        Assert.Equal("spec.template.spec.volumes[2]", pod.Then("spec.volumes[2]").ToString());
        Assert.Same(pod, pod.Then(SpecPath.Root));
        Assert.Same(pod, SpecPath.Root.Then(pod));
    }

    [Fact]
    public void Two_paths_are_equal_when_every_step_is()
    {
        SpecPath path = "a[1].b";

        Assert.True(path == SpecPath.Parse("a[1].b"));
        Assert.Equal(path.GetHashCode(), SpecPath.Parse("a[1].b").GetHashCode());
        Assert.True(path.Equals((object)SpecPath.Parse("a[1].b")));
        Assert.All(
            ["a[1]", "a[2].b", "b[1].b", "a[1].c", "a[1].b.c", "a.b.b", ""],
            other =>
            {
                Assert.True(path != SpecPath.Parse(other));
                Assert.False(path.Equals((object)SpecPath.Parse(other)));
            }
        );
        Assert.False(path.Equals((object)"a[1].b"));
        Assert.False(path == null);
        Assert.True((SpecPath?)null == null);
    }

    [Fact]
    public void A_number_as_a_key_is_no_item() =>
        Assert.NotEqual(SpecPath.Root.Field("data").Item(0), SpecPath.Root.Field("data").Entry("0"));

    [Fact]
    public void Items_stand_in_their_order_and_a_place_before_what_is_in_it()
    {
        SpecPath[] sorted = ["", "a", "a[2]", "a[2].b", "a[10]", "a.b", "b"];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[2] < sorted[4] && sorted[4] > sorted[2] && sorted[2] <= sorted[3] && sorted[3] >= sorted[2]);
        Assert.True(sorted[2] <= SpecPath.Parse("a[2]") && sorted[2] >= SpecPath.Parse("a[2]"));
        Assert.False(sorted[2] < SpecPath.Parse("a[2]"));
        Assert.False(sorted[2] > SpecPath.Parse("a[2]"));
        Assert.True(sorted[0].CompareTo(null) > 0);
    }

    [Theory]
    [InlineData("", "a.b", true)]
    [InlineData("a", "a", true)]
    [InlineData("a", "a[1].b", true)]
    [InlineData("a[1]", "a[1].b", true)]
    [InlineData("a[2]", "a[1].b", false)]
    [InlineData("a.b", "a", false)]
    [InlineData("a[*].b", "a[1].b.c", true)]
    [InlineData("a[*].b", "a.x.b", true)]
    [InlineData("a[*].c", "a[1].b", false)]
    [InlineData("a[*]", "a", false)]
    [InlineData("[*]", "a", true)]
    public void A_path_covers_what_is_below_it(string pattern, string path, bool covers) =>
        Assert.Equal(covers, SpecPath.Parse(pattern).Covers(path));

    [Fact]
    public void Nothing_is_no_argument()
    {
        Assert.Throws<ArgumentNullException>(() => SpecPath.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => SpecPath.Root.Field(null!));
        Assert.Throws<ArgumentNullException>(() => SpecPath.Root.Then(null!));
        Assert.Throws<ArgumentNullException>(() => SpecPath.Root.Covers(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpecPath.Root.Item(-1));
    }
}
