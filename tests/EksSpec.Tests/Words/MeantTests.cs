using EksSpec.Findings;

namespace EksSpec.Tests.Words;

public class MeantTests
{
    [Theory]
    [InlineData("spotInstance", "spotinstance", true)]
    [InlineData("dev", "DEV", true)]
    [InlineData("dev", "dev", false)]
    [InlineData("dev", "deb", false)]
    [InlineData("spot", "spt", false)]
    [InlineData("spot", "sopt", true)]
    [InlineData("spot", "stop", false)]
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
        Assert.Equal(alike, Meant.IsNear(a, b));
        Assert.Equal(alike, Meant.IsNear(b, a));
    }

    [Fact]
    public void The_nearest_name_is_meant_and_none_of_two_as_near()
    {
        Assert.Equal("staging1", Meant.Alike("staging", ["staging22", "staging1", "other"]));
        Assert.Null(Meant.Alike("staging", ["stagingb", "staginga"]));
        Assert.Null(Meant.Alike("staging", ["staging", "production"]));
    }

    [Theory]
    [InlineData("AmazonLinux", null)]
    [InlineData("amazonlinux2", "AmazonLinux2")]
    [InlineData("AmazonLinux2023 ", "AmazonLinux2023")]
    [InlineData("Amazonlinx2", "AmazonLinux2")]
    [InlineData("tcp", "TCP")]
    [InlineData("tdp", null)]
    public void A_mend_takes_no_other_number_and_no_other_short_word(string word, string? meant) =>
        Assert.Equal(meant, Meant.Of(word, ["AmazonLinux2", "AmazonLinux2023", "TCP", "UDP"]));

    [Theory]
    [InlineData("m5large", "m5.large")]
    [InlineData("vpc_cni", "vpc-cni")]
    [InlineData("aws-ebs-csi", "aws-ebs-csi-driver")]
    [InlineData("xx", null)]
    [InlineData("aws", null)]
    [InlineData("", null)]
    public void A_question_goes_further_than_a_mend(string word, string? asked) =>
        Assert.Equal(asked, Meant.Nearest(word, ["m5.large", "m6g.large", "vpc-cni", "aws-ebs-csi-driver"]));

    [Fact]
    public void A_word_that_is_too_long_is_like_nothing() =>
        Assert.Null(Meant.Nearest(new string('a', 100_000), [new string('a', 99_999), "a"]));
}
