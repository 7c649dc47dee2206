using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Conformance;

/// <summary>Definitions with their custom resources against what API server 1.36 said.</summary>
public class CustomResourceConformanceTests(ITestOutputHelper output)
{
    private const double Agreed = 0.98;

    [Fact]
    public void A_definition_and_its_resource_in_one_text_are_refused_where_the_server_refuses_one_of_them()
    {
        var (all, equal) = (0, 0);
        foreach (var test in ConformanceData.CustomResources())
        {
            var errors = Errors(test.Yaml);
            var isEqual = test.Accept == (errors.Count == 0);
            all++;
            equal += isEqual ? 1 : 0;
            if (!isEqual)
            {
                output.WriteLine($"{test.Id} {test.Operators} {test.Code}: {test.Error} | {errors.FirstOrDefault()}");
            }
        }

        output.WriteLine($"{equal} of {all} agree.");
        Assert.Equal(720, all);
        Assert.True(equal >= all * Agreed, $"Of {all} texts only {equal} are judged as the server does.");
    }

    private static List<Finding> Errors(string yaml) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(yaml)), new())
                .Findings.Where(finding =>
                    finding.Severity == Severity.Error && finding.Rule.Authority == Authority.Kubernetes
                ),
        ];
}
