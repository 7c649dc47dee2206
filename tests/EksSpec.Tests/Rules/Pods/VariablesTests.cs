using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Pods;

public class VariablesTests
{
    private const string Group =
        "apiVersion: leaderworkerset.x-k8s.io/v1\nkind: LeaderWorkerSet\nmetadata: {name: shop}\n";
    private const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: shop}\n";

    [Theory]
    [InlineData("JOB_COMPLETION_INDEX", "completionMode: Indexed, completions: 2, parallelism: 2,", "", 0)]
    [InlineData("JOB_COMPLETION_INDEX", "", "", 1)]
    [InlineData("AWS_REGION", "", "serviceAccountName: shop,", 0)]
    [InlineData("AWS_REGION", "", "", 1)]
    public void Controllers_give_variables_to_some_pods(string name, string job, string pod, int wrong) =>
        Assert.Equal(
            wrong,
            Found(
                $"{Job}spec: {{{job} template: {{spec: {{{pod} restartPolicy: Never, containers: {Refers(name)}}}}}}}"
            ).Count
        );

    [Fact]
    public void An_operator_may_give_variables_to_the_pods_that_it_makes() =>
        Assert.Empty(
            Found(
                $"{Group}spec: {{leaderWorkerTemplate: {{size: 2, workerTemplate: {{spec: {{containers: {Refers("LWS_LEADER_ADDRESS")}}}}}}}}}"
            )
        );

    [Theory]
    [InlineData("dapr.io/enabled: 'true'", 0)]
    [InlineData("example.com/team: shop", 1)]
    public void A_webhook_may_give_variables_to_pods_that_ask(string annotation, int wrong) =>
        Assert.Equal(
            wrong,
            Found(
                $"{Job}spec: {{template: {{metadata: {{annotations: {{{annotation}}}}}, spec: {{restartPolicy: Never, containers: {Refers("DAPR_ADDRESS")}}}}}}}"
            ).Count
        );

    private static string Refers(string name) => $"[{{name: web, image: 'shop:1.0', args: ['--is=$({name})']}}]";

    private static IReadOnlyList<Finding> Found(string yaml) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(yaml)))
                .Findings.Where(finding => finding.Rule == Variables.DefinedNowhere),
        ];
}
