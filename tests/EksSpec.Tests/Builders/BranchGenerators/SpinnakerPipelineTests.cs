using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>Spinnaker makes and removes the environment of a branch that somebody names.</summary>
public class SpinnakerPipelineTests
{
    private readonly BranchShop _shop = new();

    [Fact]
    public void A_pipeline_deploys_the_objects_of_the_branch_that_it_is_given()
    {
        _shop.Cluster.AddSpinnakerPipeline(_shop.Develop, "shop", "nonprod");

        var pipeline = Pipeline("deploy");

        Assert.Equal(
            ["branch", "slug", "commit"],
            pipeline["parameterConfig"]!.Items.Select(each => each["name"]!.AsText)
        );
        Assert.Equal(
            ["evaluateVariables", "checkPreconditions", "deployManifest", "deployManifest"],
            pipeline["stages"]!.Items.Select(stage => stage["type"]!.AsText)
        );
        var first = pipeline["stages"]!.Items[2]["manifests"]!.Items;
        Assert.Equal(
            [
                "Namespace",
                "LimitRange",
                "ResourceQuota",
                "NetworkPolicy",
                "NetworkPolicy",
                "NetworkPolicy",
                "NetworkPolicy",
            ],
            first.Select(item => item["kind"]!.AsText)
        );
        var space = first[0];
        Assert.Equal("develop-${slugOfBranch}", space["metadata"]!["name"]!.AsText);
        Assert.Equal("${parameters.branch}", space["metadata"]!["annotations"]!["eksspec.dev/branch-name"]!.AsText);
        var others = pipeline["stages"]!.Items[3]["manifests"]!.Items;
        Assert.All(others, item => Assert.Equal("develop-${slugOfBranch}", item["metadata"]!["namespace"]!.AsText));
        Assert.Contains(
            others,
            item => item["spec"]?["rules"]?.Items[0]["host"]?.AsText == "web-${slugOfBranch}.develop.example.com"
        );
    }

    [Fact]
    public void What_Spinnaker_would_evaluate_in_a_text_is_kept()
    {
        _shop.Cluster.AddSpinnakerPipeline(_shop.Develop, "shop", "nonprod");

        var texts = Pipeline("deploy")["stages"]!.Items[3]["manifests"]!.Items.Single(item =>
            item["kind"]!.AsText == "ConfigMap"
        );

        Assert.Equal("<< a >> {{ b }} ${'${'}c} `d`", texts["data"]!["SIGNS"]!.AsText);
    }

    [Fact]
    public void A_slug_has_to_be_that_of_the_branch()
    {
        _shop.Cluster.AddSpinnakerPipeline(_shop.Develop, "shop", "nonprod");

        Assert.Equal(
            "${slugOfBranch matches '[a-z][a-z0-9]*(-[a-z0-9]+)*' && slugOfBranch.length() <= 40 && slugOfBranch != 'slug-of-the-branch' && (slugOfBranch == parameters.branch) != (slugOfBranch matches '.+-[0-9a-f]{10}')}",
            Pipeline("deploy")["stages"]!.Items[1]["preconditions"]!.Items[0]["context"]!["expression"]!.AsText
        );
    }

    [Fact]
    public void Routes_are_removed_before_the_namespace()
    {
        _shop.Cluster.AddSpinnakerPipeline(_shop.Develop, "shop", "nonprod");

        var stages = Pipeline("remove")["stages"]!.Items.Skip(2).ToList();

        Assert.Equal(
            ["ingress web", "namespace develop-${slugOfBranch}"],
            stages.Select(stage => stage["manifestName"]!.AsText)
        );
        Assert.Equal("develop-${slugOfBranch}", stages[0]["location"]!.AsText);
        Assert.Equal(stages[0]["refId"], Assert.Single(stages[1]["requisiteStageRefIds"]!.Items));
    }

    [Fact]
    public void Other_fields_of_the_pipeline_can_be_reached()
    {
        var trigger = InlineDocument.Parse("""{"type":"webhook","enabled":true,"source":"branches"}""");
        _shop
            .Cluster.AddSpinnakerPipeline(_shop.Develop, "shop", "nonprod")
            .Configure(pipeline => pipeline with { Triggers = [trigger] });

        Assert.Equal(trigger, Assert.Single(Pipeline("deploy")["triggers"]!.Items));
    }

    private InlineDocument Pipeline(string what) =>
        InlineDocument.Parse(
            _shop.Fleet.Build().Files.Single(file => file.Path == $"shop/spinnaker-develop-{what}.json").Text
        );
}
