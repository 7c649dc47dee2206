using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>The pipelines that Spinnaker gets.</summary>
public class SpinnakerTests
{
    private readonly SpinnakerShop _shop = new();

    [Fact]
    public void A_release_goes_through_the_environments_with_a_question_between_them()
    {
        _shop.AddApi();

        var release = _shop.Release(new("shop"));

        Assert.Equal(
            [
                "Prepare test/develop",
                "Deploy test/develop",
                "Undo deployment api in test/develop",
                "test/develop is well",
                "Go on to test/staging",
                "Prepare test/staging",
                "Deploy test/staging",
                "Undo deployment api in test/staging",
                "test/staging is well",
                "Go on to live/production",
                "Prepare live/production",
                "Deploy live/production",
                "Undo deployment api in live/production",
                "live/production is well",
            ],
            release["stages"]!.Items.Select(stage => stage["name"]!.AsText)
        );
    }

    [Fact]
    public void The_same_image_is_bound_in_every_environment()
    {
        _shop.AddApi();

        var release = _shop.Release(new("shop"));

        var image = Assert.Single(release["expectedArtifacts"]!.Items);
        Assert.Equal(SpinnakerShop.Image, image["matchArtifact"]!["name"]!.AsText);
        Assert.Equal($"{SpinnakerShop.Image}:1.2", image["defaultArtifact"]!["reference"]!.AsText);
        foreach (var place in new[] { "test/develop", "test/staging", "live/production" })
        {
            var stage = SpinnakerShop.Stage(release, $"Deploy {place}");
            Assert.Equal(image["id"], Assert.Single(stage["requiredArtifactIds"]!.Items));
        }
    }

    [Fact]
    public void An_image_with_two_tags_in_one_environment_stays_as_it_is()
    {
        _shop.AddApi().AddInitContainer("old", $"{SpinnakerShop.Image}:1.1");

        Assert.Empty(_shop.Release(new("shop"))["expectedArtifacts"]!.Items);
    }

    [Fact]
    public void Only_images_that_are_asked_for_are_brought_and_taken_back()
    {
        _shop.AddApi();
        var other = _shop.Fleet.AddDeployment("cache", "registry.example.com/cache:8");
        foreach (var environment in _shop.Environments)
        {
            other.In(environment);
        }

        var release = _shop.Release(new("shop") { Images = ["registry.example.com/cache"] });

        Assert.Equal("registry.example.com/cache", Assert.Single(release["expectedArtifacts"]!.Items)["id"]!.AsText);
        Assert.All(
            release["stages"]!.Items.Where(stage => stage["type"]!.AsText == "undoRolloutManifest"),
            stage => Assert.Equal("deployment cache", stage["manifestName"]!.AsText)
        );
    }

    [Fact]
    public void A_deployment_that_fails_is_taken_back_and_ends_the_release()
    {
        _shop.AddApi();

        var release = _shop.Release(new("shop"));

        var deploy = SpinnakerShop.Stage(release, "Deploy test/develop");
        Assert.True(deploy["continuePipeline"]!.AsBoolean);
        Assert.False(deploy["failPipeline"]!.AsBoolean);
        var undo = SpinnakerShop.Stage(release, "Undo deployment api in test/develop");
        Assert.Equal(
            "#stage('Deploy test/develop')['status'].toString() == 'FAILED_CONTINUE'",
            undo["stageEnabled"]!["expression"]!.AsText
        );
        Assert.Equal("develop", undo["location"]!.AsText);
        var check = SpinnakerShop.Stage(release, "test/develop is well");
        Assert.True(check["failPipeline"]!.AsBoolean);
        Assert.Equal(
            "${#stage('Deploy test/develop')['status'].toString() == 'SUCCEEDED'}",
            check["preconditions"]!.Items[0]["context"]!["expression"]!.AsText
        );
    }

    [Fact]
    public void Checks_run_where_the_deployment_went_well_and_are_counted_in()
    {
        _shop.AddApi();

        var release = _shop.Release(
            new("shop")
            {
                Undo = false,
                Checks =
                [
                    SpinnakerCheck.Job("registry.example.com/smoke:1", "smoke", "http://api"),
                    SpinnakerCheck.Webhook(new("https://checks.example.com/shop")),
                    SpinnakerCheck.Wait(TimeSpan.FromMinutes(5)),
                ],
            }
        );

        Assert.DoesNotContain(release["stages"]!.Items, stage => stage["type"]!.AsText == "undoRolloutManifest");
        var test = SpinnakerShop.Stage(release, "Test test/staging, 1");
        Assert.Equal(
            "#stage('Deploy test/staging')['status'].toString() == 'SUCCEEDED'",
            test["stageEnabled"]!["expression"]!.AsText
        );
        Assert.Equal("staging", test["manifest"]!["metadata"]!["namespace"]!.AsText);
        Assert.Equal("300", SpinnakerShop.Stage(release, "Watch test/staging, 3")["waitTime"]!.Scalar);
        Assert.Contains(
            "Ask about test/staging, 2",
            SpinnakerShop.Stage(release, "test/staging is well").ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_Job_of_a_check_runs_on_the_nodes_of_its_environment()
    {
        var spot = _shop
            .Test.AddNodeGroup("spot")
            .WithInstanceTypes("m5.large")
            .Isolate(NodeIsolation.Dedicated("team", "shop"));
        _shop.AddApi().In(_shop.Environments[0], api => api.RunsOn(spot));

        var release = _shop.Release(
            new("shop") { Checks = [SpinnakerCheck.Job("registry.example.com/smoke:1", "smoke")] }
        );

        var pod = SpinnakerShop.Stage(release, "Test test/develop")["manifest"]!["spec"]!["template"]!["spec"]!;
        Assert.NotNull(pod["affinity"]!["nodeAffinity"]);
        Assert.NotEmpty(pod["tolerations"]!.Items);
    }

    [Fact]
    public void A_trigger_brings_the_image_that_it_names()
    {
        _shop.AddApi();

        var release = _shop.Release(
            new("shop")
            {
                Triggers =
                [
                    SpinnakerTrigger.OfImage("registry", SpinnakerShop.Image, "^v.*$"),
                    SpinnakerTrigger.OfPush("github", "example", "shop", "^main$"),
                    SpinnakerTrigger.OfWebhook("shop"),
                ],
            }
        );

        Assert.Equal(
            [
                """{"type":"docker","enabled":true,"account":"registry","registry":"registry.example.com","organization":"shop","repository":"shop/api","tag":"^v.*$","expectedArtifactIds":["registry.example.com/shop/api"]}""",
                """{"type":"git","enabled":true,"source":"github","project":"example","slug":"shop","branch":"^main$","expectedArtifactIds":[]}""",
                """{"type":"webhook","enabled":true,"source":"shop","payloadConstraints":{},"expectedArtifactIds":[]}""",
            ],
            release["triggers"]!.Items.Select(trigger => trigger.ToString())
        );
    }

    [Fact]
    public void Somebody_is_told_and_the_last_environment_waits_for_its_hours()
    {
        _shop.AddApi();

        var release = _shop.Release(
            new("shop")
            {
                Notifications = [new("slack", "#releases")],
                Window = new(new(9, 0), new(16, 30)) { Days = [DayOfWeek.Monday, DayOfWeek.Friday] },
            }
        );

        Assert.Equal("#releases", release["notifications"]!.Items[0]["address"]!.AsText);
        Assert.True(SpinnakerShop.Stage(release, "Go on to test/staging")["sendNotifications"]!.AsBoolean);
        Assert.Equal(
            """{"days":[2,6],"whitelist":[{"startHour":9,"startMin":0,"endHour":16,"endMin":30}]}""",
            SpinnakerShop.Stage(release, "Prepare live/production")["restrictedExecutionWindow"]!.ToString()
        );
        Assert.Single(release["stages"]!.Items, stage => stage["restrictedExecutionWindow"] is not null);
    }

    [Fact]
    public void A_cluster_has_the_account_that_is_said_else_one_of_its_name()
    {
        _shop.AddApi();

        var release = _shop.Release(
            new("shop") { Accounts = new Dictionary<string, string> { ["live"] = "aws-live" } }
        );

        Assert.Equal("test", SpinnakerShop.Stage(release, "Deploy test/staging")["account"]!.AsText);
        Assert.Equal("aws-live", SpinnakerShop.Stage(release, "Deploy live/production")["account"]!.AsText);
    }

    [Fact]
    public void What_pods_stand_on_comes_a_stage_earlier()
    {
        _shop.Test.AddPriorityClass("urgent", 1000);
        _shop.Test.AddStorageClass("fast");
        _shop.Test.AddClusterRole("reader").AllowRead(["pods"]);
        _shop.AddApi();

        var shared = _shop.Pipeline(new("shop"), "test/spinnaker/shared.json");

        Assert.Equal(
            [
                ["PriorityClass", "StorageClass"],
                ["ClusterRole"],
            ],
            shared["stages"]!.Items.Select(stage => stage["manifests"]!.Items.Select(item => item["kind"]!.AsText))
        );
    }

    [Fact]
    public void Expressions_in_texts_stay_as_they_are()
    {
        _shop.AddApi().AddConfigMap("texts").WithValue("RUN", "echo ${HOME}");

        var release = _shop.Release(new("shop"));

        Assert.True(SpinnakerShop.Stage(release, "Deploy test/develop")["skipExpressionEvaluation"]!.AsBoolean);
        Assert.False(SpinnakerShop.Stage(release, "Prepare test/develop")["skipExpressionEvaluation"]!.AsBoolean);
    }

    [Fact]
    public void Spinnaker_may_read_the_files_itself()
    {
        _shop.AddApi();
        var files = SpinnakerFiles.AtGitHub("github", "example", "deploy") with { Path = "out" };

        var release = InlineDocument.Parse(
            _shop
                .Fleet.DeliverWith(new Spinnaker("shop") { Files = files })
                .Build()
                .Files.Single(file => file.Path == "test/spinnaker/release.json")
                .Text
        );

        var stage = SpinnakerShop.Stage(release, "Deploy test/develop/api.yaml");
        Assert.Null(stage["manifests"]);
        Assert.Equal("artifact", stage["source"]!.AsText);
        Assert.Equal(
            """{"type":"github/file","name":"out/test/develop/api.yaml","reference":"https://api.github.com/repos/example/deploy/contents/out/test/develop/api.yaml","version":"main","artifactAccount":"github"}""",
            stage["manifestArtifact"]!.ToString()
        );
        Assert.Equal(
            ["2"],
            SpinnakerShop.Stage(release, "Undo deployment api in test/develop")["requisiteStageRefIds"]!.Items.Select(
                id => id.AsText
            )
        );
    }

    [Fact]
    public void An_environment_beside_the_promotion_has_a_pipeline_of_its_own()
    {
        _shop.AddApi();
        _shop.Fleet.WithPromotion(_shop.Environments[1], _shop.Environments[2]);

        var develop = _shop.Pipeline(new("shop"), "test/spinnaker/develop.json");

        Assert.Equal("Deploy test/develop", develop["name"]!.AsText);
        Assert.DoesNotContain(develop["stages"]!.Items, stage => stage["type"]!.AsText == "manualJudgment");
    }

    [Fact]
    public void All_pipelines_stand_in_the_folder_of_the_cluster_that_Spinnaker_runs_in()
    {
        _shop.Test.AddPriorityClass("urgent", 1000);
        _shop.Live.AddPriorityClass("urgent", 1000);
        _shop.AddApi();

        var files = _shop.Fleet.DeliverWith(new Spinnaker("shop"), home: _shop.Live).Build().Files;

        Assert.Equal(
            ["live/spinnaker/test-shared.json", "live/spinnaker/shared.json", "live/spinnaker/test-release.json"],
            files.Select(file => file.Path).Where(path => path.EndsWith(".json", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_branch_has_a_pipeline_that_makes_it_and_one_that_removes_it_in_its_own_folder()
    {
        _shop.AddApi();
        var branch = _shop.Test.AddBranchEnvironments(_shop.Environments[0], "login").Single();
        var fleet = _shop.Fleet.DeliverWith(new Spinnaker("shop")).Build();

        var written = fleet.Only(branch);

        Assert.Contains(written.Files, file => file.Path == "test/develop-login/spinnaker/deploy.json");
        var remove = InlineDocument.Parse(
            written.Files.Single(file => file.Path == "test/develop-login/spinnaker/remove.json").Text
        );
        Assert.Empty(PipelineRules.Broken(remove));
        Assert.Equal("namespace develop-login", Assert.Single(remove["stages"]!.Items)["manifestName"]!.AsText);
    }

    [Fact]
    public void A_pipeline_can_be_changed_at_last()
    {
        _shop.AddApi();
        var parameter = InlineDocument.Parse("""{"name":"reason","required":true}""");

        var release = _shop.Release(new("shop") { Configure = pipeline => pipeline with { Parameters = [parameter] } });

        Assert.Equal(parameter, Assert.Single(release["parameterConfig"]!.Items));
    }

    [Fact]
    public void Names_that_lead_nowhere_are_found()
    {
        _shop.AddApi();
        _shop.Fleet.DeliverWith(
            new Spinnaker("shop")
            {
                Accounts = new Dictionary<string, string> { ["lives"] = "x" },
                Images = ["registry.example.com/shop/apii"],
            }
        );

        Assert.False(_shop.Fleet.TryBuild(out _, out var findings));
        Assert.Equal(
            [
                "Spinnaker has an account for cluster 'lives', and no cluster has that folder. Did you mean 'live'?",
                "The release of Spinnaker waits for image 'registry.example.com/shop/apii', and no pod of its environments has it. Did you mean 'registry.example.com/shop/api'?",
            ],
            findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message)
        );
    }

    [Fact]
    public void What_can_not_be_written_is_a_finding()
    {
        _shop.AddApi();
        _shop.Fleet.DeliverWith(new Spinnaker("shop\ud800"));

        Assert.False(_shop.Fleet.TryBuild(out _, out _));
    }
}
