using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using LabBase;

namespace EksSpec.Tests.Placement;

/// <summary>One character of LabBase's files is changed where it matters; the proof has to notice and to name it.</summary>
public class LabBaseMutationTests
{
    private const string Cluster = "labbase-nonprod/cluster.yaml";
    private const string Api = "labbase-nonprod/develop/api.yaml";

    private static readonly Fleet LabBase = LabBaseFleet.Describe().Build();

    public static TheoryData<string, string, string, string> Changes =>
        new()
        {
            { Cluster, "\n    lifecycle: Ec2Spot", "\n    lifecycles: Ec2Spot", "'lifecycles' on the nodes" },
            { Cluster, "\n    lifecycle: Ec2Spot", "\n    lifecycle: Ec2spot", "'Ec2spot' on the nodes" },
            { Cluster, "key: spotInstance", "key: spotinstance", "'spotinstance' on the nodes" },
            { Cluster, "value: \"true\"", "value: \"True\"", "'True' on the nodes" },
            { Api, "key: lifecycle", "key: lifecycl", "'lifecycl' on the pod" },
            { Api, "- Ec2Spot", "- Ec2Spott", "'lifecycle=Ec2Spott' on the pod" },
            { Api, "key: spotInstance", "key: spotInstanc", "'spotInstanc' on the pod" },
            { Api, "value: \"true\"", "value: \"tru\"", "'tru' on the pod" },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_character_is_refuted_with_its_culprit(
        string file,
        string before,
        string after,
        string culprit
    )
    {
        var proof = Prove(file, before, after);

        var refuted = proof.Results.Where(result => result.Outcome == ProofOutcome.Refuted).ToList();
        Assert.NotEmpty(refuted);
        Assert.All(
            refuted.SelectMany(result => result.Reasons),
            reason => Assert.Contains("/develop", reason.Workload!.Id, StringComparison.Ordinal)
        );
        Assert.Contains(
            refuted.SelectMany(result => result.Reasons),
            reason => reason.Culprit.Contains(culprit, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nothing_changed_is_proven() => Assert.True(Prove(Cluster, "lifecycle", "lifecycle").IsProven);

    [Theory]
    [InlineData("label/lifecycle: Ec2Spot", "label/lifecycle: Ec2spot")]
    [InlineData("label/lifecycle: Ec2Spot", "label/lifecycles: Ec2Spot")]
    [InlineData("taint/spotInstance: true:", "taint/spotInstance: True:")]
    [InlineData("taint/spotInstance: true:", "taint/spotInstances: true:")]
    public void A_tag_that_would_mislead_the_autoscaler_is_found(string before, string after)
    {
        var (cluster, manifests) = Read(Cluster, before, after);

        Assert.Contains(Checked.Of([cluster, .. manifests]), finding => finding.Rule.Id == "EKS5015");
    }

    private static PlacementProof Prove(string file, string before, string after)
    {
        var (cluster, manifests) = Read(file, before, after);
        return PlacementProof.Of(
            PlacementMatrix.Compute(cluster, manifests),
            LabBase.ProvePlacement()["labbase-nonprod"].Results.Select(result => result.Claim)
        );
    }

    private static (ClusterConfig, List<object>) Read(string file, string before, string after)
    {
        var texts = LabBase
            .Files.Where(f => f.Path == Cluster || f.Path.StartsWith("labbase-nonprod/", StringComparison.Ordinal))
            .Where(f => !f.Path.Contains("production", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        var place = texts[file].IndexOf(before, StringComparison.Ordinal);
        Assert.True(place >= 0, $"'{before}' is not in {file}.");
        texts[file] = texts[file].Remove(place, before.Length).Insert(place, after);
        var values = texts
            .Values.SelectMany(text => SpecReader.Read(text))
            .Select(document => document.Value!)
            .ToList();
        return (values.OfType<ClusterConfig>().Single(), values.FindAll(value => value is not ClusterConfig));
    }
}
