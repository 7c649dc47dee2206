using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Landscapes;

public class LandscapeTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: api}\n";

    [Fact]
    public void A_file_belongs_to_the_nearest_cluster_above_it()
    {
        var landscape = Read(
            ("prod/cluster.yaml", Cluster("prod")),
            ("prod/web/api.yaml", Pod),
            ("prod/inner/cluster.yaml", Cluster("inner")),
            ("prod/inner/deep/down/api.yaml", Pod),
            ("dev/cluster.yaml", Cluster("dev")),
            ("elsewhere/api.yaml", Pod)
        );

        Assert.Equal(["prod", "inner", "dev", ""], landscape.Sites.Select(site => site.Name));
        Assert.All(
            landscape.Sites.Where(site => site.Config is not null && site.Name != "dev"),
            site => Assert.Single(site.Objects)
        );
        Assert.Empty(landscape.Sites[2].Objects);
        Assert.Null(landscape.Sites[3].Config);
        Assert.Equal(["prod", "prod", "inner", "inner", "dev", ""], landscape.Objects.Select(item => item.Ref.Site));
    }

    [Fact]
    public void A_single_cluster_is_meant_by_all_files()
    {
        var web = Pod.Replace("api", "web", StringComparison.Ordinal);
        var landscape = Read(("infra/cluster.yaml", Cluster("prod")), ("apps/api.yaml", Pod), ("web.yaml", web));

        Assert.Equal(2, Assert.Single(landscape.Sites).Objects.Count);
    }

    [Fact]
    public void A_single_cluster_is_not_meant_by_trees_that_have_nothing_to_do_with_each_other()
    {
        var landscape = Read(("infra/cluster.yaml", Cluster("prod")), ("a/api.yaml", Pod), ("b/api.yaml", Pod));

        Assert.Equal(["prod", "a", "b"], landscape.Sites.Select(site => site.Name));
    }

    [Fact]
    public void Where_a_folder_has_several_clusters_its_objects_count_for_each()
    {
        var landscape = Read(("a.yaml", Cluster("a")), ("b.yaml", Cluster("b")), ("api.yaml", Pod));

        Assert.Equal(["a", "b"], landscape.Sites.Select(site => site.Name));
        Assert.Same(landscape.Sites[0].Objects[0], landscape.Sites[1].Objects[0]);
        Assert.Equal(3, landscape.Objects.Count);
    }

    [Fact]
    public void Files_of_other_systems_have_folders_too()
    {
        var landscape = Read(
            (@"a\cluster.yaml", Cluster("a")),
            (@"b\cluster.yaml", Cluster("b")),
            (@"b\x\api.yaml", Pod)
        );

        Assert.Empty(landscape.Sites[0].Objects);
        Assert.Single(landscape.Sites[1].Objects);
    }

    [Fact]
    public void Manifests_alone_are_one_site_without_a_cluster()
    {
        var web = Pod.Replace("api", "web", StringComparison.Ordinal);
        var site = Assert.Single(Read(("a/api.yaml", Pod), ("b/web.yaml", web)).Sites);

        Assert.Null(site.Cluster);
        Assert.Equal(2, site.Objects.Count);
    }

    [Fact]
    public void Nothing_is_a_landscape_too()
    {
        Assert.Empty(Landscape.Of().Sites);
        Assert.Empty(Landscape.Of().Objects);
        Assert.Throws<ArgumentNullException>("values", () => Landscape.Of((IEnumerable<object>)null!));
        Assert.Throws<ArgumentNullException>("values", () => Landscape.Of((IEnumerable<object>)[null!]));
        Assert.Throws<ArgumentNullException>("templates", () => Landscape.Of((IEnumerable<object>)[], null!));
        Assert.Throws<ArgumentNullException>("documents", () => Landscape.Of((IEnumerable<SpecDocument>)null!));
    }

    [Fact]
    public void An_object_knows_who_it_is_and_where_it_stands()
    {
        var item = Read(
            (
                "apps/api.yaml",
                "# pods\n" + Pod.Replace("{name: api}", "{name: api, namespace: web}", StringComparison.Ordinal)
            )
        ).Objects[0];

        Assert.Equal(new ObjectRef("", "v1", "Pod", "web", "api"), item.Ref);
        Assert.Equal("Pod web/api", item.ToString());
        Assert.Equal(new SourcePosition("apps/api.yaml", 4, 12), item.Locate("metadata.name"));
        Assert.Equal("apps/api.yaml", item.Document!.File);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_an_object_without_a_value()
    {
        var item = Assert.Single(Read(("a.yaml", "kind: [")).Objects);

        Assert.Null(item.Value);
        Assert.NotEmpty(item.Findings);
    }

    [Theory]
    [InlineData(null, "default")]
    [InlineData("", "default")]
    [InlineData("web", "web")]
    public void An_object_without_a_namespace_is_applied_to_default(string? written, string space)
    {
        var site = Landscape
            .Of(
                new V1Pod
                {
                    Metadata = new() { Name = "api", NamespaceProperty = written },
                }
            )
            .Sites[0];

        Assert.NotNull(site.Find("Pod", space, "api"));
        Assert.Equal(written is "" ? null : written, site.Objects[0].Ref.Namespace);
    }

    [Fact]
    public void An_object_of_the_whole_cluster_has_no_namespace()
    {
        var site = Landscape
            .Of(
                new V1ClusterRole
                {
                    Metadata = new() { Name = "admin", NamespaceProperty = "web" },
                }
            )
            .Sites[0];

        Assert.NotNull(site.Find("ClusterRole", "", "admin"));
        Assert.Null(site.Find("ClusterRole", "web", "admin"));
    }

    [Fact]
    public void The_first_of_two_objects_of_one_name_is_found()
    {
        V1Pod first = new() { Metadata = new() { Name = "api" } };
        var site = Landscape.Of(first, new V1Pod { Metadata = new() { Name = "api" } }).Sites[0];

        Assert.Same(first, site.Find("Pod", "default", "api")!.Value);
        Assert.Equal(2, site.Of<V1Pod>().Count());
        Assert.Empty(site.Of<V1Service>());
    }

    [Theory]
    [InlineData("Pod", "web", "api", "Pod web/api")]
    [InlineData("Pod", null, "api", "Pod api")]
    [InlineData("Pod", "web", "", "Pod")]
    [InlineData("", null, "api", "api")]
    public void A_reference_reads_as_people_say_it(string kind, string? space, string name, string text) =>
        Assert.Equal(text, new ObjectRef("prod", "v1", kind, space, name).ToString());

    private static string Cluster(string name) =>
        $"apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {{name: {name}, region: eu-west-1}}\n";

    private static Landscape Read(params (string File, string Yaml)[] files) =>
        Landscape.Of(files.SelectMany(file => SpecReader.Read(file.Yaml, new() { File = file.File })));
}
