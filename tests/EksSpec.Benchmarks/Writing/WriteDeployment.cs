using System.Buffers;
using EksSpec.Benchmarks.Ratios;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Writing;

/// <summary>Writes one Deployment of 4 kB.</summary>
internal sealed class WriteDeployment : Comparison
{
    private readonly object _deployment = Corpus.Deployment(0);
    private readonly ArrayBufferWriter<byte> _output = new();

    public override string Name => "write-deployment";

    public override Contender Ours =>
        new(
            "EksSpec",
            () =>
            {
                _output.ResetWrittenCount();
                CanonicalYaml.Write(_deployment, _output);
            }
        );

    public override IReadOnlyList<Contender> Others =>
        [
            OtherWriters.UpstreamYaml(_deployment),
            OtherWriters.YamlDotNetSerializer([_deployment]),
            OtherWriters.UpstreamJson([_deployment]),
            OtherWriters.Copy([_deployment]),
        ];
}
