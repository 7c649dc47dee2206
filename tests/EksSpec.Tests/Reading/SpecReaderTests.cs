using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Reading;

public class SpecReaderTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: demo, region: ap-northeast-1}\n";

    [Theory]
    [InlineData("defaultMode: 0400", false)]
    [InlineData("items: [{key: a, path: a, mode: 0400}]", false)]
    [InlineData("defaultMode: 256}\n  terminationGracePeriodSeconds: 0400 #", true)]
    public void A_number_with_a_zero_in_front_is_told_of_unless_it_is_the_mode_of_a_file(string text, bool isTold)
    {
        var pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: a}]\n  volumes:\n  - name: a\n    secret: {"
            + text
            + "}\n";

        Assert.Equal(isTold, SpecReader.Read(pod)[0].Findings.Any(finding => finding.Rule.Id == "EKS6010"));
    }

    [Fact]
    public void A_misspelled_field_is_found_at_its_line_and_column_with_the_field_that_was_meant()
    {
        var finding = Assert.Single(One(Head + "managedNodeGroups:\n- name: a\n  desiredCapacty: 2\n").Findings);

        Assert.Equal("EKS0001", finding.Rule.Id);
        Assert.Equal("managedNodeGroups[0].desiredCapacty", finding.Path);
        Assert.Equal(new SourcePosition(null, 6, 3), finding.Position);
        Assert.Contains("'desiredCapacity'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_found_in_one_pass_and_the_rest_is_read()
    {
        var document = One(
            Head
                + "managedNodeGroups:\n- {name: a, minSize: two, labels: {on: x, off: 1}, nope: 1}\n- {name: b, minSize: 2, name: c}\n"
        );

        Assert.Equal(
            ["EKS0001", "EKS0002", "EKS0004", "EKS0004"],
            document.Findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)
        );
        var groups = Assert.IsType<ClusterConfig>(document.Value).ManagedNodeGroups!;
        Assert.Equal(("a", null), (groups[0].Name, groups[0].MinSize));
        Assert.Equal(("c", 2), (groups[1].Name, groups[1].MinSize));
        Assert.Equal("x", groups[0].Labels!["true"]);
    }

    [Fact]
    public void A_version_without_quotes_is_a_number()
    {
        var finding = Assert.Single(
            One(
                "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a, region: b, version: 1.30}\n"
            ).Findings
        );

        Assert.Equal(("EKS0004", "metadata.version"), (finding.Rule.Id, finding.Path));
        Assert.Contains("1.30 without quotes is the number 1.3", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Put quotes around it: \"1.30\".", finding.Fix);
    }

    [Fact]
    public void A_number_that_may_be_a_password_is_not_told()
    {
        const string Text = """
            apiVersion: v1
            kind: Secret
            metadata: {name: db}
            stringData: {password: 48151623}
            """;

        var finding = Assert.Single(Assert.Single(SpecReader.Read(Text)).Findings);

        Assert.DoesNotContain("48151623", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal("48151623", Assert.Single(finding.Edits).Value!.AsText);
    }

    [Fact]
    public void Taints_of_a_self_managed_group_may_be_a_map()
    {
        var document = One(Head + "nodeGroups:\n- name: a\n  taints: {b: \"x:NoSchedule\", a: \":NoExecute\"}\n");

        Assert.Empty(document.Findings);
        Assert.Equal(
            [
                new()
                {
                    Key = "a",
                    Value = "",
                    Effect = "NoExecute",
                },
                new()
                {
                    Key = "b",
                    Value = "x",
                    Effect = "NoSchedule",
                },
            ],
            Assert.IsType<ClusterConfig>(document.Value).NodeGroups![0].Taints!
        );
    }

    [Fact]
    public void A_field_in_the_wrong_case_is_dropped_with_a_warning_and_its_content_is_still_checked()
    {
        var document = One(Head + "VPC: {cidr: nonsense, natt: 1}\n");

        Assert.Null(Assert.IsType<ClusterConfig>(document.Value).Vpc);
        Assert.Equal(
            ["EKS0001", "EKS0008", "EKS0011"],
            document.Findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)
        );
        Assert.Contains(document.Findings, finding => finding.Path == "VPC.cidr");
    }

    [Fact]
    public void Anchors_merge_keys_and_null_entries_are_read()
    {
        var document = One(
            Head
                + "managedNodeGroups:\n- name: a\n  labels: &l {x: why}\n-\n- name: b\n  labels:\n    <<: *l\n    z: z\n"
        );

        Assert.Empty(document.Findings);
        var groups = Assert.IsType<ClusterConfig>(document.Value).ManagedNodeGroups!;
        Assert.Null(groups[1]);
        Assert.Equal(ValueMap.Of(("x", "why"), ("z", "z")), groups[2].Labels);
    }

    [Fact]
    public void Documents_after_a_ClusterConfig_are_none_of_eksctls_business()
    {
        var documents = SpecReader.Read(
            Head + "---\n" + Head + "nonsense: [\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"
        );

        Assert.Equal(3, documents.Count);
        Assert.Empty(documents[0].Findings);
        Assert.Equal("EKS0007", Assert.Single(documents[1].Findings).Rule.Id);
        Assert.IsType<V1ConfigMap>(documents[2].Value);
    }

    [Fact]
    public void A_broken_document_leaves_the_others_readable()
    {
        var documents = SpecReader.Read(
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: b}\n"
        );

        Assert.Equal("EKS3000", Assert.Single(documents[0].Findings).Rule.Id);
        Assert.Null(documents[0].Value);
        Assert.Equal("b", Assert.IsType<V1Secret>(documents[1].Value).Metadata.Name);
        Assert.Equal((5, 1, "b"), (documents[1].Line, documents[1].Index, documents[1].Name));
    }

    [Fact]
    public void The_items_of_a_list_are_documents()
    {
        var documents = SpecReader.Read(
            """
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
              - {apiVersion: apps/v1, kind: Deployment, metadata: {name: b}, spec: {replica: 1}}
            ---
            apiVersion: v1
            kind: SecretList
            items: [{metadata: {name: c}, data: {x: eA==, x: eQ==}}]
            """
        );

        Assert.Equal(
            [typeof(V1ConfigMap), typeof(V1Deployment), typeof(V1Secret)],
            documents.Select(d => d.Value!.GetType())
        );
        Assert.Equal("spec.replica", Assert.Single(documents[1].Findings).Path);
        Assert.Equal("data.x", Assert.Single(documents[2].Findings).Path);
    }

    [Fact]
    public void Custom_resources_are_kept_as_they_are()
    {
        var document = One(
            "apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: spot}\nspec: {weight: 10, x: [1.50, yes]}\n"
        );

        Assert.Empty(document.Findings);
        Assert.Equal("NodePool", document.Kind);
        Assert.Equal("[1.5,true]", Assert.IsType<InlineDocument>(document.Value)["spec"]!["x"]!.ToString());
    }

    [Theory]
    [InlineData("managedNodeGroups[0].labels[app.kubernetes.io/name]", 7, 5)]
    [InlineData("managedNodeGroups[0].labels.team", 8, 5)]
    [InlineData("managedNodeGroups[0].labels", 6, 3)]
    [InlineData("managedNodeGroups[0].spot", 5, 3)]
    [InlineData("managedNodeGroups[7].spot", 4, 1)]
    [InlineData("metadata.region", 3, 24)]
    [InlineData("", 1, 1)]
    public void A_path_leads_to_its_key_or_to_the_nearest_thing_above(string path, int line, int column)
    {
        var document = One(
            Head + "managedNodeGroups:\n- name: a\n  labels:\n    app.kubernetes.io/name: b\n    team: c\n"
        );

        Assert.Equal(new SourcePosition(null, line, column), document.Locate(path));
    }

    [Fact]
    public void Text_that_nobody_can_be_told_of_is_refused_by_both()
    {
        foreach (var text in new[] { "", "# only a comment\n", "hello", "a: [" })
        {
            Assert.Equal(
                [Authority.Eksctl, Authority.Kubernetes],
                One(text).Findings.Select(finding => finding.Rule.Authority).Order()
            );
        }
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_change_nothing()
    {
        var text = Head + "addons:\n- name: coredns\n";

        Assert.Equal(One(text).Value, One("\uFEFF" + text.ReplaceLineEndings("\r\n")).Value);
    }

    [Fact]
    public void JSON_for_the_api_server_is_JSON_and_not_YAML()
    {
        Assert.Empty(
            One("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"a":"b"}}""").Findings
        );
        Assert.Equal(
            "EKS3000",
            Assert.Single(One("""{"apiVersion":"v1","kind":"ConfigMap","data":{"a":"b",}}""").Findings).Rule.Id
        );
        // Without quotes around its keys it is no JSON, and isn't meant to be.
        Assert.Empty(One("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}").Findings);
    }

    [Fact]
    public void A_bad_character_in_another_document_is_nothing_to_JSON_that_is_right()
    {
        const string Good = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""";
        var documents = SpecReader.Read($"{Good}\n---\n{Good[..^1]},\"data\":{{\"b\":\"\u007f\"}}}}\n");

        Assert.Empty(documents[0].Findings);
        Assert.Contains("U+007F", Assert.Single(documents[1].Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_quotes_is_no_number_to_the_api_server()
    {
        var document = One(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: \"3\", strategy: {rollingUpdate: {maxSurge: \"25\"}}}\n"
        );

        Assert.Equal(["EKS3003", "EKS3008"], document.Findings.Select(finding => finding.Rule.Id));
        Assert.Equal("Take the quotes away.", document.Findings[0].Fix);
    }

    [Fact]
    public void The_text_of_a_value_is_not_repeated_where_it_may_be_a_secret()
    {
        var document = One("apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {password: hunter2}\n");

        Assert.DoesNotContain("hunter2", Assert.Single(document.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_bytes_and_streams_are_read_alike()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Head);
        using var stream = new MemoryStream(bytes);

        Assert.Equal(One(Head).Value, Assert.Single(SpecReader.Read(bytes)).Value);
        Assert.Equal(One(Head).Value, Assert.Single(SpecReader.Read(stream)).Value);
    }

    private static SpecDocument One(string text) => Assert.Single(SpecReader.Read(text));
}
