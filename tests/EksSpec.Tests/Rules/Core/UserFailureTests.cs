using EksSpec.Findings;
using EksSpec.Rules;
using FluentValidation.Results;

namespace EksSpec.Tests.Rules.Core;

/// <summary>What a user's rule found, in the terms of ours.</summary>
public sealed class UserFailureTests
{
    private const string DefaultFix = "Change the value so that the rule holds.";

    [Theory]
    [InlineData("SHOP1", "SHOP1")]
    [InlineData("S1", "S1")]
    [InlineData("123", "123")]
    [InlineData("ABC123", "ABC123")]
    [InlineData("EKSX1", "EKSX1")]
    [InlineData("EKS2004a", "EKS2004a")]
    [InlineData("EKS-2004", "EKS-2004")]
    [InlineData("EKS2004", "user:EKS2004")]
    [InlineData("eks2004", "user:eks2004")]
    [InlineData("EKS9", "user:EKS9")]
    [InlineData("", "TeamRules")]
    [InlineData(" ", "TeamRules")]
    [InlineData(null, "TeamRules")]
    public void Our_ids_stay_ours(string? code, string id)
    {
        var rule = new UserFailure(new("Name", "wrong") { ErrorCode = code }, "TeamRules").Rule;

        Assert.Equal(new RuleInfo(id, Severity.Error, Authority.EksSpec, "wrong", DefaultFix), rule);
    }

    [Theory]
    [InlineData(FluentValidation.Severity.Error, Severity.Error)]
    [InlineData(FluentValidation.Severity.Warning, Severity.Warning)]
    [InlineData(FluentValidation.Severity.Info, Severity.Info)]
    public void Severities_are_called_alike(FluentValidation.Severity theirs, Severity ours) =>
        Assert.Equal(ours, new UserFailure(new("Name", "wrong") { Severity = theirs }, "TeamRules").Rule.Severity);

    [Theory]
    [InlineData("Metadata.Name", "Metadata.Name")]
    [InlineData("Groups[1].Labels[a/b]", "Groups[1].Labels[a/b]")]
    [InlineData("no path.", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_property_that_is_no_path_is_the_whole(string? property, string path)
    {
        var failure = new UserFailure(new(property!, "wrong"), "TeamRules");

        Assert.Equal(path, failure.Property.ToString());
        Assert.Equal("wrong", failure.Message);
    }

    [Fact]
    public void The_state_says_the_fix_or_the_object_or_both()
    {
        var item = Sample.Built();

        Assert.Equal((null, "Do it."), Said("Do it."));
        Assert.Equal((item, DefaultFix), Said(item));
        Assert.Equal((item, "Do it."), Said((item, "Do it.")));
        Assert.Equal((null, DefaultFix), Said(null));
        Assert.Equal((null, DefaultFix), Said(7));
        Assert.Equal((null, DefaultFix), Said(("Do it.", item)));
    }

    private static (SpecObject?, string) Said(object? state)
    {
        var failure = new UserFailure(new ValidationFailure("Name", "wrong") { CustomState = state }, "TeamRules");
        return (failure.Object, failure.Rule.Fix);
    }
}
