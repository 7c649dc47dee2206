using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class PlacementMatrixTests
{
    private readonly PlacementMatrix _matrix = PlacementMatrix.Compute(
        Cluster(Group("plain"), Group("spot", null, Taint("a", "b"))),
        [Deployment("api", new()), new V1Service(), Deployment("web", Tolerating(Toleration("a", "Exists")))]
    );

    [Fact]
    public void Rows_and_columns_stand_in_the_order_they_came_in()
    {
        Assert.Equal(["Deployment/default/api", "Deployment/default/web"], _matrix.Workloads.Select(w => w.Id));
        Assert.Equal(["plain", "spot"], _matrix.Groups.Select(group => group.Name));
        Assert.Equal([true, false], _matrix.Of("api").Verdicts.Select(verdict => verdict.Fits));
        Assert.Equal([true, true], _matrix.Of("web").Verdicts.Select(verdict => verdict.Fits));
        Assert.Equal("labbase", _matrix.Cluster.Metadata?.Name);
        Assert.Equal(3, _matrix.Site.Objects.Count);
    }

    [Theory]
    [InlineData(-1, 0, "row")]
    [InlineData(2, 0, "row")]
    [InlineData(0, -1, "column")]
    [InlineData(0, 2, "column")]
    public void There_is_no_verdict_outside(int row, int column, string which) =>
        Assert.Throws<ArgumentOutOfRangeException>(which, () => _matrix[row, column]);

    [Fact]
    public void The_last_row_and_column_are_inside() => Assert.Equal("spot", _matrix[1, 1].Group.Name);

    [Fact]
    public void Names_of_nothing_and_of_two_things_are_refused_with_what_there_is()
    {
        var twice = PlacementMatrix.Compute(
            Cluster(Group("same"), Group("same")),
            [Deployment("api", new(), "a"), Deployment("api", new(), "b")]
        );

        Assert.Equal(
            "No group is named 'sopt'. There are: plain, spot. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => _matrix["api", "sopt"]).Message
        );
        Assert.Equal(
            "More than one workload is named 'api': Deployment/a/api and Deployment/b/api. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => twice.Of("api")).Message
        );
        Assert.Throws<ArgumentException>(() => twice["a/api", "same"]);
        Assert.Equal("a", twice.Of("Deployment/a/api").Workload.Namespace);
    }

    [Fact]
    public void Nothing_is_no_argument()
    {
        Assert.Throws<ArgumentNullException>("cluster", () => PlacementMatrix.Compute(null!, []));
        Assert.Throws<ArgumentNullException>("manifests", () => PlacementMatrix.Compute(Cluster(), null!));
        Assert.Throws<ArgumentNullException>("workload", () => _matrix.Of((string)null!));
        Assert.Throws<ArgumentNullException>("group", () => _matrix["api", null!]);
    }

    [Fact]
    public void Manifests_may_come_one_by_one()
    {
        IEnumerable<object> OneByOne()
        {
            yield return Deployment("api", new());
        }

        Assert.Single(PlacementMatrix.Compute(Cluster(Group("plain")), OneByOne()).Workloads);
    }

    [Fact]
    public void Other_workloads_meet_the_same_groups()
    {
        var other = _matrix.With([Deployment("other", new())]);

        Assert.Equal(["other"], other.Workloads.Select(workload => workload.Name));
        Assert.Equal(_matrix.Groups, other.Groups);
        Assert.Equal([true, false], other.Of("other").Verdicts.Select(verdict => verdict.Fits));
    }

    [Fact]
    public void Two_verdicts_are_one_where_workload_group_and_answer_are()
    {
        var verdict = _matrix["api", "plain"];

        Assert.True(verdict == _matrix[0, 0]);
        Assert.False(verdict != _matrix[0, 0]);
        Assert.True(verdict.Equals((object)_matrix[0, 0]));
        Assert.Equal(verdict.GetHashCode(), _matrix[0, 0].GetHashCode());
        Assert.All(
            new[] { _matrix["api", "spot"], _matrix["web", "plain"], _matrix["web", "spot"] },
            other =>
            {
                Assert.False(verdict == other);
                Assert.True(verdict != other);
                Assert.False(verdict.Equals((object)other));
            }
        );
        Assert.False(verdict.Equals("api"));
        Assert.False(verdict.Equals(null));
    }

    [Fact]
    public void A_verdict_reads_as_a_sentence() =>
        Assert.Equal(
            "Deployment/default/api on spot: It doesn't tolerate the taint a=b:NoSchedule.",
            _matrix["api", "spot"].ToString()
        );
}
