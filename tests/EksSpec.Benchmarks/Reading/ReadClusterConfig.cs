using EksSpec.Benchmarks.Ratios;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Reading;

/// <summary>Reads a ClusterConfig of 4 kB into the model: at most half as long as YamlDotNet's parser alone takes.</summary>
internal sealed class ReadClusterConfig : Comparison
{
    private readonly string _yaml = CanonicalYaml.Serialize(Corpus.LargeClusterConfig());

    /// <inheritdoc/>
    public override string Name => "read-clusterconfig";

    /// <inheritdoc/>
    public override IReadOnlyList<Goal> Goals => [Goal.AtLeast("yamldotnet-parser", 1 / 0.5)];

    /// <inheritdoc/>
    public override Contender Ours => new("EksSpec", () => SpecReader.Read(_yaml));

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Others => [new("yamldotnet-parser", () => OtherReaders.Parse(_yaml))];
}
