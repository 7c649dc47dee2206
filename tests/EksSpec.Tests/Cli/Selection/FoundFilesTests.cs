namespace EksSpec.Tests.Cli.Selection;

/// <summary>What the tool takes of a folder, and what it passes over.</summary>
public sealed class FoundFilesTests : IDisposable
{
    private const string Broken =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec: {containers: [{name: api, imaeg: x}]}\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("compose.yaml", "services: {web: {image: web}}\n", "compose file")]
    [InlineData("build.yml", "name: build\non: push\njobs: {}\n", "workflow")]
    [InlineData(
        "package.json",
        "{\"name\": \"web\", \"scripts\": {\"kind\": \"x\", \"apiVersion\": \"y\"}}",
        "package file"
    )]
    [InlineData("appsettings.json", "{\"Logging\": {}}", "file without apiVersion and kind")]
    [InlineData("tsconfig.json", "{ // why not\n \"files\": [] }", "package file")]
    [InlineData("openapi.yaml", "openapi: 3.1.0\npaths: {}\n", "OpenAPI file")]
    [InlineData("stack.yaml", "Resources:\n  Bucket: {Type: AWS::S3::Bucket}\n", "CloudFormation template")]
    [InlineData("values.yaml", "kind: DaemonSet\nreplicas: 2\n", "file without apiVersion and kind")]
    [InlineData("list.json", "[{\"op\": \"add\"}]", "file without apiVersion and kind")]
    [InlineData("empty.yaml", "", "file without apiVersion and kind")]
    [InlineData("text.yaml", "only: [text\n", "file without apiVersion and kind")]
    [InlineData("config", "", null)]
    [InlineData(
        "kubeconfig.yaml",
        "apiVersion: v1\nkind: Config\nmetadata: {}\nclusters: []\n",
        "configuration of another program"
    )]
    [InlineData(
        "skaffold.yaml",
        "apiVersion: skaffold/v4beta6\nkind: Config\nmetadata: {name: x}\n",
        "configuration of another program"
    )]
    [InlineData("note.yaml", "apiVersion: release-notes/v2\nkind: feature\narea: docs\n", "file without metadata")]
    [InlineData(
        "executor.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: [{name: spark-kubernetes-executor}]}\n",
        "configuration of another program"
    )]
    [InlineData("patches/webhook.yaml", Broken, "kustomize patch")]
    [InlineData("tpl.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Name }}\n", "template")]
    [InlineData(
        "blocks.yaml",
        "apiVersion: v1\nkind: Service\n{%- if x %}\nmetadata: {name: x}\n{%- endif %}\n",
        "template"
    )]
    public void What_is_not_meant_for_a_cluster_is_passed_over_with_its_reason(string name, string text, string? reason)
    {
        _folder.Write(name, text);

        var run = ToolRun.Of("validate", "--format", "json", "--verbose", _folder.Path);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(
            reason is null
                ? $"eksspec: there is nothing to judge in {_folder.Path}.\n"
                : $"eksspec: passed over {_folder.Path}/{name}: {reason}\n",
            run.Error.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("apiVersoin: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {}\n")]
    [InlineData("apiVersion: apps/v1\nknid: Deployment\nmetadata: {name: web}\nspec: {}\n")]
    [InlineData("apiversion: v1\nKind: ConfigMap\nmetadata: {name: web}\n")]
    [InlineData("kind: Deployment\nmetadata: {name: web}\nspec: {}\n")]
    [InlineData("metadata: {name: prod, region: eu-west-1}\nmanagedNodeGroups: []\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n name: b\n")]
    [InlineData("a: text\n---\n\"apiVersion\": \"v1\"\n\"kind\": \"ConfigMap\"\nmetadata: {nmae: a}\n")]
    [InlineData("{\"kind\": \"ConfigMap\", \"apiVersion\": \"v1\", \"metadata\": {\"nmae\": \"a\"}}")]
    [InlineData("apiVersion: app/v1\nkind: Deployment\nmetadata: {name: web}\n")]
    public void What_is_plainly_meant_as_an_object_is_judged(string text)
    {
        _folder.Write("a.yaml", text);

        Assert.Equal(1, ToolRun.Of("validate", _folder.Path).Code);
    }

    [Fact]
    public void A_file_that_is_named_is_judged_and_one_that_is_neither_is_one_finding()
    {
        var run = ToolRun.Of("validate", "--format", "json", _folder.Write("values.yaml", "replicas: 2\n"));

        Assert.Equal(1, run.Code);
        Assert.Single(Findings.Of(run));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("node_modules/a/a.yaml", "1 folder: 1 folder of packages or build output")]
    [InlineData("bin/a.yaml", "1 folder: 1 folder of packages or build output")]
    [InlineData(".github/a.yaml", "1 folder: 1 hidden folder")]
    [InlineData(
        "chart/templates/a.yaml",
        "1 file and 1 folder: 1 Helm chart file, 1 folder of Helm templates or charts"
    )]
    [InlineData("chart/values-prod.yaml", "2 files: 1 Helm chart file, 1 Helm values file")]
    [InlineData("ignored/a.yaml", "1 folder: 1 folder ignored by git")]
    [InlineData("a.ignored.yaml", "1 file: 1 file ignored by git")]
    [InlineData("excluded/a.yaml", "1 folder: 1 folder excluded")]
    [InlineData("no.yaml", "1 file: 1 file excluded")]
    public void What_others_made_or_fill_in_is_counted_and_not_looked_into(string file, string counted)
    {
        _folder.Write(".gitignore", "ignored/\n*.ignored.yaml\n");
        _folder.Write(".eksspec.yaml", "apiVersion: eksspec.io/v1\nkind: Settings\nexclude: [excluded/]\n");
        if (file.StartsWith("chart", StringComparison.Ordinal))
        {
            _folder.Write("chart/Chart.yaml", "apiVersion: v2\nname: mailer\nversion: 1.0.0\n");
        }

        _folder.Write(file, Broken);

        var run = ToolRun.Of("validate", "--exclude", "no.yaml", "--format", "json", _folder.Path);

        // What a call excludes is seen from the folder it is made in.
        var expected = file == "no.yaml" ? 1 : 0;
        Assert.Equal(expected, run.Code);
        if (expected == 0)
        {
            Assert.Equal("", run.Output);
            Assert.Equal($"eksspec: passed over {counted}; --verbose names each.", run.Error.TrimEnd());
        }
    }

    [Fact]
    public void Custom_resource_definitions_of_a_chart_are_judged_as_Helm_applies_them()
    {
        _folder.Write("chart/Chart.yaml", "apiVersion: v2\nname: mailer\nversion: 1.0.0\n");
        _folder.Write("chart/crds/a.yaml", Broken);

        Assert.Equal(1, ToolRun.Of("validate", _folder.Path).Code);
    }

    [Fact]
    public void What_kustomizations_use_is_passed_over()
    {
        _folder.Write(
            "kustomization.yaml",
            """
            resources: [app.yaml]
            patches: [{path: size.yaml}, {target: {kind: Pod}, path: ops.json}]
            configMapGenerator: [{name: settings, files: [app.json=settings.json]}]
            helmCharts: [{name: x, valuesFile: mine.yaml}]
            configurations: [names.yaml]
            """
        );
        _folder.Write("app.yaml", Yaml.ConfigMap);
        foreach (var name in (string[])["size.yaml", "ops.json", "settings.json", "mine.yaml", "names.yaml"])
        {
            _folder.Write(name, Broken);
        }

        var run = ToolRun.Of("validate", _folder.Path);

        Assert.True(run.Code == 0, run.Output);
        Assert.Equal(
            "eksspec: passed over 6 files: 2 kustomize patches, 1 kustomization, 1 kustomize configuration, 1 kustomize generator input, 1 kustomize values file; --verbose names each.",
            run.Error.TrimEnd()
        );
    }

    [Fact]
    public void What_a_patch_changes_is_known_however_the_folder_is_named()
    {
        const string deployment =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n  template:\n"
            + "    metadata: {labels: {app: web}}\n    spec: {containers: [{name: web}]}\n";
        _folder.Write("web.yaml", deployment);
        _folder.Write(
            "image.yaml",
            deployment.Replace("{name: web}]", "{name: web, image: web}]", StringComparison.Ordinal)
        );
        _folder.Write("kustomization.yaml", "resources: [web.yaml]\npatches: [{path: image.yaml}]\n");

        Assert.Equal(0, ToolRun.Of("validate", _folder.Path).Code);
        Assert.Equal(
            0,
            ToolRun.Of("validate", Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder.Path)).Code
        );
    }

    [Fact]
    public void Of_a_value_that_somebody_fills_in_nothing_is_said_and_of_the_rest_everything()
    {
        var file = _folder.Write(
            "a.yaml",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: ${REPLICAS}\n  selector:\n    matchLabels:\n      app: web\n"
                + "  template:\n    metadata: {labels: {app: web}}\n    spec:\n      containers:\n      - name: web\n        imaeg: web\n        image: web:${TAG}\n"
        );

        Assert.Equal(
            ["spec.template.spec.containers[0].imaeg"],
            Findings.Of(ToolRun.Of("validate", "--format", "json", _folder.Path)).Refused()
        );
        Assert.Contains("spec.replicas", Findings.Of(ToolRun.Of("validate", "--format", "json", file)).Refused());
    }

    [Theory]
    [InlineData("manager_auth_patch.yaml", true)]
    [InlineData("dispatch.yaml", false)]
    public void A_patch_that_its_kustomization_does_not_use_now_is_passed_over(string name, bool isPatch)
    {
        _folder.Write(name, Broken);
        Assert.Equal(1, ToolRun.Of("validate", _folder.Path).Code);

        _folder.Write("kustomization.yaml", $"resources: []\n# patches: [{name}]\n");
        Assert.Equal(isPatch ? 0 : 1, ToolRun.Of("validate", _folder.Path).Code);
    }

    [Fact]
    public void A_file_in_a_folder_of_patches_that_is_a_resource_is_judged()
    {
        _folder.Write("patches/more.yaml", Broken);
        _folder.Write("kustomization.yaml", "resources: [patches/more.yaml]\n");

        Assert.Equal(1, ToolRun.Of("validate", _folder.Path).Code);
    }

    [Theory]
    [InlineData("namespace: $TEAM_NAME", true)]
    [InlineData("namespace: \"$TEAM_NAME\"", true)]
    [InlineData("namespace: team-$TEAM", true)]
    [InlineData("namespace: the $TEAM", false)]
    [InlineData("namespace: $1", false)]
    [InlineData("namespace: $(TEAM)", false)]
    [InlineData("namespace: $team", false)]
    public void A_variable_of_the_environment_is_filled_in_before_it_is_applied(string line, bool isFilledIn)
    {
        _folder.Write("a.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  {line}\n");

        Assert.Equal(isFilledIn ? 0 : 1, ToolRun.Of("validate", _folder.Path).Code);
    }

    [Fact]
    public void What_is_encrypted_is_judged_but_for_that_and_never_touched()
    {
        const string secret =
            "kind: Secret\napiVersion: v1\nmetadata:\n  name: login\ntpye: Opaque\ndata:\n  user: ENC[AES256_GCM,data:aa==,type:str]\n"
            + "sops:\n  age: []\n  mac: ENC[AES256_GCM,data:bb==,type:str]\n";
        var file = _folder.Write("secret.yaml", secret);

        foreach (var path in (string[])[_folder.Path, file])
        {
            Assert.Equal(["tpye"], Findings.Of(ToolRun.Of("validate", "--format", "json", path)).Refused());
            ToolRun.Of("validate", "--fix", path);
            Assert.Equal(0, ToolRun.Of("fmt", path).Code);
            Assert.Equal(secret, File.ReadAllText(file));
        }
    }

    [Fact]
    public void Braces_in_a_text_make_no_template()
    {
        _folder.Write(
            "a.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {nmae: a}\ndata:\n  alert: \"{{ $labels.pod }} is away\"\n"
        );

        Assert.Equal(1, ToolRun.Of("validate", _folder.Path).Code);
    }

    [Fact]
    public void A_pattern_is_expanded_where_no_shell_did_it()
    {
        _folder.Write("k8s/a/app.yaml", Broken);
        _folder.Write("k8s/b.yaml", Yaml.ConfigMap);

        Assert.Equal(1, ToolRun.Of("validate", $"{_folder.Path}/k8s/**/*.yaml").Code);
        Assert.Equal(0, ToolRun.Of("validate", $"{_folder.Path}/k8s/*.yaml").Code);
        var none = ToolRun.Of("validate", $"{_folder.Path}/k8s/*.yml");
        Assert.Equal(2, none.Code);
        Assert.Contains("no file fits", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_reached_in_two_ways_is_read_once()
    {
        var file = _folder.Write("a.yaml", Yaml.ConfigMap);

        Assert.Single(ToolRun.Of("validate", "--format", "json", _folder.Path, file).Lines);
    }

    [Fact]
    public void Files_that_are_named_can_be_taken_as_if_they_were_found()
    {
        var compose = _folder.Write("compose.yaml", "services: {web: {image: web}}\n");
        var map = _folder.Write("map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: Web}\n");

        var run = ToolRun.Of("validate", "--as-found", "--format", "lines", compose, map);

        Assert.Equal(1, run.Code);
        Assert.Contains("map.yaml", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal("eksspec: passed over 1 file: 1 compose file; --verbose names each.\n", run.Error);
    }

    [Theory]
    [InlineData("{{ .stage }}", "EKS5215")]
    [InlineData("shop", null)]
    public void What_a_controller_makes_of_marks_is_said(string name, string? rule)
    {
        _folder.Write(
            "set.yaml",
            $$$"""
            apiVersion: argoproj.io/v1alpha1
            kind: ApplicationSet
            metadata: {name: shop, namespace: argocd}
            spec:
              generators: [{list: {elements: [{stage: prod}]}}]
              template:
                metadata: {name: "{{{name}}}"}
                spec:
                  project: default
                  destination: {server: "https://kubernetes.default.svc", namespace: shop}
                  source: {repoURL: "https://git.example.com/shop/deploy.git", path: prod}
            """
        );

        var run = ToolRun.Of("validate", _folder.Path, "--format", "lines");

        Assert.Equal(rule is null ? 0 : 1, run.Code);
        Assert.Contains(rule ?? "", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
