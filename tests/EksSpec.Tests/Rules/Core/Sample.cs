using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Rules.Core;

/// <summary>Rules and objects that mean nothing, for tests of what becomes of findings.</summary>
internal static class Sample
{
    /// <summary>An error.</summary>
    public static readonly RuleInfo Rule = RuleOf("EKS9001");

    public static RuleInfo RuleOf(
        string id,
        Severity severity = Severity.Error,
        Authority authority = Authority.EksSpec
    ) => new(id, severity, authority, "A title", "Change it.");

    /// <summary>A ConfigMap that a program built, here without saying where.</summary>
    public static SpecObject Built(params IReadOnlyList<Finding> findings) => Built(null, findings);

    public static SpecObject Built(ISpecSource? source, params IReadOnlyList<Finding> findings) =>
        new(
            "shop",
            new V1ConfigMap
            {
                ApiVersion = "v1",
                Kind = "ConfigMap",
                Metadata = new() { Name = "demo" },
            },
            source,
            findings
        );

    /// <summary>An object that was read, with findings of whoever read it.</summary>
    public static SpecObject Read(string yaml, params IReadOnlyList<Finding> findings)
    {
        var document = Assert.Single(SpecReader.Read(yaml));
        return new("shop", document.Value, document, findings);
    }

    public static Report ReportOn(SpecObject item, RuleOptions? options = null) =>
        new Report(options ?? RuleOptions.Default).On(item);
}
