using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using LabBase;

namespace EksSpec.Tests.Deliveries;

/// <summary>LabBase, delivered by Argo CD.</summary>
public class ArgoCdLabBaseTests
{
    private static readonly Fleet Delivered = LabBaseFleet
        .Describe()
        .DeliverWith(new ArgoCd("https://git.example.com/labbase/deploy.git"))
        .Build();

    public static TheoryData<string> Paths =>
        [
            .. Delivered
                .Files.Select(file => file.Path)
                .Where(path => path.Contains("/argocd/", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_argo_cd_is_told_is_as_reviewed(string path)
    {
        var file = Delivered.Files.Single(file => file.Path == path);

        Snapshot.Match(file.Text, "yaml", Case(path));
    }

    [Fact]
    public void No_reviewed_file_is_left_that_it_no_longer_has() =>
        Snapshot.NoneIsLeft(
            nameof(What_argo_cd_is_told_is_as_reviewed),
            Delivered
                .Files.Where(file => file.Path.Contains("/argocd/", StringComparison.Ordinal))
                .Select(file => Case(file.Path))
        );

    [Fact]
    public void Nobody_finds_anything_in_it_when_it_is_built_nor_when_it_is_read_back()
    {
        var files = Delivered.Files.SelectMany(file => SpecReader.Read(file.Text, new() { File = file.Path }));

        Assert.Empty(Loud(Delivered.Findings));
        Assert.Empty(Loud(SpecRules.Check(Landscape.Of(files)).Findings));

        static IEnumerable<string> Loud(IEnumerable<Finding> findings) =>
            findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.ToString());
    }

    [Fact]
    public void Its_pods_are_placed_as_without()
    {
        LabBaseProof.Hold(Delivered);
        Assert.Equal(Matrices(LabBaseFleet.Describe().Build()), Matrices(Delivered));

        static IEnumerable<string> Matrices(Fleet fleet) =>
            fleet.ProvePlacement().Select(cluster => cluster.Value.Matrix.ToText());
    }

    [Fact]
    public void Nothing_but_annotations_of_argo_cd_is_changed()
    {
        var plain = LabBaseFleet.Describe().Build();

        Assert.All(
            plain.Files,
            file =>
            {
                var text = Delivered.Files.Single(other => other.Path == file.Path).Text;
                var added = text.Split('\n').Except(file.Text.Split('\n')).ToList();

                Assert.All(added, line => Assert.Matches("^ *(annotations:|argocd\\.argoproj\\.io/.*)$", line));
                Assert.Equal(
                    file.Text.Replace("\n  annotations:", "", StringComparison.Ordinal),
                    string.Join('\n', text.Split('\n').Where(line => !line.Contains("argocd.argoproj.io/")))
                        .Replace("\n  annotations:", "", StringComparison.Ordinal)
                );
            }
        );
    }

    private static string Case(string path) => $"path={Path.ChangeExtension(path, null).Replace('/', '+')}";
}
