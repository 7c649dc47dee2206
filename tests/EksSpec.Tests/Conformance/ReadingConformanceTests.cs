using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Conformance;

public class ReadingConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Eksctl_refuses_to_decode_exactly_what_the_reader_refuses()
    {
        var wrong = new List<string>();
        var compared = 0;
        foreach (var document in ConformanceData.ClusterConfigs())
        {
            compared++;
            var errors = ConformanceData.Errors(SpecReader.Read(document.Yaml), Authority.Eksctl);
            if (document.Accept && errors.Count > 0 || document.Stage == "decode" && errors.Count == 0)
            {
                wrong.Add(
                    $"{document.Id} {document.Operators} {document.Stage}: {document.Error} | {errors.FirstOrDefault()}"
                );
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.Equal(2500, compared);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_reader_points_at_what_eksctl_refuses_to_decode()
    {
        var wrong = new List<string>();
        var compared = 0;
        foreach (var document in ConformanceData.ClusterConfigs().Where(d => d.Stage == "decode" && d.Path is not null))
        {
            compared++;
            var errors = ConformanceData.Errors(SpecReader.Read(document.Yaml), Authority.Eksctl);
            if (!errors.Any(error => IsAt(error.Path.ToString(), document.Path!)))
            {
                wrong.Add($"{document.Id} {document.Operators}: {document.Path} | {errors.FirstOrDefault()}");
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.True(compared > 100);
        Assert.Empty(wrong);
    }

    // The data names the place that was changed: a list or map for an item of it, a field for a group of fields moved there.
    private static bool IsAt(string found, string changed) =>
        found == changed
        || found == $"[{changed}]"
        || found.StartsWith(changed, StringComparison.Ordinal)
        || changed.StartsWith(found, StringComparison.Ordinal) && found.Length > 0;

    [Fact]
    public void The_api_server_refuses_to_decode_exactly_what_the_reader_refuses()
    {
        var wrong = new List<string>();
        var compared = 0;
        foreach (var document in ConformanceData.Manifests())
        {
            compared++;
            var read = SpecReader.Read(document.Yaml);
            var errors = ConformanceData.Errors(read, Authority.Kubernetes);
            if (
                document.Accept && errors.Count > 0
                || document.Code is 400 or 404 && errors.Count == 0 && !read.Any(IsOfRemovedVersion)
            )
            {
                wrong.Add(
                    $"{document.Id} {document.Operator} {document.Code}: {document.Error} | {errors.FirstOrDefault()}"
                );
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.Equal(2000, compared);
        Assert.Empty(wrong);
    }

    // Which versions are left depends on the target, which the rules know and reading doesn't.
    private static bool IsOfRemovedVersion(SpecDocument document) =>
        document.Value is { } value && Checked.Of(value).Any(finding => finding.Rule.Id == "EKS3195");
}
