using EksSpec.Benchmarks.Ratios;
using EksSpec.Benchmarks.Reading;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Benchmarks.Rules;

/// <summary>Reads 7,000 manifests of one text and judges each: no longer than YamlDotNet's parser alone takes, with at most 8 kB for each.</summary>
internal sealed class CheckManyDocuments : Comparison
{
    private readonly string _yaml = CanonicalYaml.SerializeAll(Corpus.Documents(1000));

    /// <inheritdoc/>
    public override string Name => "read-and-check-7000-documents";

    /// <inheritdoc/>
    public override int Documents => 7000;

    /// <inheritdoc/>
    public override IReadOnlyList<Goal> Goals =>
        [Goal.AtLeast("yamldotnet-parser", 1), Goal.AtMost("allocated-bytes-per-document", 8192)];

    /// <inheritdoc/>
    public override Contender Ours => new("EksSpec", ReadAndCheck);

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Others =>
        [new("yamldotnet-parser", () => OtherReaders.Parse(_yaml)), new("reading-alone", () => SpecReader.Read(_yaml))];

    private void ReadAndCheck()
    {
        foreach (var document in SpecReader.Read(_yaml))
        {
            SpecRules.Check(Landscape.Of([document]));
        }
    }
}
