using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Conformance;

/// <summary>Namespaces with Pod Security, ResourceQuotas and LimitRanges against what API server 1.36 and its controllers did.</summary>
public class AdmissionConformanceTests(ITestOutputHelper output)
{
    // It lacks the overhead of a RuntimeClass that stands in no document.
    private const int Unknown = 1;

    [Fact]
    public void An_object_is_refused_let_in_or_left_without_pods_as_the_server_did()
    {
        var (all, equal) = (0, 0);
        foreach (var test in ConformanceData.Admissions())
        {
            var errors = SpecRules
                .Check(Landscape.Of(SpecReader.Read(test.Yaml)), new())
                .Findings.Where(finding => finding.Severity == Severity.Error)
                .ToList();
            var isRefused = errors.Exists(finding => finding.Rule.Authority == Authority.Kubernetes);
            var hasNoPods = errors.Exists(finding => finding.Rule.Authority == Authority.Controller);
            var isEqual = isRefused == !test.Accept && (isRefused || hasNoPods == test.RefusesPods);
            all++;
            equal += isEqual ? 1 : 0;
            if (!isEqual)
            {
                output.WriteLine($"{test.Id}: {test.Error} | {errors.FirstOrDefault()}");
            }
        }

        Assert.Equal(718, all);
        Assert.Equal(all - Unknown, equal);
    }
}
