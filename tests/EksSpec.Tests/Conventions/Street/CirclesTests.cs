namespace EksSpec.Tests.Conventions;

public class CirclesTests
{
    [Fact]
    public void One_way_has_no_circle() => Assert.Empty(Circles.Of([("a", "b"), ("b", "c"), ("a", "c")]));

    [Fact]
    public void A_way_back_makes_a_circle_of_everything_on_it()
    {
        var circle = Assert.Single(Circles.Of([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("z", "a")]));

        Assert.Equal(["a", "b", "c"], circle);
    }

    [Fact]
    public void Circles_that_do_not_reach_each_other_are_two()
    {
        var circles = Circles.Of([("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c")]).ToList();

        Assert.Equal(
            [
                ["a", "b"],
                ["c", "d"],
            ],
            circles
        );
    }
}
