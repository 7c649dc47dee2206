using EksSpec.Benchmarks.Ratios;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Reading;

/// <summary>
/// Reads 7,000 manifests of one text into <c>k8s.Models</c>: in at most 0.7 of the time that YamlDotNet's parser alone takes, with
/// at most 8 kB for each.
/// </summary>
internal sealed class ReadManyDocuments : Comparison
{
    private readonly string _yaml = CanonicalYaml.SerializeAll(Corpus.Documents(1000));

    /// <inheritdoc/>
    public override string Name => "read-7000-documents";

    /// <inheritdoc/>
    public override int Documents => 7000;

    /// <inheritdoc/>
    public override IReadOnlyList<Goal> Goals =>
        [Goal.AtLeast("yamldotnet-parser", 1 / 0.7), Goal.AtMost("allocated-bytes-per-document", 8192)];

    /// <inheritdoc/>
    public override Contender Ours => new("EksSpec", () => SpecReader.Read(_yaml));

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Others => [new("yamldotnet-parser", () => OtherReaders.Parse(_yaml))];
}
