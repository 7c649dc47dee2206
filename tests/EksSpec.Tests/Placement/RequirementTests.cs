using System.Globalization;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Tests.Placement;

public class RequirementTests
{
    [Theory]
    [InlineData("Gt", "7", "8", true)]
    [InlineData("Gt", "7", "7", false)]
    [InlineData("Gt", "0", "-1", false)]
    [InlineData("Gt", "-1", "0", false)]
    [InlineData("Lt", "7", "6", true)]
    [InlineData("Lt", "7", "7", false)]
    [InlineData("Lt", "0", "-1", true)]
    [InlineData("Gt", "9223372036854775806", "9223372036854775807", true)]
    [InlineData("Gt", "0", "9223372036854775808", false)]
    [InlineData("Gt", "9223372036854775808", "9223372036854775807", false)]
    [InlineData("Lt", "9223372036854775808", "0", false)]
    [InlineData("Gt", "0", " 1", false)]
    [InlineData("Gt", "0", "1.5", false)]
    [InlineData("Lt", "10", null, false)]
    [InlineData("In", "", "", true)]
    [InlineData("In", "", null, false)]
    [InlineData("NotIn", "a", "A", true)]
    [InlineData("NotIn", "a", "a", false)]
    [InlineData("NotIn", "a", null, true)]
    public void A_demand_compares_a_known_value(string op, string demanded, string? value, bool accepted)
    {
        var requirement = Expression("key", op, demanded);

        Assert.Equal(accepted, requirement.Accepts(value));
        Assert.Equal(accepted ? Match.Yes : Match.No, requirement.Test(value is null ? null : LabelSlot.Of(value)));
    }

    [Theory]
    [InlineData("In", 0, false)]
    [InlineData("In", 1, true)]
    [InlineData("In", 2, true)]
    [InlineData("NotIn", 0, false)]
    [InlineData("NotIn", 1, true)]
    [InlineData("Exists", 0, true)]
    [InlineData("Exists", 1, false)]
    [InlineData("DoesNotExist", 0, true)]
    [InlineData("DoesNotExist", 1, false)]
    [InlineData("Gt", 0, false)]
    [InlineData("Gt", 1, true)]
    [InlineData("Gt", 2, false)]
    [InlineData("Lt", 0, false)]
    [InlineData("Lt", 1, true)]
    [InlineData("Lt", 2, false)]
    [InlineData("in", 1, false)]
    [InlineData("", 1, false)]
    public void An_operator_takes_so_many_values(string op, int count, bool valid)
    {
        var values = Enumerable.Range(1, count).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(valid, Expression("key", op, values).Operator != RequirementOperator.Invalid);
    }

    [Theory]
    [InlineData("key", "value", true)]
    [InlineData("example.com/key", "value", true)]
    [InlineData("", "value", false)]
    [InlineData("example.com/", "value", false)]
    [InlineData("a key", "value", false)]
    [InlineData("key", "a value", false)]
    [InlineData("key", null, false)]
    public void What_can_be_no_label_is_nothing_the_scheduler_can_parse(string key, string? value, bool valid)
    {
        var requirement = Expression(key, "In", value!);

        Assert.Equal(valid, requirement.Operator == RequirementOperator.In);
        Assert.Equal(valid, requirement.Accepts(value));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void A_value_has_63_characters_at_most(int length, bool valid) =>
        Assert.Equal(valid, Expression("key", "In", new string('a', length)).Accepts(new string('a', length)));

    [Fact]
    public void An_invalid_demand_matches_nothing_known_or_unknown()
    {
        var invalid = Expression("key", "Gt", "many");

        Assert.Equal(RequirementOperator.Invalid, invalid.Operator);
        Assert.False(invalid.Accepts("9"));
        Assert.False(invalid.Accepts(null));
        Assert.Equal(Match.No, invalid.Test(null));
        Assert.Equal(Match.No, invalid.Test(LabelSlot.Unknown()));
        Assert.Equal(Match.No, invalid.Test(LabelSlot.NodeName(_ => true)));
    }

    [Theory]
    [InlineData("In", "a", "Maybe")]
    [InlineData("In", "b", "No")]
    [InlineData("In", "b,a", "Maybe")]
    [InlineData("NotIn", "a", "Maybe")]
    [InlineData("NotIn", "b", "Yes")]
    [InlineData("NotIn", "a,b", "Maybe")]
    [InlineData("Exists", "", "Yes")]
    [InlineData("DoesNotExist", "", "No")]
    [InlineData("Gt", "1", "Maybe")]
    [InlineData("Lt", "1", "Maybe")]
    public void A_value_that_is_not_known_yet_matters_only_if_it_could_be_the_one(
        string op,
        string values,
        string match
    )
    {
        var slot = LabelSlot.Unknown(value => value == "a");

        Assert.Equal(match, Expression("key", op, Values(values)).Test(slot).ToString());
    }

    [Theory]
    [InlineData("Exists", "", "Maybe")]
    [InlineData("DoesNotExist", "", "Maybe")]
    [InlineData("In", "a", "Maybe")]
    [InlineData("NotIn", "a", "Maybe")]
    public void A_label_that_may_be_missing_is_neither_there_nor_not(string op, string values, string match) =>
        Assert.Equal(
            match,
            Expression("key", op, Values(values)).Test(LabelSlot.Unknown(mayBeAbsent: true)).ToString()
        );

    [Theory]
    [InlineData("In", "ip-10-0-0-1", "No")]
    [InlineData("In", "ip-192-168-0-1", "Maybe")]
    [InlineData("NotIn", "ip-10-0-0-1", "Yes")]
    [InlineData("NotIn", "ip-192-168-0-1", "Maybe")]
    [InlineData("Exists", "", "Yes")]
    [InlineData("DoesNotExist", "", "No")]
    [InlineData("Gt", "1", "No")]
    public void The_name_of_a_node_is_known_when_it_starts(string op, string values, string match)
    {
        var slot = LabelSlot.NodeName(name => name == "ip-192-168-0-1");

        Assert.Equal(match, Expression("key", op, Values(values)).Test(slot).ToString());
    }

    [Theory]
    [InlineData("metadata.name", "In", "node", true)]
    [InlineData("metadata.name", "NotIn", "node", true)]
    [InlineData("metadata.name", "In", "node,other", false)]
    [InlineData("metadata.name", "In", "", false)]
    [InlineData("metadata.name", "Exists", "node", false)]
    [InlineData("metadata.namespace", "In", "node", false)]
    public void A_field_is_the_name_of_one_node(string key, string op, string values, bool valid)
    {
        var field = Requirement.Field(Make(key, op, Values(values)));

        Assert.True(field.IsField);
        Assert.Equal(valid, field.Operator != RequirementOperator.Invalid);
    }

    [Fact]
    public void A_demand_reads_as_people_write_it()
    {
        Assert.Equal("nodeSelector disk=ssd", Requirement.Selector("disk", "ssd").ToString());
        Assert.Equal("disk In [ssd, \"\"]", Expression("disk", "In", "ssd", "").ToString());
        Assert.Equal("disk Exists", Expression("disk", "Exists").ToString());
        Assert.Equal("disk Invalid [many]", Expression("disk", "Gt", "many").ToString());
    }

    [Fact]
    public void A_demand_knows_where_it_was_written()
    {
        var (selector, expression) = (Requirement.Selector("a", "b"), Expression("a", "In", "b"));

        Assert.Equal((true, false), (selector.IsSelector, selector.IsField));
        Assert.Equal((false, false), (expression.IsSelector, expression.IsField));
        Assert.Equal("", Requirement.Expression(new() { OperatorProperty = "Exists" }).Key);
        Assert.Equal("", Requirement.Field(new() { OperatorProperty = "In" }).Key);
    }

    private static Requirement Expression(string key, string op, params string[] values) =>
        Requirement.Expression(Make(key, op, values));

    private static V1NodeSelectorRequirement Make(string key, string op, string[] values) =>
        new()
        {
            Key = key,
            OperatorProperty = op,
            Values = [.. values],
        };

    private static string[] Values(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
