using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Tests.Reading;

/// <summary>How much of a document may come from aliases, as Go's reader counts: the last document it takes, the first it doesn't.</summary>
public class AliasLimitTests
{
    [Theory]
    [InlineData(1_000, 111)]
    [InlineData(10_000, 43)]
    public void A_document_is_refused_where_one_alias_more_is_too_much(int values, int aliases)
    {
        Assert.False(IsRefused(values, aliases));
        Assert.True(IsRefused(values, aliases + 1));
    }

    [Fact]
    public void The_larger_the_document_the_smaller_the_part_that_may_come_from_aliases()
    {
        Assert.False(IsRefused(400_000, 1));
        Assert.True(IsRefused(400_000, 3));
    }

    private static bool IsRefused(int values, int aliases)
    {
        var list = string.Join(',', Enumerable.Repeat("1", values));
        var uses = string.Join(',', Enumerable.Repeat("*a", aliases));
        var yaml = $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\nx: &a [{list}]\ny: [{uses}]\n";
        return SpecReader
            .Read(yaml)
            .SelectMany(document => document.Findings)
            .Any(finding =>
                finding.Severity == Severity.Error
                && finding.Message == "Too large a part of the document comes from aliases."
            );
    }
}
