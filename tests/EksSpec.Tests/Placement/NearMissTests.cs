using EksSpec.Placement;

namespace EksSpec.Tests.Placement;

public class NearMissTests
{
    [Theory]
    [InlineData("spotInstance", "spotinstance", true)]
    [InlineData("dev", "DEV", true)]
    [InlineData("dev", "dev", false)]
    [InlineData("dev", "deb", false)]
    [InlineData("spot", "spt", false)]
    [InlineData("spot", "sopt", false)]
    [InlineData("spot", "spots", true)]
    [InlineData("spot", "spat", true)]
    [InlineData("spot", "spotty", false)]
    [InlineData("secret", "secerts", false)]
    [InlineData("staging", "stagnig", true)]
    [InlineData("staging", "staginggg", true)]
    [InlineData("staging", "stagingggg", false)]
    [InlineData("staging", "xxaging", true)]
    [InlineData("staging", "xxxging", false)]
    [InlineData("develop", "production", false)]
    [InlineData("", "a", false)]
    [InlineData("a", "", false)]
    [InlineData(null, "a", false)]
    [InlineData("a", null, false)]
    public void Two_names_look_alike(string? a, string? b, bool alike)
    {
        Assert.Equal(alike, NearMiss.Between(a, b));
        Assert.Equal(alike, NearMiss.Between(b, a));
    }

    [Fact]
    public void The_nearest_name_wins_and_of_two_as_near_the_first_in_order()
    {
        Assert.Equal("staging1", NearMiss.Of("staging", ["staging22", "staging1", "other"]));
        Assert.Equal("staginga", NearMiss.Of("staging", ["stagingb", "staginga"]));
        Assert.Null(NearMiss.Of("staging", ["staging", "production"]));
    }
}
