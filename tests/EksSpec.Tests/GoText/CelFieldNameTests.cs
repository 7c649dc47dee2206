using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class CelFieldNameTests
{
    [Theory]
    [InlineData("name", "name")]
    [InlineData("a-b", "a__dash__b")]
    [InlineData("a.b/c", "a__dot__b__slash__c")]
    [InlineData("a__b", "a__underscores__b")]
    [InlineData("a_b", "a_b")]
    [InlineData("in", "__in__")]
    [InlineData("1st", null)]
    [InlineData("a b", null)]
    public void A_field_is_spelled_so_that_CEL_can_reach_it(string field, string? name) =>
        Assert.Equal(name, CelFieldName.Of(field));
}
