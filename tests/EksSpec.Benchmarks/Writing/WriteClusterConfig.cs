using System.Buffers;
using EksSpec.Benchmarks.Ratios;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Writing;

/// <summary>Writes one ClusterConfig. Upstream's writers take our records for any object, with their C# names.</summary>
internal sealed class WriteClusterConfig : Comparison
{
    private readonly object _config = Corpus.ClusterConfig();
    private readonly ArrayBufferWriter<byte> _output = new();

    public override string Name => "write-clusterconfig";

    public override Contender Ours =>
        new(
            "EksSpec",
            () =>
            {
                _output.ResetWrittenCount();
                CanonicalYaml.Write(_config, _output);
            }
        );

    public override IReadOnlyList<Contender> Others =>
        [
            OtherWriters.UpstreamYaml(_config),
            OtherWriters.YamlDotNetSerializer([_config]),
            OtherWriters.UpstreamJson([_config]),
            OtherWriters.Copy([_config]),
        ];
}
