using EksSpec.Values;

namespace EksSpec.Tests.Values;

public sealed class InlineMergeTests
{
    [Theory]
    [InlineData("""{"a":1,"x":2}""", """{"a":1}""", """{"a":1}""", """{"a":1,"x":2}""")]
    [InlineData("""{"a":1,"x":2}""", """{"a":1}""", """{"a":3}""", """{"a":3,"x":2}""")]
    [InlineData("""{"a":1,"x":2}""", """{"a":1}""", """{"b":3}""", """{"x":2,"b":3}""")]
    [InlineData("""{"x":2}""", """{"a":{}}""", """{"a":{},"b":3}""", """{"x":2,"b":3}""")]
    [InlineData("""[{"x":1}]""", """[{}]""", """[{"a":1},{"b":2}]""", """[{"x":1,"a":1},{"b":2}]""")]
    [InlineData("""[{"x":1},7]""", """[{},7]""", """[8]""", """[8]""")]
    [InlineData("""[{"x":1}]""", """[]""", """[8]""", """[8]""")]
    public void What_changed_is_taken_over_and_the_rest_stays(
        string written,
        string before,
        string after,
        string merged
    )
    {
        var made = InlineMerge.Of(
            InlineDocument.Parse(written),
            InlineDocument.Parse(before),
            InlineDocument.Parse(after)
        );

        Assert.Equal(merged, made.ToString());
    }
}
