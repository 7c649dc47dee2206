using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;
using EksSpec.Writing;

namespace EksSpec.Tests.Conformance;

/// <summary>What the API server accepted, written as it stores it: it means the same to the reader and to every rule.</summary>
public class ExplicitDefaultsConformanceTests
{
    [Fact]
    public void What_the_server_accepts_stays_accepted_reads_back_and_does_not_change_a_second_time()
    {
        var count = 0;
        foreach (var (id, document) in Accepted())
        {
            ServerDefaults.Fill(document.Value, isScaled: false);
            var once = CanonicalYaml.Serialize(document.Value!);
            var again = Assert.Single(SpecReader.Read(once));
            Assert.True(again.Findings.Count == 0, $"{id}: {string.Join(' ', again.Findings)}");
            Assert.Equal(once, CanonicalYaml.Serialize(again.Value!));
            ServerDefaults.Fill(again.Value, isScaled: false);
            Assert.Equal(once, CanonicalYaml.Serialize(again.Value!));
            count++;
        }

        Assert.Equal(1302, count);
    }

    [Fact]
    public void No_rule_says_anything_else_of_what_is_written_as_the_server_stores_it()
    {
        List<string> changed = [];
        foreach (var (id, document) in Accepted())
        {
            var before = Findings(CanonicalYaml.Serialize(document.Value!));
            ServerDefaults.Fill(document.Value, isScaled: false);
            var after = Findings(CanonicalYaml.Serialize(document.Value!));
            changed.AddRange(after.Except(before).Concat(before.Except(after)).Select(finding => $"{finding} {id}"));
        }

        // The account that only the old field names is missing after all; a request that is its limit is judged as one; and a
        // password in stringData can be read.
        Assert.Equal(
            [
                "EKS4005 spec.serviceAccountName m-0150",
                "EKS4005 spec.template.spec.serviceAccountName m-0732",
                "EKS4390 spec.containers[0].resources.requests.memory m-0204",
                "EKS4402 stringData.password m-1209",
                "EKS4402 stringData.password m-1231",
                "EKS4402 stringData.password m-1247",
            ],
            changed.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<(string Id, SpecDocument Document)> Accepted() =>
        from made in ConformanceData.Manifests().Concat(ConformanceData.OtherKinds())
        where made.Accept
        from document in SpecReader.Read(made.Yaml)
        where document.Value is not null and not InlineDocument && !document.Findings.Any(IsError)
        select (made.Id, document);

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static List<string> Findings(string yaml) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(yaml)), RuleOptions.Default)
                .Findings.Select(finding => $"{finding.Rule.Id} {finding.Path}"),
        ];
}
