using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Advice;

/// <summary>Each advice on configs that have the problem, and on configs that only look like it.</summary>
public abstract class AdviceTests
{
    /// <summary>The findings of one rule in the body of a ClusterConfig.</summary>
    private protected static List<Finding> Find(string id, string body, string name = "shop", DateOnly? asOf = null)
    {
        var head =
            $"apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: {name}\n  region: us-west-2\n";
        var document = Assert.Single(SpecReader.Read(head + body));
        Assert.DoesNotContain(document.Findings, finding => finding.Severity == Severity.Error);
        var config = Assert.IsType<ClusterConfig>(document.Value);
        return [.. Checked.With(new() { AsOf = asOf }, config).Where(finding => finding.Rule.Id == id)];
    }

    private protected static Finding One(string id, string body, string name = "shop", DateOnly? asOf = null) =>
        Assert.Single(Find(id, body, name, asOf));

    private protected static void None(string id, string body, string name = "shop", DateOnly? asOf = null) =>
        Assert.Empty(Find(id, body, name, asOf));
}
