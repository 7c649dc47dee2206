using System.Text.Json;
using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Conformance;

/// <summary>What a real run of eksctl meets after the dry run was content, measured with an AWS in which everything fits.</summary>
public class AwsConformanceTests(ITestOutputHelper output)
{
    // From here on AWS refuses what the measurement's make-believe AWS lets through.
    private const string FirstOfAwsItself = "EKS1400";

    private static readonly Lazy<(JsonElement Case, IReadOnlyList<Finding> Errors)[]> Judged = new(() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Tests, "Conformance", "Data", "eksctl-clusterconfigs.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Where(item => item.GetProperty("deepAccept").ValueKind is JsonValueKind.True or JsonValueKind.False)
                .Where(item => item.GetProperty("accept").GetBoolean())
                .Select(item => (item, Errors(item.GetProperty("yaml").GetString()!))),
        ]
    );

    [Fact]
    public void What_a_real_run_accepts_has_no_error_of_eksctl_at_AWS() =>
        AssertAgreement(
            accepted: true,
            errors => errors.All(error => string.CompareOrdinal(error.Rule.Id, FirstOfAwsItself) >= 0),
            1.0
        );

    [Fact]
    public void What_a_real_run_refuses_has_an_error_of_AWS() =>
        AssertAgreement(accepted: false, errors => errors.Count > 0, 1.0);

    // The generator writes a few values on purpose that AWS would refuse, and texts for ARNs and releases of images that fit
    // no cluster; anything more would be a rule gone wrong.
    [Fact]
    public void Few_of_the_documents_that_a_real_run_accepts_have_an_error_of_AWS_itself() =>
        AssertAgreement(accepted: true, errors => errors.Count == 0, 0.92);

    private static IReadOnlyList<Finding> Errors(string yaml) =>
        SpecReader.Read(yaml)[0].Value is ClusterConfig config
            ?
            [
                .. Checked
                    .Of(config)
                    .Where(finding => finding is { Severity: Severity.Error, Rule.Authority: Authority.Aws }),
            ]
            : [];

    private void AssertAgreement(bool accepted, Func<IReadOnlyList<Finding>, bool> agrees, double threshold)
    {
        var total = 0;
        var wrong = 0;
        foreach (var (item, errors) in Judged.Value)
        {
            if (item.GetProperty("deepAccept").GetBoolean() != accepted)
            {
                continue;
            }

            total++;
            if (!agrees(errors))
            {
                wrong++;
                output.WriteLine(
                    $"{item.GetProperty("id")} {item.GetProperty("operators")} {item.GetProperty("deepError")} | {string.Join(" | ", errors)}"
                );
            }
        }

        output.WriteLine($"{total - wrong} of {total} agree.");
        Assert.True(total > 0, "Nothing was compared.");
        Assert.True(total - wrong >= threshold * total, $"Only {total - wrong} of {total} agree.");
    }
}
