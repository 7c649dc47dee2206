using System.Collections;
using EksSpec.Values;

namespace EksSpec.Tests.Values;

public class ValueMapTests
{
    private static readonly ValueMap<string> Labels = ValueMap.Of(("b", "2"), ("a", "1"), ("c", "3"));

    public static TheoryData<string> Others =>
        [
            "",
            "a=1",
            "a=1,b=2",
            "a=1,b=2,c=x",
            "x=1,b=2,c=3",
            "a=1,b=2,x=3",
            "a=2,b=1,c=3",
            "A=1,b=2,c=3",
            "a=1,b=2,c=3,d=4",
        ];

    [Fact]
    public void Two_maps_with_the_same_entries_are_one_value_whatever_order_they_came_in()
    {
        Equality.Same(Labels, ValueMap.Of(("a", "1"), ("b", "2"), ("c", "3")));
        Equality.Same(Labels, ValueMap.Of(("c", "3"), ("b", "2"), ("a", "1")));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_map_with_another_key_value_or_length_is_another_value(string other) =>
        Equality.Different(Labels, Map(other));

    [Fact]
    public void A_map_is_itself_and_nothing_else() => Equality.Lonely(Labels);

    [Fact]
    public void A_missing_value_equals_a_missing_value_only()
    {
        Equality.Same(ValueMap.Of<string?>(("a", null)), ValueMap.Of<string?>(("a", null)));
        Equality.Different(ValueMap.Of<string?>(("a", null)), ValueMap.Of<string?>(("a", "")));
        Equality.Different(ValueMap.Of<string?>(("a", null)), ValueMap<string?>.Empty);
    }

    [Fact]
    public void Maps_of_lists_compare_down_to_the_last_item()
    {
        Equality.Same(ValueMap.Of<ValueList<int>>(("a", [1, 2])), ValueMap.Of<ValueList<int>>(("a", [1, 2])));
        Equality.Different(ValueMap.Of<ValueList<int>>(("a", [1, 2])), ValueMap.Of<ValueList<int>>(("a", [1, 3])));
    }

    [Fact]
    public void The_entries_stand_in_ordinal_order()
    {
        var map = ValueMap.Of(("a", 1), ("Z", 2), ("ä", 3), ("-", 4));

        Assert.Equal(["-", "Z", "a", "ä"], map.Keys);
        Assert.Equal([4, 2, 1, 3], map.Values);
        Assert.Equal(["-", "Z", "a", "ä"], map.Select(entry => entry.Key));
        Assert.Equal([4, 2, 1, 3], map.AsSpan().ToArray().Select(entry => entry.Value));
        Assert.Equal(4, ((IEnumerable)map).Cast<KeyValuePair<string, int>>().Count());
        Assert.Equal(4, map.Count);
        Assert.Equal("{a=1, b=2, c=3}", Labels.ToString());
    }

    [Fact]
    public void Every_key_is_found_and_no_other()
    {
        for (var length = 0; length < 6; length++)
        {
            var map = ValueMap.From(Enumerable.Range(0, length).Select(i => KeyValuePair.Create($"k{i}", i)));
            for (var i = 0; i < length; i++)
            {
                Assert.Equal(i, map[$"k{i}"]);
                Assert.True(map.ContainsKey($"k{i}"));
                Assert.False(map.ContainsKey($"k{i}x"));
                Assert.False(map.TryGetValue($"K{i}", out var nothing));
                Assert.Equal(0, nothing);
            }

            Assert.False(map.ContainsKey(""));
            Assert.False(map.ContainsKey("z"));
        }
    }

    [Fact]
    public void A_key_that_is_not_there_is_named()
    {
        var thrown = Assert.Throws<KeyNotFoundException>(() => Labels["x"]);

        Assert.Equal("The map has no key 'x'.", thrown.Message);
    }

    [Fact]
    public void A_changed_map_is_another_one()
    {
        Assert.Equal(Map("a=1,b=2,c=3,d=4"), Labels.With("d", "4"));
        Assert.Equal(Map("a=1,b=x,c=3"), Labels.With("b", "x"));
        Assert.Equal(Map("a=1,c=3"), Labels.Without("b"));
        Assert.Equal(Labels, Labels.Without("x"));
        Assert.Equal(Map("a=1,b=2,c=3"), Labels);
    }

    [Fact]
    public void A_key_given_twice_is_refused_by_name()
    {
        var pairs = Assert.Throws<ArgumentException>("entries", () => ValueMap.Of(("a", 1), ("b", 2), ("a", 1)));
        var entries = Assert.Throws<ArgumentException>(
            "entries",
            () => ValueMap.From([KeyValuePair.Create("x", 1), KeyValuePair.Create("x", 2)])
        );

        Assert.StartsWith("The key 'a' is given twice.", pairs.Message, StringComparison.Ordinal);
        Assert.StartsWith("The key 'x' is given twice.", entries.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_differ_in_case_are_two_keys() => Assert.Equal(2, ValueMap.Of(("a", 1), ("A", 2)).Count);

    [Fact]
    public void A_map_keeps_a_copy_of_what_it_was_made_of()
    {
        var source = new Dictionary<string, string> { ["a"] = "1" };
        ValueMap<string> map = source;

        source["a"] = "changed";

        Assert.Equal("1", map["a"]);
    }

    [Fact]
    public void There_is_one_empty_map()
    {
        Assert.Same(ValueMap<int>.Empty, ValueMap.Of<int>());
        Assert.Same(ValueMap<int>.Empty, ValueMap.From(new Dictionary<string, int>()));
        Assert.Empty(ValueMap<int>.Empty);
        Assert.Equal("{}", ValueMap<int>.Empty.ToString());
    }

    [Fact]
    public void Nothing_stays_nothing_where_a_dictionary_may_be_missing()
    {
        ValueMap<string>? map = (Dictionary<string, string>?)null;

        Assert.Null(map);
        Assert.Throws<ArgumentNullException>("entries", () => ValueMap.From<string>(null!));
    }

    private static ValueMap<string> Map(string text) =>
        ValueMap.From(
            text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split('='))
                .Select(parts => KeyValuePair.Create(parts[0], parts[1]))
        );
}
