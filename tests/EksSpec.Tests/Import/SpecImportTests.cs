using EksSpec.Import;
using EksSpec.Reading;
using LabBase;

namespace EksSpec.Tests.Import;

/// <summary>What an import recognises, and what it says of what it doesn't carry over.</summary>
public class SpecImportTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api, namespace: SPACE, labels: {app: api}}
        spec:
          replicas: REPLICAS
          selector: {matchLabels: {app: api}}
          template:
            metadata: {labels: {app: api}}
            spec:
              containers:
              - name: api
                image: registry.example.com/api:1.0.0
                ports: [{name: http, containerPort: 8080}]
                resources: {requests: {cpu: 100m, memory: 128Mi}}
                readinessProbe: {httpGet: {path: /ready, port: http}}
        """;

    [Fact]
    public void LabBase_is_written_by_the_program_that_is_made_of_its_files()
    {
        var fleet = LabBaseFleet.Describe().Build();
        var documents = fleet.Files.SelectMany(file => SpecReader.Read(file.Text, new() { File = file.Path }));
        var program = Meaning.Import(Landscape.Of(documents));
        var again = CompiledPrograms.Of([("P", program)]).Describe("P").Build();

        Assert.DoesNotContain(program.Notes, note => note.IsLoss);
        Assert.Equal(Meaning.Of(fleet), Meaning.Of(again));
        Assert.Contains(".Isolate(NodeIsolation.Ec2Spot)", program.Text, StringComparison.Ordinal);
        Assert.Contains(".RunsOn(", program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workload_of_two_environments_is_said_once_with_what_differs_in_each()
    {
        var program = Import(Api("develop", 1) + "\n---\n" + Api("staging", 3));

        Assert.Single(program.Text.Split('\n'), line => line.Contains("AddDeployment(", StringComparison.Ordinal));
        Assert.Contains(".In(develop, there => there.WithReplicas(1))", program.Text, StringComparison.Ordinal);
        Assert.Contains(".In(staging, there => there.WithReplicas(3))", program.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_of_a_secret_stay_out_unless_they_are_asked_for()
    {
        const string Secret = """
            apiVersion: v1
            kind: Secret
            metadata: {name: db, namespace: shop}
            stringData: {password: hunter2}
            """;
        var landscape = Landscape.Of(SpecReader.Read(Secret));
        var without = SpecImport.ToProgram(landscape);

        Assert.DoesNotContain("hunter2", without.Text, StringComparison.Ordinal);
        Assert.Contains("// Secret db stays out, with password", without.Text, StringComparison.Ordinal);
        Assert.Contains(without.Notes, note => note.IsLoss && note.Position is { Line: 1 });
        Assert.Contains("hunter2", Meaning.Import(landscape).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_an_error_is_told_with_its_position()
    {
        var program = Import("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndat: {}\n");

        Assert.Contains(program.Notes, note => note.IsLoss && note.Position is { Line: 4 });
    }

    [Fact]
    public void Comments_become_comments_at_their_places()
    {
        var program = Import(
            """
            # What the shop is called.
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop, namespace: shop}
            data:
              # Shown at the top.
              title: Shop
              colour: blue # for now
            """
        );

        var lines = program.Text.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal("[\"title\"] = \"Shop\",", lines[lines.IndexOf("// Shown at the top.") + 1]);
        Assert.Equal("[\"colour\"] = \"blue\",", lines[lines.IndexOf("// for now") + 1]);
        Assert.Contains("// What the shop is called.", lines);
    }

    [Fact]
    public void Two_imports_are_equal() => Assert.Equal(Import(Api("a", 1)).Text, Import(Api("a", 1)).Text);

    private static string Api(string space, int replicas) =>
        Deployment
            .Replace("SPACE", space, StringComparison.Ordinal)
            .Replace("REPLICAS", $"{replicas}", StringComparison.Ordinal);

    private static ImportedProgram Import(string yaml)
    {
        var landscape = Landscape.Of(SpecReader.Read(yaml));
        var program = SpecImport.ToProgram(landscape);
        CompiledPrograms.Of([("P", program)]).Describe("P");
        return program;
    }
}
