using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>One mistake is one finding, whoever could speak of it.</summary>
public class OneMistakeTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: shop, region: ap-northeast-1}\n";

    [Theory]
    [InlineData("managedNodeGroups: [{name: web-spot, spot: \"true\"}]", "EKS0004", "EKS2001")]
    [InlineData("managedNodeGroups: [{name: {a: b}}]", "EKS0004", "EKS0186")]
    [InlineData(
        "nodeGroups: [{name: a, minSize: 0, maxSize: 2, labels: {team: blue}, tags: {k8s.io/cluster-autoscaler/node-template/label/team: green}}]",
        "EKS5015",
        "EKS2010"
    )]
    [InlineData(
        "nodeGroups: [{name: spot, instancesDistribution: {instanceTypes: [m5.large], maxPrice: 1}}]",
        "EKS2001",
        "EKS2002"
    )]
    public void The_better_rule_speaks_alone(string body, string speaks, string isSilent)
    {
        var rules = Check(Head + body);

        Assert.Contains(speaks, rules);
        Assert.DoesNotContain(isSilent, rules);
    }

    [Theory]
    [InlineData("nodeGroups: [{name: 1}]")]
    [InlineData("nodeGroups: [{name: [a]}]")]
    [InlineData("nodeGroups: [{name: {a: b}, instanceType: m5.large}]")]
    [InlineData("availabilityZones: [a: b]")]
    [InlineData("availabilityZones: ap-northeast-1a")]
    [InlineData(
        "iam: {withOIDC: true, serviceAccounts: [{metadata: {name: 7}, attachPolicyARNs: [arn:aws:iam::aws:policy/A]}]}"
    )]
    [InlineData("addons: [{name: 7}]")]
    [InlineData("addons: vpc-cni")]
    [InlineData("fargateProfiles: [{name: 7, selectors: [{namespace: 7}]}]")]
    [InlineData("fargateProfiles: [{name: web, selectors: web}]")]
    [InlineData("accessConfig: {accessEntries: [{principalARN: 7}]}")]
    [InlineData(
        "iam: {podIdentityAssociations: [{namespace: 7, serviceAccountName: 7, permissionPolicy: 7}]}",
        "EKS0049"
    )]
    public void A_value_that_eksctl_refuses_is_not_missing_as_well(string body, string other = "") =>
        Assert.Empty(Errors(Head + body).Except(["EKS0004", "EKS0012", other]));

    [Theory]
    [InlineData("nodeGroups: [{name: }]", "EKS0095")]
    [InlineData("nodeGroups: [{labels: }]", "EKS0095")]
    [InlineData("managedNodeGroups: [{instanceType: null}]", "EKS0095")]
    [InlineData("managedNodeGroups: [{taints: }]", "EKS0024")]
    [InlineData("managedNodeGroups: [{spot: true}]", "EKS0024")]
    [InlineData("managedNodeGroups: [{Name: }]", "EKS0024")]
    public void A_group_whose_fields_are_null_has_them(string body, string rule) =>
        Assert.Equal([rule], Errors(Head + body));

    [Theory]
    [InlineData("kind: Pod, metadata: {name: 7}, spec: {containers: [{name: c, image: i}]}")]
    [InlineData("kind: Pod, metadata: [a], spec: {containers: [{name: c, image: i}]}")]
    [InlineData("kind: Pod, metadata: {name: a}, spec: [a]")]
    [InlineData("kind: Pod, metadata: {name: a}, spec: {containers: {}}")]
    [InlineData("kind: Pod, metadata: {name: a}, spec: {containers: {c: {image: i}}}", "EKS3001")]
    [InlineData("kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, image: [i]}]}")]
    [InlineData("kind: Pod, metadata: {name: a}, spec: {containers: [{name: 1, image: 1}]}")]
    [InlineData(
        "kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, image: i}], volumes: [{name: v, emptyDir: 1Gi}]}"
    )]
    [InlineData("kind: PersistentVolumeClaim, metadata: {name: a}, spec: {accessModes: ReadWriteOnce, resources: 1Gi}")]
    [InlineData("kind: Service, metadata: {name: a}, spec: {ports: 80}")]
    [InlineData("kind: Service, metadata: {name: a}, spec: {ports: [{port: '80'}, {port: '81'}]}", "EKS3706")]
    public void A_value_that_the_api_server_refuses_is_not_missing_as_well(string body, string other = "") =>
        Assert.Empty(Errors($"{{apiVersion: v1, {body}}}").Except(["EKS3003", "EKS3005", other]));

    [Fact]
    public void An_object_is_held_against_what_another_is_meant_to_be()
    {
        const string Service =
            "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {on: 'true'}, ports: [{port: 80}]}\n---\n";
        const string Pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {on: true}}\nspec: {containers: [{name: c, image: i}]}\n";

        Assert.DoesNotContain("EKS4010", Check(Service + Pod));
        Assert.Contains("EKS4010", Check(Service + Pod.Replace("true", "'no'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[]", "EKS0005", "EKS3009")]
    public void A_text_that_is_nobody_s_is_refused_once(string yaml, string speaks, string isSilent)
    {
        var rules = Check(yaml);

        Assert.Contains(speaks, rules);
        Assert.DoesNotContain(isSilent, rules);
    }

    [Fact]
    public void A_text_that_cannot_be_read_is_refused_in_the_name_of_each_program()
    {
        var rules = Check("a: [");

        Assert.Contains("EKS0003", rules);
        Assert.Contains("EKS3000", rules);
    }

    [Fact]
    public void A_number_beyond_our_limit_is_judged_all_the_same() =>
        Assert.Contains(
            "EKS0280",
            Check(Head + "managedNodeGroups: [{name: a, minSize: 1, maxSize: -9223372036854775808}]")
        );

    [Fact]
    public void What_a_written_tag_says_wrong_is_said_at_the_tag() =>
        Assert.Single(
            Check(
                Head
                    + "nodeGroups: [{name: a, minSize: 0, maxSize: 2, taints: [{key: k, value: v, effect: NoSchedule}], tags: {k8s.io/cluster-autoscaler/node-template/taint/k: v}}]"
            ),
            rule => rule is "EKS2011" or "EKS2012" or "EKS5015"
        );

    private static IEnumerable<string> Errors(string yaml) =>
        SpecRules
            .Check(Landscape.Of(SpecReader.Read(yaml.StartsWith('{') ? "---\n" + yaml : yaml)))
            .Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Rule.Id);

    private static List<string> Check(string yaml) =>
        [.. SpecRules.Check(Landscape.Of(SpecReader.Read(yaml))).Findings.Select(finding => finding.Rule.Id)];
}
