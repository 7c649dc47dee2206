using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Tests.Reading;

/// <summary>What is said of a field that stands where none of its name is.</summary>
public class FieldPlacesTests
{
    private const string Config =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a, region: b}\n";
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n";

    [Theory]
    [InlineData(
        "vpc: {clusterEndpoints: {publicAccessCIDRs: [203.0.113.0/24]}}",
        "it belongs to 'vpc', one level up",
        "vpc.publicAccessCIDRs"
    )]
    [InlineData("vpc: {clusterEndpoints: {PublicAccessCidrs: [a]}}", "'vpc', one level up", "vpc.publicAccessCIDRs")]
    [InlineData("withOIDC: true", "it belongs to 'iam'.", "iam.withOIDC")]
    [InlineData("version: '1.34'", "it belongs to 'metadata'.", "metadata.version")]
    [InlineData("iam: {managedNodeGroups: [{name: b}]}", "the top level, one level up", "managedNodeGroups")]
    public void A_field_of_a_cluster_config_is_told_where_it_belongs(string yaml, string told, string path) =>
        Moves(Config + yaml, told, path);

    [Theory]
    [InlineData("spec: {nodeSelector: {a: b}}", "'spec.template.spec'.", "spec.template.spec.nodeSelector")]
    [InlineData(
        "spec: {template: {spec: {containers: [{name: a, replicas: 2}]}}}",
        "it belongs to 'spec', three levels up",
        "spec.replicas"
    )]
    [InlineData(
        "spec: {template: {spec: {containers: [{name: a}, {name: b, nodeSelector: {a: b}}]}}}",
        "it belongs to 'spec.template.spec', one level up",
        "spec.template.spec.nodeSelector"
    )]
    [InlineData(
        "spec: {template: {spec: {livenessProbe: {}, containers: [{name: a}]}}}",
        "'spec.template.spec.containers[0]'.",
        "spec.template.spec.containers[0].livenessProbe"
    )]
    public void A_field_of_a_kubernetes_object_is_told_where_it_belongs(string yaml, string told, string path) =>
        Moves(Deployment + yaml, told, path);

    [Fact]
    public void Where_the_field_stands_at_the_right_place_already_nothing_moves()
    {
        var finding = Assert.Single(Read(Deployment + "replicas: 2\nspec: {replicas: 3}\n"));

        Assert.Equal("Remove it: spec.replicas stands there already.", finding.Fix);
        Assert.Empty(finding.Edits);
    }

    [Theory]
    // A list in two containers: nobody knows which is meant.
    [InlineData("spec: {template: {spec: {ports: [], containers: [{name: a}, {name: b}]}}}")]
    [InlineData("spec: {nothingLikeIt: 1}")]
    [InlineData("nodeSelector: 5\nspec: {}")]
    // A neighbour that isn't there.
    [InlineData("spec: {template: {spec: {volumes: [{name: a, configMap: {pool: a}}]}}}")]
    public void Where_no_place_or_more_than_one_is_meant_none_is_told(string yaml)
    {
        var finding = Assert.Single(Read(Deployment + yaml));

        Assert.DoesNotContain("belongs", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Move", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("managedNodeGroups: [{name: a, desiredCapacty: 1}]", "desiredCapacity")]
    [InlineData("managedNodeGroups: [{name: a, lables: {}}]", "labels")]
    public void A_misspelled_field_gets_its_name(string yaml, string right)
    {
        var finding = Assert.Single(Read(Config + yaml));

        Assert.EndsWith($"Did you mean '{right}'?", finding.Message, StringComparison.Ordinal);
        Assert.Equal(SpecEdit.Rename(finding.Path, right), Assert.Single(finding.Edits));
    }

    [Fact]
    public void A_name_that_stands_there_already_is_not_given_twice()
    {
        var finding = Assert.Single(Read(Deployment + "metdata: {name: b}\n"));

        Assert.EndsWith("Did you mean 'metadata'?", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Edits);
    }

    [Fact]
    public void Many_unknown_fields_are_read_in_no_time()
    {
        var fields = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  replicas{i}: {i}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(20_000, Read($"{Deployment}spec:\n{fields}").Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static void Moves(string yaml, string told, string path)
    {
        var finding = Assert.Single(Read(yaml));

        Assert.Contains(told, finding.Message, StringComparison.Ordinal);
        Assert.Equal($"Move it to {path}.", finding.Fix);
        Assert.Equal([path, finding.Path], finding.Edits.Select(edit => edit.Path));
        Assert.Equal([SpecEditKind.Set, SpecEditKind.Remove], finding.Edits.Select(edit => edit.Kind));
    }

    private static IReadOnlyList<Finding> Read(string yaml) => SpecReader.Read(yaml).Single().Findings;
}
