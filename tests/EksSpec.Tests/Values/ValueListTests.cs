using System.Collections;
using EksSpec.Values;

namespace EksSpec.Tests.Values;

public class ValueListTests
{
    private static readonly ValueList<string> Zones = ["a", "b", "c"];

    public static TheoryData<string[]> Others =>
        [
            [],
            ["a"],
            ["a", "b"],
            ["a", "b", "x"],
            ["a", "b", "c", "d"],
            ["c", "b", "a"],
            ["A", "b", "c"],
        ];

    [Fact]
    public void Two_lists_with_the_same_items_are_one_value() => Equality.Same(Zones, ["a", "b", "c"]);

    [Theory]
    [MemberData(nameof(Others))]
    public void A_list_with_other_items_another_order_or_another_length_is_another_value(string[] other) =>
        Equality.Different(Zones, other.ToValueList());

    [Fact]
    public void A_list_is_itself_and_nothing_else() => Equality.Lonely(Zones);

    [Fact]
    public void A_missing_item_equals_a_missing_item_only()
    {
        Equality.Same<ValueList<string?>>(["a", null], ["a", null]);
        Equality.Different<ValueList<string?>>(["a", null], ["a", ""]);
    }

    [Fact]
    public void Lists_of_lists_compare_down_to_the_last_item()
    {
        Equality.Same<ValueList<ValueList<int>>>(
            [
                [1, 2],
                [3],
            ],
            [
                [1, 2],
                [3],
            ]
        );
        Equality.Different<ValueList<ValueList<int>>>(
            [
                [1, 2],
                [3],
            ],
            [
                [1, 2],
                [4],
            ]
        );
        Equality.Different<ValueList<ValueList<int>>>(
            [
                [1, 2],
                [3],
            ],
            [
                [1],
                [2, 3],
            ]
        );
    }

    [Fact]
    public void The_items_stand_in_their_written_order()
    {
        Assert.Equal(3, Zones.Count);
        Assert.Equal(("a", "c"), (Zones[0], Zones[2]));
        Assert.Equal(["a", "b", "c"], Zones);
        Assert.Equal(["a", "b", "c"], Zones.AsSpan().ToArray());
        Assert.Equal(["a", "b", "c"], ((IEnumerable)Zones).Cast<string>());
        Assert.Equal("[a, b, c]", Zones.ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void There_is_no_item_outside(int index) => Assert.Throws<IndexOutOfRangeException>(() => Zones[index]);

    [Fact]
    public void More_items_make_another_list_and_leave_this_one()
    {
        Assert.Equal(["a", "b", "c", "d", "e"], Zones.With("d", "e"));
        Assert.Equal(["a", "b", "c"], Zones);
    }

    [Fact]
    public void A_list_keeps_a_copy_of_what_it_was_made_of()
    {
        string[] source = ["a", "b"];
        var (created, converted) = (ValueList.Create<string>(source), source.ToValueList());

        source[0] = "changed";

        Assert.Equal("a", created[0]);
        Assert.Equal("a", converted[0]);
    }

    [Fact]
    public void A_list_that_is_one_already_is_taken_as_it_is() => Assert.Same(Zones, Zones.ToValueList());

    [Fact]
    public void There_is_one_empty_list()
    {
        Assert.Same(ValueList<string>.Empty, ValueList.Create<string>([]));
        Assert.Same(ValueList<string>.Empty, Array.Empty<string>().ToValueList());
        Assert.Empty(ValueList<string>.Empty);
        Assert.Equal("[]", ValueList<string>.Empty.ToString());
    }

    [Fact]
    public void Nothing_is_no_list() =>
        Assert.Throws<ArgumentNullException>("items", () => ((IEnumerable<string>)null!).ToValueList());
}
