using System.Globalization;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Kubernetes;

public class AmountTextTests
{
    [Theory]
    [InlineData("536870912", "512Mi")]
    [InlineData("1610612736", "1536Mi")]
    [InlineData("2147483648", "2Gi")]
    [InlineData("500000000", "500M")]
    [InlineData("2", "2")]
    [InlineData("1024", "1024")]
    [InlineData("0.250", "0.25")]
    [InlineData("0", "0")]
    [InlineData("-1048576", "-1Mi")]
    [InlineData("1000001", "1000001")]
    public void An_amount_is_told_in_the_largest_unit_of_which_it_is_whole(string amount, string text) =>
        Assert.Equal(text, AmountText.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_request_over_its_limit_is_told_as_it_was_written()
    {
        const string Pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web:1,"
            + " resources: {requests: {memory: 512Mi}, limits: {memory: 256Mi}}}]}\n";

        var found = SpecRules.Check(Landscape.Of(SpecReader.Read(Pod))).Findings;

        Assert.Equal(
            "memory is requested as 512Mi and limited to 256Mi.",
            Assert.Single(found, finding => finding.Rule.Id == "EKS3333").Message
        );
    }
}
