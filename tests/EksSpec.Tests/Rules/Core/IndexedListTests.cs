using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Core;

public sealed class IndexedListTests
{
    [Fact]
    public void Items_come_with_their_places_and_without_nulls()
    {
        List<string?> seen = [];
        foreach (var (index, item) in new List<string> { "a", null!, null!, "b", null! }.Indexed())
        {
            seen.Add($"{index} {item}");
        }

        Assert.Equal(["0 a", "3 b"], seen);
    }

    [Fact]
    public void A_list_that_is_absent_empty_or_full_of_nulls_has_no_items()
    {
        Assert.False(((IList<string>?)null).Indexed().GetEnumerator().MoveNext());
        Assert.False(new List<string>().Indexed().GetEnumerator().MoveNext());
        Assert.False(
            new List<string> { null!, null! }
                .Indexed()
                .GetEnumerator()
                .MoveNext()
        );
    }
}
