using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Conformance;

/// <summary>The reader and the rules together against what API server 1.36 said.</summary>
public class KubernetesConformanceTests(ITestOutputHelper output)
{
    private const double Accepted = 0.995;

    private const double Refused = 0.995;

    private const double Paths = 1;

    // Of these the server names places of its own form, with one version only, or misspelled.
    private static readonly string[] SpelledOtherwise = ["CustomResourceDefinition", "MutatingAdmissionPolicyBinding"];

    [Fact]
    public void An_error_means_that_the_api_server_refuses_the_object_and_none_that_it_accepts_it()
    {
        var (accepted, all, refused, bad) = (0, 0, 0, 0);
        foreach (var document in ConformanceData.Manifests())
        {
            var errors = Errors(document.Yaml);
            all += document.Accept ? 1 : 0;
            bad += document.Accept ? 0 : 1;
            accepted += document.Accept && errors.Count == 0 ? 1 : 0;
            refused += !document.Accept && errors.Count > 0 ? 1 : 0;
            if (document.Accept != (errors.Count == 0))
            {
                output.WriteLine(
                    $"{document.Id} {document.Kind} {document.Operator} {document.Code}: {document.Error} | {errors.FirstOrDefault()}"
                );
            }
        }

        Assert.Equal(978, all);
        Assert.Equal(1022, bad);
        Assert.True(accepted >= all * Accepted, $"Of {all} accepted objects only {accepted} have no error.");
        Assert.True(refused >= bad * Refused, $"Of {bad} refused objects only {refused} have an error.");
    }

    [Fact]
    public void The_errors_are_at_the_fields_that_the_api_server_names()
    {
        var (equal, all) = AtTheSameFields(ConformanceData.Manifests());

        Assert.Equal(562, all);
        Assert.True(equal >= all * Paths, $"Of {all} objects only {equal} have their errors at the right fields.");
    }

    [Fact]
    public void Every_other_built_in_kind_is_judged_as_the_api_server_judges_it()
    {
        var wrong = ConformanceData
            .OtherKinds()
            .Where(document => document.Accept != (Errors(document.Yaml).Count == 0))
            .Select(document => $"{document.Id} {document.Kind} {document.Operator}: {document.Error}")
            .ToList();

        Assert.Equal(663, ConformanceData.OtherKinds().Count());
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_errors_of_the_other_kinds_are_at_the_fields_that_the_api_server_names()
    {
        var (equal, all) = AtTheSameFields(
            ConformanceData.OtherKinds().Where(document => !SpelledOtherwise.Contains(document.Kind))
        );

        Assert.Equal(all, equal);
    }

    [Theory]
    [InlineData("m-0001", "EKS3314", "- name: X A")]
    [InlineData("m-0096", "EKS3333", "cpu: \"2\"")]
    [InlineData("m-0161", "EKS3360", "hostPID: true")]
    [InlineData("m-0161", "EKS3359", "shareProcessNamespace: true")]
    [InlineData("m-0186", "EKS3361", "name: Linux")]
    [InlineData("m-0213", "EKS3230", "fieldPath: status.podIP")]
    [InlineData("m-0296", "EKS3107", "more: a b")]
    [InlineData("m-0317", "EKS3510", "type: OnDelete")]
    [InlineData("m-0331", "EKS3200", "subPathExpr: '/abs'")]
    [InlineData("m-0376", "EKS3382", "namespaces: [Bad_NS]")]
    [InlineData("m-0601", "EKS3200", "path: /t")]
    [InlineData("m-1031", "EKS3736", "clusterIP: \"10.0.0.300\"")]
    [InlineData("m-1050", "EKS3726", "- \"\"")]
    [InlineData("m-1640", "EKS3839", "operator: In")]
    [InlineData("m-1674", "EKS3842", "storage: \"1Gi\"")]
    [InlineData("m-1893", "EKS3330", "gpu: '1'")]
    public void An_error_stands_at_the_line_of_the_wrong_value(string id, string rule, string line)
    {
        var yaml = ConformanceData.Manifests().Single(document => document.Id == id).Yaml;
        var landscape = Landscape.Of(SpecReader.Read(yaml));

        var finding = Assert.Single(SpecRules.Check(landscape, new()).Findings, finding => finding.Rule.Id == rule);

        Assert.Equal(line, yaml.Split('\n')[finding.Position!.Line - 1].Trim());
    }

    // Of the objects that validation refused: how many have their errors just where the server says, and how many there are.
    private (int Equal, int All) AtTheSameFields(IEnumerable<ManifestCase> documents)
    {
        var (equal, all) = (0, 0);
        foreach (var document in documents.Where(document => document.Code == 422))
        {
            var paths = Errors(document.Yaml).Select(ServerSpelling.Of).ToHashSet(StringComparer.Ordinal);
            all++;
            if (paths.SetEquals(ServerSpelling.Causes(document.Causes)))
            {
                equal++;
            }
            else
            {
                output.WriteLine(
                    $"{document.Id} {document.Kind} {document.Operator}: {string.Join(' ', document.Causes)} | {string.Join(' ', paths)}"
                );
            }
        }

        return (equal, all);
    }

    private static List<Finding> Errors(string yaml)
    {
        var documents = SpecReader.Read(yaml);
        var errors = ConformanceData.Errors(documents, Authority.Kubernetes);
        foreach (var document in documents.Where(document => document.Value is not null))
        {
            errors.AddRange(
                Checked
                    .Of(document.Value!)
                    .Where(finding =>
                        finding.Severity == Severity.Error && finding.Rule.Authority == Authority.Kubernetes
                    )
            );
        }

        return errors;
    }
}
