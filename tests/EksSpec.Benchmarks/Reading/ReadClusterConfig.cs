using EksSpec.Benchmarks.Ratios;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Reading;

/// <summary>Reads a ClusterConfig into the model. Goal: a ratio to YamlDotNet's parser alone of at least 0.67.</summary>
internal sealed class ReadClusterConfig : Comparison
{
    private readonly string _yaml = CanonicalYaml.Serialize(Corpus.ClusterConfig());

    /// <inheritdoc/>
    public override string Name => "read-clusterconfig";

    /// <inheritdoc/>
    public override Contender Ours => new("EksSpec", () => SpecReader.Read(_yaml));

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Others => [new("yamldotnet-parser", () => OtherReaders.Parse(_yaml))];
}
