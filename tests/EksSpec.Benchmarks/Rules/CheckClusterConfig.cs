using EksSpec.Benchmarks.Ratios;
using EksSpec.Eksctl;
using EksSpec.Rules;

namespace EksSpec.Benchmarks.Rules;

/// <summary>Every rule of eksctl, of AWS and of ours over a ClusterConfig of 200 lines, warm.</summary>
internal sealed class CheckClusterConfig : Comparison
{
    private readonly ClusterConfig _config = Corpus.LargeClusterConfig();

    /// <inheritdoc/>
    public override string Name => "check-clusterconfig";

    /// <inheritdoc/>
    public override IReadOnlyList<Goal> Goals => [Goal.AtMost("microseconds", 100)];

    /// <inheritdoc/>
    public override Contender Ours => new("EksSpec", () => SpecRules.Check(Landscape.Of(_config)));
}
