using EksSpec.Benchmarks.Ratios;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Reading;

/// <summary>Reads a ClusterConfig of 4 kB into the model: at most 1.5 times as long as YamlDotNet's parser alone.</summary>
internal sealed class ReadClusterConfig : Comparison
{
    private readonly string _yaml = CanonicalYaml.Serialize(Corpus.LargeClusterConfig());

    /// <inheritdoc/>
    public override string Name => "read-clusterconfig";

    /// <inheritdoc/>
    public override IReadOnlyList<Goal> Goals => [Goal.AtLeast("yamldotnet-parser", 1 / 1.5)];

    /// <inheritdoc/>
    public override Contender Ours => new("EksSpec", () => SpecReader.Read(_yaml));

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Others => [new("yamldotnet-parser", () => OtherReaders.Parse(_yaml))];
}
