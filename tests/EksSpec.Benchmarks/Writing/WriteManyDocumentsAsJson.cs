using System.Buffers;
using EksSpec.Benchmarks.Ratios;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Writing;

/// <summary>Writes 7,000 documents of seven kinds as JSON.</summary>
internal sealed class WriteManyDocumentsAsJson : Comparison
{
    private readonly IReadOnlyList<object> _documents = Corpus.Documents(1000);
    private readonly ArrayBufferWriter<byte> _output = new();

    public override string Name => "write-7000-documents-as-json";

    public override int Documents => _documents.Count;

    public override Contender Ours =>
        new(
            "EksSpec",
            () =>
            {
                _output.ResetWrittenCount();
                for (var i = 0; i < _documents.Count; i++)
                {
                    CanonicalJson.Write(_documents[i], _output);
                }
            }
        );

    public override IReadOnlyList<Contender> Others => [OtherWriters.UpstreamJson(_documents)];
}
