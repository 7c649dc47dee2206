using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>What the rules on Flux say of files that were read from folders.</summary>
public class FluxRulesTests
{
    private const string Settings = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: shop}
        data: {run.sh: "echo ${HOSTNAME}"}
        """;

    [Fact]
    public void A_folder_that_is_spelled_nearly_like_another_is_none()
    {
        Assert.Equal(
            ["EKS5232"],
            Find(("apps/staging/a.yaml", Settings), ("flux.yaml", Kustomization("./apps/stagin")))
        );
        Assert.Empty(Find(("apps/staging/a.yaml", Settings), ("flux.yaml", Kustomization("./apps/staging"))));
        Assert.Empty(Find(("apps/staging/a.yaml", Settings), ("flux.yaml", Kustomization("./apps/production"))));
    }

    [Fact]
    public void What_stands_elsewhere_may_define_a_variable()
    {
        const string Build = ", postBuild: {substituteFrom: [{kind: Secret, name: elsewhere}]}";

        var findings = Check(("apps/a.yaml", Settings), ("flux.yaml", Kustomization("./apps", Build)));

        Assert.Equal(Severity.Info, Assert.Single(findings, finding => finding.Rule.Id == "EKS5234").Severity);
    }

    [Fact]
    public void A_circle_is_told_once()
    {
        var circle = string.Join(
            "\n---\n",
            Kustomization("./a", ", dependsOn: [{name: b}]", "a"),
            Kustomization("./b", ", dependsOn: [{name: c}]", "b"),
            Kustomization("./c", ", dependsOn: [{name: b}]", "c")
        );

        var finding = Assert.Single(Check(("flux.yaml", circle)), each => each.Rule.Id == "EKS5229");
        Assert.Contains("b → c → b", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_several_kustomizations_depend_on_each_other()
    {
        var (web, data) = (Kustomization("./web", ", dependsOn: [{name: db}]", "web"), Kustomization("./db", "", "db"));
        const string List = """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources: [flux.yaml, more.yaml]
            """;
        SpecDocument[] lists = [.. Read(("apps/kustomization.yaml", List), ("data/kustomization.yaml", List))];
        SpecDocument[] documents =
        [
            .. Read(
                ("apps/flux.yaml", web),
                ("apps/more.yaml", Kustomization("./more", "", "more")),
                ("data/flux.yaml", data)
            ),
        ];

        var landscape = Landscape.Of(documents, new LandscapeOptions { Kustomizations = [.. lists] });

        Assert.Equal(2, landscape.Sites.Count);
        Assert.DoesNotContain(
            SpecRules.Check(landscape, RuleOptions.Default).Findings,
            finding => finding.Rule.Id == "EKS5228"
        );
    }

    private static string Kustomization(string path, string more = "", string name = "shop") =>
        $$"""
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: {{name}}, namespace: flux-system}
            spec: {interval: 10m, path: {{path}}, prune: true, sourceRef: {kind: GitRepository, name: flux-system}{{more}}}
            """;

    private static IEnumerable<string> Find(params (string File, string Text)[] files) =>
        Check(files).Select(finding => finding.Rule.Id).Where(id => id.StartsWith("EKS52", StringComparison.Ordinal));

    private static ValueList<Finding> Check(params (string File, string Text)[] files) =>
        SpecRules.Check(Landscape.Of(Read(files)), RuleOptions.Default).Findings;

    private static IEnumerable<SpecDocument> Read(params (string File, string Text)[] files) =>
        files.SelectMany(file => SpecReader.Read(file.Text, new ReadOptions { File = file.File }));
}
