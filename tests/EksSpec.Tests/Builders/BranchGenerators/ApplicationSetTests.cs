using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>Argo CD makes the environments of branches.</summary>
public class ApplicationSetTests
{
    private static readonly GitHost Host = GitHost.GitHub("example", "shop").WithToken("github");
    private static readonly GitFolder Output = new("https://git.example.com/shop/deploy.git") { Path = "out" };

    private readonly BranchShop _shop = new();

    [Theory]
    [InlineData("feature/JIRA-1_Login")]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("9")]
    [InlineData("a\"b{{c}}<<d>>")]
    [InlineData("a-0123456789")]
    [InlineData("a-branch-with-a-name-that-is-longer-than-any-slug-may-be-and-then-some")]
    public void A_branch_has_what_the_program_would_have_written_for_it(string name)
    {
        _shop.Cluster.AddApplicationSet(_shop.Develop, BranchSource.PullRequests(Host), Output);
        var branch = _shop.Cluster.AddBranchEnvironments(
            _shop.Develop,
            [new Branch(name) { Commit = "0f1e2d3", PullRequest = 17 }]
        )[0];
        var parameters = Found(Set()["generators"]!.Items[0]["pullRequest"]!, name);

        var application = Rendered(Set()["template"]!, parameters);
        var made = KustomizePatches.Apply(
            _shop.Folder("develop-slug-of-the-branch"),
            application["spec"]!["source"]!["kustomize"]!["patches"]!.Items
        );

        Assert.Equal(branch.Name, application["metadata"]!["name"]!.AsText);
        Assert.Equal(branch.Namespace, application["spec"]!["destination"]!["namespace"]!.AsText);
        Assert.Equal(BranchShop.Canonical(_shop.Folder(branch.Name)), BranchShop.Canonical(made));
    }

    [Fact]
    public void What_is_built_for_every_commit_runs_the_commit_of_the_branch()
    {
        var branches = _shop.Cluster.AddBranchEnvironments(
            _shop.Develop,
            [new Branch("one") { Commit = "0f1e2d3" }, new Branch("two")]
        );

        Assert.Equal("shop/web:1", Image(_shop.Develop));
        Assert.Equal("shop/web:0f1e2d3", Image(branches[0]));
        Assert.Equal("shop/web:1", Image(branches[1]));

        string Image(EnvironmentBuilder environment) =>
            _shop.Folder(environment.Name).Single(item => item["kind"]!.AsText == "Deployment")["spec"]!["template"]![
                "spec"
            ]!["containers"]!.Items[0]["image"]!.AsText!;
    }

    [Fact]
    public void The_base_lists_its_files_and_is_no_environment()
    {
        _shop.Cluster.AddApplicationSet(_shop.Develop, BranchSource.PullRequests(Host), Output);

        var fleet = _shop.Fleet.Build();

        var list = fleet.Files.Single(file => file.Path == "shop/develop-slug-of-the-branch/kustomization.yaml");
        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - 00-namespace.yaml
            - 01-guards.yaml
            - role-reader.yaml
            - web.yaml

            """,
            list.Text
        );
        Assert.DoesNotContain(fleet.Landscape.Objects, item => item.Ref.Namespace == "develop-slug-of-the-branch");
    }

    [Fact]
    public void The_project_allows_what_a_branch_needs_and_nothing_else()
    {
        _shop.Cluster.AddApplicationSet(_shop.Develop, BranchSource.PullRequests(Host), Output);

        Assert.Equal(
            """{"description":"The environments of branches that follow develop.","sourceRepos":["https://git.example.com/shop/deploy.git"],"destinations":[{"server":"https://kubernetes.default.svc","namespace":"develop-*"}],"clusterResourceWhitelist":[{"group":"","kind":"Namespace","name":"develop-*"}],"namespaceResourceWhitelist":[{"group":"","kind":"ConfigMap"},{"group":"","kind":"Endpoints"},{"group":"","kind":"LimitRange"},{"group":"","kind":"Pod"},{"group":"","kind":"ResourceQuota"},{"group":"","kind":"Service"},{"group":"","kind":"ServiceAccount"},{"group":"apps","kind":"Deployment"},{"group":"apps","kind":"ReplicaSet"},{"group":"discovery.k8s.io","kind":"EndpointSlice"},{"group":"networking.k8s.io","kind":"Ingress"},{"group":"networking.k8s.io","kind":"NetworkPolicy"},{"group":"rbac.authorization.k8s.io","kind":"Role"}]}""",
            _shop.Documents("shop/applicationset-develop.yaml")[0]["spec"]!.ToString()
        );
    }

    [Fact]
    public void Folders_of_branches_are_told_from_others_of_such_a_name()
    {
        _shop.Cluster.AddEnvironment("develop-eu").WithDomain("eu.example.com");
        _shop.Cluster.AddBranchEnvironments(_shop.Develop, "one");
        _shop.Cluster.AddApplicationSet(_shop.Develop, BranchSource.Folders, Output);

        var git = Set()["generators"]!.Items[0]["git"]!;

        Assert.Equal(
            """[{"path":"out/shop/develop-*"},{"path":"out/shop/develop-eu","exclude":true},{"path":"out/shop/develop-slug-of-the-branch","exclude":true}]""",
            git["directories"]!.ToString()
        );
        Assert.Equal(
            "one",
            GoTemplate.Argo(git["values"]!["slug"]!.AsText!, Map(("path", Map(("basename", "develop-one")))))
        );
        Assert.DoesNotContain(
            _shop.Fleet.Build().Files,
            file => file.Path.Contains("slug-of", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Known_branches_are_listed_with_their_slugs()
    {
        _shop.Cluster.AddApplicationSet(
            _shop.Develop,
            BranchSource.Known(new Branch("feature/a") { Commit = "0f1e2d3" }),
            Output
        );

        Assert.Equal(
            $$$"""[{"list":{"elements":[{"values":{"slug":"{{{BranchSlug.Of("feature/a")}}}","branch":"feature/a","commit":"0f1e2d3"}}]}}]""",
            Set()["generators"]!.ToString()
        );
        Assert.Throws<ArgumentException>(() => BranchSource.Known("one"));
    }

    public static TheoryData<string, BranchSource, string> Sources { get; } =
        new()
        {
            {
                "pullRequest",
                PullRequests(GitHost.GitHub("o", "r").WithApi("https://a/")),
                """{"github":{"owner":"o","repo":"r","api":"https://a"}}"""
            },
            {
                "pullRequest",
                PullRequests(GitHost.GitLab("o/p", "r").WithToken("s", "k")),
                """{"gitlab":{"project":"o/p/r","pullRequestState":"opened","tokenRef":{"secretName":"s","key":"k"}}}"""
            },
            {
                "pullRequest",
                PullRequests(GitHost.Gitea("https://a", "o", "r")),
                """{"gitea":{"owner":"o","repo":"r","api":"https://a"}}"""
            },
            {
                "pullRequest",
                PullRequests(GitHost.AzureDevOps("o", "p", "r")),
                """{"azuredevops":{"organization":"o","project":"p","repo":"r"}}"""
            },
            {
                "pullRequest",
                PullRequests(GitHost.Bitbucket("o", "r").WithToken("s")),
                """{"bitbucket":{"owner":"o","repo":"r","bearerToken":{"tokenRef":{"secretName":"s","key":"token"}}}}"""
            },
            {
                "pullRequest",
                PullRequests(GitHost.BitbucketServer("https://a", "o", "r")),
                """{"bitbucketServer":{"project":"o","repo":"r","api":"https://a"}}"""
            },
            {
                "scmProvider",
                Branches(GitHost.GitHub("o", "r.s")),
                """{"github":{"organization":"o","allBranches":true},"filters":[{"repositoryMatch":"^r\\.s$","branchMatch":"^x/"}]}"""
            },
            {
                "scmProvider",
                Branches(GitHost.GitLab("o/p", "r")),
                """{"gitlab":{"group":"o/p","allBranches":true},"filters":[{"repositoryMatch":"^r$","branchMatch":"^x/"}]}"""
            },
            {
                "scmProvider",
                Branches(GitHost.Gitea("https://a", "o", "r")),
                """{"gitea":{"owner":"o","api":"https://a","allBranches":true},"filters":[{"repositoryMatch":"^r$","branchMatch":"^x/"}]}"""
            },
            {
                "scmProvider",
                Branches(GitHost.AzureDevOps("o", "p", "r").WithToken("s")),
                """{"azureDevOps":{"organization":"o","teamProject":"p","accessTokenRef":{"secretName":"s","key":"token"},"allBranches":true},"filters":[{"repositoryMatch":"^r$","branchMatch":"^x/"}]}"""
            },
            {
                "scmProvider",
                Branches(GitHost.BitbucketServer("https://a", "o", "r")),
                """{"bitbucketServer":{"project":"o","api":"https://a","allBranches":true},"filters":[{"repositoryMatch":"^r$","branchMatch":"^x/"}]}"""
            },
            {
                "scmProvider",
                Branches(GitHost.CodeCommit("eu-central-1", "r")),
                """{"awsCodeCommit":{"region":"eu-central-1","allBranches":true},"filters":[{"repositoryMatch":"^r$","branchMatch":"^x/"}]}"""
            },
        };

    [Theory]
    [MemberData(nameof(Sources), DisableDiscoveryEnumeration = true)]
    public void Every_host_is_asked_in_its_own_words(string generator, BranchSource source, string expected)
    {
        _shop.Cluster.AddApplicationSet(_shop.Develop, source, Output);

        var found = Set()["generators"]!.Items[0][generator]!;

        var asked = found.Entries.Where(entry => entry.Key != "values").ToValueList();
        Assert.Equal(expected, InlineDocument.OfMap(asked).ToString());
    }

    [Fact]
    public void What_Argo_CD_cannot_look_at_is_refused()
    {
        var pulls = BranchSource.PullRequests(GitHost.CodeCommit("eu-central-1", "shop"));
        var branches = BranchSource.Branches(GitHost.Bitbucket("example", "shop"), "^feature/");

        Assert.Throws<ArgumentException>(() => _shop.Cluster.AddApplicationSet(_shop.Develop, pulls, Output));
        Assert.Throws<ArgumentException>(() => _shop.Cluster.AddApplicationSet(_shop.Develop, branches, Output));
        Assert.Throws<ArgumentException>(() => BranchSource.Branches(Host, "^(?!main)"));
    }

    [Fact]
    public void An_Argo_CD_elsewhere_knows_the_cluster_by_its_name()
    {
        var hub = _shop.Fleet.AddCluster("hub").AllowApiFrom("203.0.113.10/32");
        hub.AddNodeGroup("general").WithInstanceTypes(["m5.large"]).WithSize(min: 2, max: 3);
        hub.AddApplicationSet(_shop.Develop, BranchSource.PullRequests(Host), Output)
            .WithNamespace("argo")
            .WithSyncOptions("ServerSideApply=true");

        var set = _shop.Documents("hub/applicationset-shop-develop.yaml")[1];

        Assert.Equal("argo", set["metadata"]!["namespace"]!.AsText);
        var spec = set["spec"]!["template"]!["spec"]!;
        Assert.Equal("""{"name":"shop","namespace":"develop-{{ .values.slug }}"}""", spec["destination"]!.ToString());
        Assert.Equal("""["ServerSideApply=true"]""", spec["syncPolicy"]!["syncOptions"]!.ToString());
        Assert.Equal("out/shop/develop-slug-of-the-branch", spec["source"]!["path"]!.AsText);
    }

    [Fact]
    public void A_written_environment_is_judged_as_its_branches_would_have_it()
    {
        _shop.Web.In(_shop.Develop.AllBranches, there => there.Configure(web => web.Spec.Replicas = -1));
        Assert.True(_shop.Fleet.TryBuild(out _, out _));

        _shop.Cluster.AddApplicationSet(_shop.Develop, BranchSource.PullRequests(Host), Output);

        Assert.False(_shop.Fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            findings,
            finding =>
                finding.Rule.Severity == Severity.Error && finding.Object?.Namespace == "develop-slug-of-the-branch"
        );
    }

    private static BranchSource PullRequests(GitHost host) => BranchSource.PullRequests(host);

    private static BranchSource Branches(GitHost host) => BranchSource.Branches(host, "^x/");

    private InlineDocument Set() => _shop.Documents("shop/applicationset-develop.yaml")[1]["spec"]!;

    // What Argo CD knows of a pull request, and what the set makes of that.
    private static Dictionary<string, object?> Found(InlineDocument generator, string branch)
    {
        var found = Map(("branch", branch), ("head_sha", "0f1e2d3"), ("number", "17"));
        var values = generator["values"]!.Entries.Select(entry =>
            (entry.Key, (object?)GoTemplate.Argo(entry.Value.AsText!, found))
        );
        return new(found, StringComparer.Ordinal) { ["values"] = Map([.. values]) };
    }

    private static InlineDocument Rendered(InlineDocument template, Dictionary<string, object?> parameters) =>
        template.Kind switch
        {
            InlineDocumentKind.Text => GoTemplate.Argo(template.Scalar!, parameters),
            InlineDocumentKind.List => InlineDocument.OfList(
                template.Items.Select(item => Rendered(item, parameters)).ToValueList()
            ),
            InlineDocumentKind.Map => InlineDocument.OfMap(
                template
                    .Entries.Select(entry => KeyValuePair.Create(entry.Key, Rendered(entry.Value, parameters)))
                    .ToValueList()
            ),
            _ => template,
        };

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
