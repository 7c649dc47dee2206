using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Landscapes;

/// <summary>Kustomizations say which objects are meant together, and what nobody can say of them.</summary>
public class KustomizeSitesTests
{
    private const string Web =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: 3\n  selector: {matchLabels: {app: web}}\n"
        + "  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n      - name: web\n        image: web\n"
        + "        envFrom: [{configMapRef: {name: settings}}]\n";

    private const string Base = "resources: [web.yaml]\n";
    private const string Overlay = "resources: [../../base, extra.yaml]\n";
    private const string Extra = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra}\ndata: {a: b}\n";

    [Fact]
    public void Each_overlay_is_a_set_of_its_own_with_what_it_reaches()
    {
        var landscape = Read(
            [("base/web.yaml", Web), ("overlays/dev/extra.yaml", Extra), ("overlays/prod/extra.yaml", Extra)],
            ("base/kustomization.yaml", Base),
            ("overlays/dev/kustomization.yaml", Overlay + "namespace: dev\n"),
            ("overlays/prod/kustomization.yaml", Overlay)
        );

        Assert.Equal(["overlays/dev", "overlays/prod"], landscape.Sites.Select(site => site.Name));
        Assert.Equal(
            ["ConfigMap dev/extra", "Deployment dev/web"],
            landscape.Sites[0].Objects.Select(item => item.Ref.ToString()).Order()
        );
        Assert.DoesNotContain("EKS4000", Rules(landscape));
    }

    [Fact]
    public void What_it_generates_is_not_missing_and_anything_else_is()
    {
        (string, string)[] files = [("web.yaml", Web)];

        Assert.Contains("EKS4005", Rules(Read(files, ("kustomization.yaml", Base))));
        Assert.DoesNotContain(
            "EKS4005",
            Rules(Read(files, ("kustomization.yaml", Base + "configMapGenerator: [{name: settings}]\n")))
        );
        Assert.DoesNotContain(
            "EKS4005",
            Rules(Read(files, ("kustomization.yaml", "resources: [web.yaml, 'https://example.com/more.yaml']\n")))
        );
    }

    [Theory]
    [InlineData("patches: [{patch: 'spec: {replicas: 1}', target: {kind: Deployment}}]", false)]
    [InlineData("patches: [{patch: 'spec: {replicas: 1}', target: {kind: Service}}]", true)]
    [InlineData("patches: [{path: size.yaml}]", false)]
    [InlineData("replicas: [{name: web, count: 1}]", false)]
    [InlineData("replicas: [{name: other, count: 1}]", true)]
    [InlineData("namePrefix: dev-", true)]
    public void Of_what_is_patched_nothing_is_said(string field, bool isSaid)
    {
        var landscape = Read(
            [("web.yaml", Web)],
            ("kustomization.yaml", $"{Base}{field}\n"),
            ("size.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 1}\n")
        );

        // Nothing keeps a drain from taking all replicas.
        Assert.Equal(isSaid, Rules(landscape).Contains("EKS4031"));
    }

    [Fact]
    public void What_a_patch_leaves_alone_is_judged()
    {
        const string Patch =
            "patches: [{patch: '[{op: add, path: /spec/template/spec/containers/0/image, value: web:1}]', target: {name: web}}]\n";

        var without = Rules(Read([("web.yaml", Web)], ("kustomization.yaml", Base)));
        var with = Rules(
            Read([("web.yaml", Web)], ("kustomization.yaml", Base + "images: [{name: web, newTag: v1}]\n"))
        );
        var patched = Rules(Read([("web.yaml", Web)], ("kustomization.yaml", Base + Patch)));

        Assert.Contains("EKS4100", without);
        Assert.Equal(without.Where(rule => rule != "EKS4100"), with);
        Assert.DoesNotContain("EKS4100", patched);
    }

    [Fact]
    public void A_kustomization_below_a_cluster_is_meant_for_it()
    {
        var landscape = Read(
            [("prod/cluster.yaml", Cluster("prod")), ("dev/cluster.yaml", Cluster("dev")), ("base/web.yaml", Web)],
            ("base/kustomization.yaml", Base),
            ("prod/kustomization.yaml", "resources: [../base]\n"),
            ("dev/kustomization.yaml", "resources: [../base]\n")
        );

        Assert.Equal(["prod 1", "dev 1"], landscape.Sites.Select(site => $"{site.Name} {site.Objects.Count}"));
    }

    [Fact]
    public void Kustomizations_that_list_each_other_are_followed_to_an_end()
    {
        var landscape = Read(
            [("a/web.yaml", Web)],
            ("a/kustomization.yaml", "resources: [web.yaml, ../b]\n"),
            ("b/kustomization.yaml", "resources: [../a]\n"),
            ("c/kustomization.yaml", "resources: [../c, ../b]\n")
        );

        Assert.Single(landscape.Objects);
        Assert.Contains(landscape.Sites, site => site.Objects.Count == 1);
    }

    [Fact]
    public void Examples_in_sibling_folders_are_nothing_to_each_other()
    {
        var service =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}\n";
        var named = Web.Replace(
            "image: web\n",
            "image: web\n        ports: [{name: http, containerPort: 80}]\n",
            StringComparison.Ordinal
        );

        var landscape = Read([
            ("a/web.yaml", named),
            ("a/service.yaml", service),
            ("b/web.yaml", Web),
            ("c/settings.yaml", Settings),
        ]);

        // 'b' has no port of that name, and nothing to do with the Service of 'a'; what only 'c' has may be for all.
        Assert.Equal(["a", "b", "c"], landscape.Sites.Select(site => site.Name));
        Assert.DoesNotContain(Rules(landscape), rule => rule is "EKS4000" or "EKS4005" or "EKS4010" or "EKS4015");
    }

    [Fact]
    public void Files_of_folders_that_have_nothing_twice_are_meant_together()
    {
        var landscape = Read([("k8s/maps/settings.yaml", Settings), ("k8s/pods/web.yaml", Web)]);

        Assert.Single(landscape.Sites);
    }

    [Fact]
    public void Variants_of_a_file_are_no_duplicates_and_a_copy_that_was_half_renamed_is_one()
    {
        var other = Settings.Replace("settings", "others", StringComparison.Ordinal);

        Assert.DoesNotContain("EKS4000", Rules(Read([("1.yaml", Settings), ("2.yaml", $"{Settings}---\n{other}")])));
        Assert.Contains(
            "EKS4000",
            Rules(Read([("1.yaml", $"{Settings}---\n{Web}"), ("2.yaml", $"{Settings}---\n{other}")]))
        );
    }

    [Fact]
    public void Files_of_one_folder_that_have_much_in_common_are_variants()
    {
        static string Maps(params string[] names) =>
            string.Join("---\n", names.Select(name => Settings.Replace("settings", name, StringComparison.Ordinal)));

        Assert.DoesNotContain(
            "EKS4000",
            Rules(Read([("1.yaml", Maps("a", "b", "c", "d")), ("2.yaml", Maps("a", "b", "c", "e"))]))
        );
        Assert.Contains(
            "EKS4000",
            Rules(Read([("1.yaml", Maps("a", "b", "c", "d")), ("2.yaml", Maps("a", "b", "e", "f"))]))
        );
    }

    [Theory]
    [InlineData("kind: Kustomization\nresources: [space.yaml]\nnamespace: shop\n", false)]
    [InlineData("kind: Component\nresources: [space.yaml]\n", false)]
    [InlineData("kind: Kustomization\nresources: [space.yaml]\n", true)]
    public void The_name_of_a_Namespace_is_the_one_that_all_are_put_into(string kustomization, bool isSaid)
    {
        var landscape = Read(
            [("space.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: _}\n")],
            ("kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\n" + kustomization)
        );

        Assert.Equal(isSaid, Rules(landscape).Contains("EKS3101"));
    }

    [Fact]
    public void Two_that_get_names_of_their_own_are_not_one()
    {
        string Root(string prefix) => $"resources: [../a, ../b]\nnamePrefix: {prefix}\n";
        (string, string)[] files = [("a/map.yaml", Settings), ("b/map.yaml", Settings)];
        var part = "resources: [map.yaml]\n";

        Assert.DoesNotContain(
            "EKS4000",
            Rules(
                Read(
                    files,
                    ("root/kustomization.yaml", Root("x-")),
                    ("a/kustomization.yaml", part + "namePrefix: a-\n"),
                    ("b/kustomization.yaml", part)
                )
            )
        );
        Assert.Contains(
            "EKS4000",
            Rules(
                Read(
                    files,
                    ("root/kustomization.yaml", Root("x-")),
                    ("a/kustomization.yaml", part),
                    ("b/kustomization.yaml", part)
                )
            )
        );
    }

    [Fact]
    public void Twice_in_files_that_only_lie_in_one_folder_is_a_warning_and_in_one_file_an_error()
    {
        var pair = Settings + "---\n" + Extra;

        Assert.Equal(
            Severity.Warning,
            Found("EKS4000", Read([("1.yaml", $"{Settings}---\n{Web}"), ("2.yaml", pair)])).Severity
        );
        Assert.Equal(Severity.Error, Found("EKS4000", Read([("1.yaml", $"{Settings}---\n{pair}")])).Severity);
        Assert.Equal(
            Severity.Error,
            Found(
                "EKS4000",
                Read([("a.yaml", Cluster("shop")), ("1.yaml", $"{Settings}---\n{Web}"), ("2.yaml", pair)])
            ).Severity
        );
    }

    [Theory]
    [InlineData("namespace: shop\n", false)]
    [InlineData("namePrefix: shop-\n", true)]
    public void A_service_account_that_is_bound_gets_the_namespace_of_all(string field, bool isSaid)
    {
        var landscape = Read(
            [
                (
                    "role.yaml",
                    "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: a}\n"
                        + "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\n"
                        + "subjects: [{kind: ServiceAccount, name: a}]\n"
                ),
            ],
            ("kustomization.yaml", "resources: [role.yaml]\n" + field)
        );

        Assert.Equal(isSaid, Rules(landscape).Contains("EKS3832"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("commonLabels: {part: a}\n", false)]
    [InlineData("labels: [{pairs: {part: a}, includeSelectors: true}]\n", false)]
    [InlineData("labels: [{pairs: {part: a}}]\n", true)]
    [InlineData(
        "patches: [{patch: 'spec: {template: {spec: {containers: [{name: proxy, image: p}]}}}', target: {kind: Deployment}}]\n",
        true
    )]
    [InlineData(
        "patches: [{patch: 'spec: {template: {spec: {containers: [{name: a, $patch: merge, image: p}]}}}', target: {kind: Deployment}}]\n",
        true
    )]
    [InlineData(
        "patches: [{patch: 'spec: {template: {spec: {containers: [{name: a, ports: [{name: http, containerPort: 1}]}]}}}', target: {kind: Deployment}}]\n",
        false
    )]
    [InlineData(
        "patches: [{patch: '[{op: remove, path: /spec/template/spec/containers/0/livenessProbe}]', target: {kind: Deployment}}]\n",
        true
    )]
    [InlineData(
        "patches: [{patch: '[{op: add, path: /spec/template/spec/containers/0/ports/-, value: {name: http}}]', target: {kind: Deployment}}]\n",
        false
    )]
    public void The_ports_of_a_Service_are_those_of_the_pods_that_it_has_in_the_end(string field, bool isSaid)
    {
        const string service =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}\n";
        var landscape = Read(
            [("a/web.yaml", Web), ("service.yaml", service)],
            ("kustomization.yaml", "resources: [a, service.yaml]\n"),
            ("a/kustomization.yaml", "resources: [web.yaml]\n" + field)
        );

        Assert.Equal(isSaid, Rules(landscape).Contains("EKS4015"));
    }

    [Theory]
    [InlineData("commonLabels: {app: web}\n", false)]
    [InlineData("commonAnnotations: {app: web}\n", true)]
    public void A_selector_is_made_of_the_labels_that_all_get(string field, bool isSaid)
    {
        var landscape = Read(
            [("web.yaml", Web.Replace("  selector: {matchLabels: {app: web}}\n", "", StringComparison.Ordinal))],
            ("kustomization.yaml", Base + field)
        );

        Assert.Equal(isSaid, Rules(landscape).Contains("EKS3501"));
        Assert.Equal(isSaid, Rules(landscape).Contains("EKS3503"));
    }

    [Theory]
    [InlineData("merge", false)]
    [InlineData("create", true)]
    public void What_is_generated_into_a_ConfigMap_is_in_it(string behavior, bool isSaid)
    {
        const string pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a\n"
            + "    env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: other}}}]\n";
        var landscape = Read(
            [("settings.yaml", Settings), ("pod.yaml", pod)],
            (
                "kustomization.yaml",
                $"resources: [settings.yaml, pod.yaml]\nconfigMapGenerator: [{{name: settings, behavior: {behavior}, literals: [other=1]}}]\n"
            )
        );

        Assert.Equal(isSaid, Rules(landscape).Contains("EKS4006"));
    }

    private static Finding Found(string rule, Landscape landscape) =>
        Assert.Single(SpecRules.Check(landscape).Findings, finding => finding.Rule.Id == rule);

    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {a: b}\n";

    private static string Cluster(string name) =>
        $"apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {{name: {name}, region: eu-west-1}}\n";

    private static List<string> Rules(Landscape landscape) =>
        [.. SpecRules.Check(landscape).Findings.Select(finding => finding.Rule.Id)];

    private static Landscape Read(
        (string File, string Text)[] files,
        params (string File, string Text)[] kustomizations
    ) =>
        Landscape.Of(
            files.SelectMany(Documents),
            new LandscapeOptions { Kustomizations = [.. kustomizations.SelectMany(Documents)] }
        );

    private static IEnumerable<SpecDocument> Documents((string File, string Text) file) =>
        SpecReader.Read(file.Text, new() { File = file.File });
}
