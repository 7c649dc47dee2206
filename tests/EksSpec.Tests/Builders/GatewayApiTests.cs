using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;
using EksSpec.Writing;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class GatewayApiTests
{
    public static TheoryData<string> Programs => [.. LoadBalancerPrograms.Gateways.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_writes_what_was_reviewed(string program)
    {
        var fleet = LoadBalancerPrograms.GatewayFleet(program).Build();
        var written = fleet
            .Files.SelectMany(file =>
                SpecReader.Read(file.Text).Select(document => (file.Path, Document: document.Value!))
            )
            .Where(each => each.Document is V1Ingress or V1IngressClass or V1Service or InlineDocument);

        Snapshot.Match(
            string.Concat(written.Select(each => $"---\n# {each.Path}\n{CanonicalYaml.Serialize(each.Document)}")),
            parameters: $"program={program}"
        );
    }

    [Fact]
    public void Every_reviewed_program_is_there() =>
        Snapshot.NoneIsLeft(
            nameof(A_program_writes_what_was_reviewed),
            LoadBalancerPrograms.Gateways.Keys.Select(key => $"program={key}")
        );

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_has_no_finding_above_info(string program)
    {
        LoadBalancerPrograms.GatewayFleet(program).TryBuild(out _, out var all);
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
    public void What_is_written_has_no_finding_above_info_when_it_is_read(string program)
    {
        foreach (var folder in LoadBalancerPrograms.GatewayFleet(program).Build().Files.GroupBy(FolderOf))
        {
            var read = folder.SelectMany(file => SpecReader.Read(file.Text)).Select(document => document.Value!);
            var findings = SpecRules.Check(Landscape.Of(read), RuleOptions.Default).Findings;

            Assert.All(
                findings.Where(finding => finding.Object?.Kind != "ClusterConfig"),
                finding => Assert.True(finding.Severity == Severity.Info, $"{finding.Rule.Id}: {finding.Message}")
            );
        }

        static string FolderOf(FleetFile file) => file.Path.Split('/')[0];
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Pods_wait_as_long_as_behind_Ingresses(string program)
    {
        if (!LoadBalancerPrograms.All.ContainsKey(program))
        {
            return;
        }

        Assert.Equal(PodsOf(LoadBalancerPrograms.Fleet(program)), PodsOf(LoadBalancerPrograms.GatewayFleet(program)));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_writes_the_same_bytes_again(string program)
    {
        static string Bytes(string name) =>
            string.Concat(LoadBalancerPrograms.GatewayFleet(name).Build().Files.Select(file => file.Text));

        Assert.Equal(Bytes(program), Bytes(program));
    }

    private static List<string> PodsOf(FleetBuilder fleet) =>
        [
            .. fleet
                .Build()
                .Files.SelectMany(file => SpecReader.Read(file.Text))
                .Select(document => document.Value)
                .OfType<V1Deployment>()
                .Select(CanonicalYaml.Serialize),
        ];
}
