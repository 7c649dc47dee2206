using EksSpec.Reading;
using EksSpec.Writing;
using LabBase;

namespace EksSpec.Tests.Deliveries;

/// <summary>LabBase, delivered by Flux.</summary>
public class FluxLabBaseTests
{
    private static readonly Fleet Plain = LabBaseFleet.Describe().Build();
    private static readonly Fleet Delivered = LabBaseFleet
        .Describe()
        .DeliverWith(new FluxCd("https://git.example.com/labbase/deploy.git"))
        .Build();

    [Fact]
    public void Nobody_finds_anything_in_it() => Assert.Empty(Delivered.Findings.Select(finding => finding.ToString()));

    [Fact]
    public void What_it_adds_is_as_reviewed() =>
        Snapshot.Match(
            string.Concat(
                Delivered
                    .Files.Where(file => Plain.Files.All(other => other.Path != file.Path))
                    .Select(file => $"# {file.Path}\n{file.Text}")
            )
        );

    [Fact]
    public void Its_files_read_back_without_a_finding_as_the_same_bytes() =>
        Assert.All(
            Delivered.Files,
            file =>
            {
                var documents = SpecReader.Read(file.Text);

                Assert.Empty(documents.SelectMany(document => document.Findings));
                Assert.Equal(file.Text, CanonicalYaml.SerializeAll(documents.Select(document => document.Value!)));
            }
        );

    [Fact]
    public void Its_pods_run_where_they_run_without_Flux()
    {
        var (plain, delivered) = (Plain.ProvePlacement(), Delivered.ProvePlacement());

        Assert.Equal(plain.Keys, delivered.Keys);
        Assert.All(plain, proof => Assert.Equal(proof.Value.ToString(), delivered[proof.Key].ToString()));
        Assert.All(plain, proof => Assert.Equal(proof.Value.Matrix.ToText(), delivered[proof.Key].Matrix.ToText()));
    }

    [Fact]
    public void Only_annotations_of_Flux_change_in_what_was_there_before()
    {
        foreach (var file in Plain.Files)
        {
            var there = Delivered.Files.Single(other => other.Path == file.Path).Text.Split('\n');
            var mark = there.Where(line => line.Contains("kustomize.toolkit.fluxcd.io/", StringComparison.Ordinal));
            var lines = file.Text.Split('\n');

            var added = there.Except(lines, StringComparer.Ordinal).ToList();
            Assert.All(added.Except(mark, StringComparer.Ordinal), line => Assert.Equal("annotations:", line.Trim()));
            Assert.Empty(lines.Except(there, StringComparer.Ordinal));
        }
    }
}
