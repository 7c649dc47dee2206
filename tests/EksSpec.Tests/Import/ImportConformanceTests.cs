using EksSpec.Import;
using EksSpec.Reading;
using EksSpec.Tests.Conformance;
using Xunit.Abstractions;

namespace EksSpec.Tests.Import;

/// <summary>Every document that the real programs accept, imported, compiled, run and compared.</summary>
public class ImportConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void A_cluster_config_that_eksctl_accepts_is_written_by_its_program() =>
        Compare(
            ConformanceData
                .ClusterConfigs()
                .Where(document => document.Accept)
                .Select(document => (document.Id, document.Yaml))
        );

    [Fact]
    public void A_manifest_that_the_api_server_accepts_is_written_by_its_program() =>
        Compare(
            ConformanceData
                .Manifests()
                .Concat(ConformanceData.OtherKinds())
                .Where(document => document.Accept)
                .Select(document => (document.Id, document.Yaml))
        );

    [Fact]
    public void A_custom_resource_that_the_api_server_accepts_is_written_by_its_program() =>
        Compare(
            ConformanceData
                .CustomResources()
                .Where(document => document.Accept)
                .Select(document => (document.Id, document.Yaml))
        );

    private void Compare(IEnumerable<(string Id, string Yaml)> texts)
    {
        List<(string Name, string Id, Landscape Landscape, ImportedProgram Program)> all = [];
        foreach (var (id, yaml) in texts)
        {
            var landscape = Landscape.Of(SpecReader.Read(yaml));
            all.Add(($"P{all.Count}", id, landscape, Meaning.Import(landscape)));
        }

        var compiled = CompiledPrograms.Of(all.Select(each => (each.Name, each.Program)));
        var wrong = 0;
        foreach (var (name, id, landscape, program) in all)
        {
            var written = compiled.Describe(name).TryBuild(out var fleet, out _) ? Meaning.Of(fleet) : [];
            foreach (var (what, text) in Meaning.Of(landscape.Objects.Select(item => item.Value).OfType<object>()))
            {
                // A review is a question to the API server and has no name; nothing of it stays that could be written.
                var isQuestion = what.EndsWith('/') && what.Contains("Review ", StringComparison.Ordinal);
                if (isQuestion ? !program.Notes.Any(note => note.IsLoss) : written.GetValueOrDefault(what) != text)
                {
                    wrong++;
                    output.WriteLine(
                        $"{id} {what}: {string.Join(' ', program.Notes)}\n  {text}\n  {written.GetValueOrDefault(what)}"
                    );
                }
            }
        }

        Assert.True(all.Count > 300, "There is hardly any document.");
        Assert.True(wrong == 0, $"{wrong} of {all.Count} are written otherwise.");
    }
}
