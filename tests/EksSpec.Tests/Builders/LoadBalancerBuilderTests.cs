using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Writing;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class LoadBalancerBuilderTests
{
    public static TheoryData<string> Programs => [.. LoadBalancerPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_writes_what_was_reviewed(string program)
    {
        var fleet = LoadBalancerPrograms.Fleet(program).Build();
        var written = fleet
            .Files.SelectMany(file =>
                SpecReader.Read(file.Text).Select(document => (file.Path, Document: document.Value!))
            )
            .Where(each => each.Document is V1Ingress or V1IngressClass or V1Service or EksSpec.Values.InlineDocument);

        Snapshot.Match(
            string.Concat(written.Select(each => $"---\n# {each.Path}\n{CanonicalYaml.Serialize(each.Document)}")),
            parameters: $"program={program}"
        );
    }

    [Fact]
    public void Every_reviewed_program_is_there() =>
        Snapshot.NoneIsLeft(
            nameof(A_program_writes_what_was_reviewed),
            LoadBalancerPrograms.All.Keys.Select(key => $"program={key}")
        );

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_has_no_finding_above_info(string program)
    {
        LoadBalancerPrograms.Fleet(program).TryBuild(out _, out var all);
        // The clusters are as small as can be.
        var findings = all.Where(finding => finding.Object?.Kind != "ClusterConfig");

        Assert.All(
            findings,
            finding =>
                Assert.True(finding.Severity == Severity.Info, $"{finding.Rule.Id} {finding.Object}: {finding.Message}")
        );
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_writes_the_same_bytes_again(string program)
    {
        static string Bytes(string name) =>
            string.Concat(LoadBalancerPrograms.Fleet(name).Build().Files.Select(file => file.Text));

        Assert.Equal(Bytes(program), Bytes(program));
    }
}
