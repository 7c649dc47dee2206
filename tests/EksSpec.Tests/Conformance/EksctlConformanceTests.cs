using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Conformance;

public class EksctlConformanceTests(ITestOutputHelper output)
{
    // Higher numbers name traps of YAML that are part of check 3.
    private const int LastCheck = 396;

    private static readonly Lazy<(EksctlCase Case, IReadOnlyList<Finding> Errors)[]> Judged = new(() =>
        [.. EksctlCase.All.Select(item => (item, Errors(item.Yaml)))]
    );

    [Fact]
    public void What_eksctl_accepts_has_no_error_of_eksctl() =>
        AssertAgreement(Judged.Value.Where(item => item.Case.Accept), errors => errors.Count == 0, 1.0);

    [Fact]
    public void What_eksctl_refuses_has_an_error_of_eksctl() =>
        AssertAgreement(Judged.Value.Where(item => !item.Case.Accept), errors => errors.Count > 0, 1.0);

    // Right is a path that is one of the measured ones, leads to it, or lies in it.
    [Fact]
    public void An_error_stands_where_the_document_was_broken() =>
        AssertAgreement(
            Judged.Value.Where(item => !item.Case.Accept && item.Case.Paths.Length > 0),
            (item, errors) => errors.Any(error => item.Paths.Any(path => AreOnOneWay(error.Path.ToString(), path))),
            1.0
        );

    [Fact]
    public void The_rule_is_the_check_that_was_broken() =>
        AssertAgreement(
            Judged.Value.Where(item => !item.Case.Accept && item.Case.Rule <= LastCheck),
            (item, errors) => errors.Any(error => error.Rule.Id == $"EKS{item.Rule:D4}"),
            0.99
        );

    // Of several documents in a file eksctl reads the first; whether it refuses the file may be said at a later one.
    private static IReadOnlyList<Finding> Errors(string yaml)
    {
        var documents = SpecReader.Read(yaml);
        return
        [
            .. documents
                .SelectMany(document => document.Findings)
                .Concat(documents[0].Value is ClusterConfig config ? Checked.Of(config) : [])
                .Where(finding => finding is { Severity: Severity.Error, Rule.Authority: Authority.Eksctl }),
        ];
    }

    private static bool AreOnOneWay(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.StartsWith(shorter, StringComparison.Ordinal)
            && (longer.Length == shorter.Length || longer[shorter.Length] is '.' or '[');
    }

    private void AssertAgreement(
        IEnumerable<(EksctlCase Case, IReadOnlyList<Finding> Errors)> cases,
        Func<IReadOnlyList<Finding>, bool> agrees,
        double threshold
    ) => AssertAgreement(cases, (_, errors) => agrees(errors), threshold);

    private void AssertAgreement(
        IEnumerable<(EksctlCase Case, IReadOnlyList<Finding> Errors)> cases,
        Func<EksctlCase, IReadOnlyList<Finding>, bool> agrees,
        double threshold
    )
    {
        var total = 0;
        var wrong = 0;
        foreach (var (item, errors) in cases)
        {
            total++;
            if (!agrees(item, errors))
            {
                wrong++;
                output.WriteLine($"{item.Id} {item.Stage} [{string.Join(' ', item.Operators)}] {item.Error}");
                output.WriteLine($"    at {string.Join(", ", item.Paths)}; ours: {string.Join(" | ", errors)}");
            }
        }

        output.WriteLine($"{total - wrong} of {total} agree.");
        Assert.True(total > 0, "Nothing was compared.");
        Assert.True(total - wrong >= threshold * total, $"Only {total - wrong} of {total} agree.");
    }
}
