using EksSpec.Eksctl;
using EksSpec.Reading;
using k8s.Models;

namespace EksSpec.Tests.Reading;

/// <summary>Values that eksctl or the API server reads in a way of its own.</summary>
public class ReadInItsOwnWayTests
{
    private const string Metadata = "metadata: {name: shop, region: ap-northeast-1}\n";
    private const string Head = "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n" + Metadata;

    [Theory]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nKind: ClusterConfig\n", "EKS0008")]
    [InlineData("APIVersion: eksctl.io/v1alpha5\n\u212Aind: ClusterConfig\n", "EKS0008 EKS0008")]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nKind: Cluster\n", "EKS0008")]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nkind: null\nKind: ClusterConfig\n", "EKS0008")]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nkind: ''\nKind: ClusterConfig\n", "EKS0005 EKS0008")]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nKIND: ClusterConfig\nKind: Cluster\n", "EKS0006 EKS0008 EKS0008")]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nkind: 7\n", "EKS0004")]
    [InlineData("apiVersion: eksctl.io/v1alpha5\nknd: ClusterConfig\n", "EKS0001 EKS0005")]
    public void What_a_document_is_eksctl_makes_out_in_any_case(string head, string rules)
    {
        var document = One(head + Metadata);

        Assert.IsType<ClusterConfig>(document.Value);
        Assert.Equal(rules, Rules(document));
    }

    [Theory]
    [InlineData("identityProviders: [null]", "EKS0013")]
    [InlineData("identityProviders: [{}]", "EKS0013")]
    [InlineData("identityProviders: [{type: null}]", "EKS0013")]
    [InlineData("identityProviders: [{type: 7}]", "EKS0004")]
    [InlineData("identityProviders: [7]", "EKS0004")]
    [InlineData("identityProviders: [{Type: oidc, name: a, issuerURL: b, clientID: c}]", "")]
    [InlineData("identityProviders: null", "")]
    [InlineData("nodeGroups: [{name: a, taints: null}]", "")]
    [InlineData("vpc: {cidr: null, subnets: {private: null}}", "")]
    [InlineData("accessConfig: {accessEntries: [{principalARN: null}]}", "")]
    public void A_null_is_as_good_as_nothing_but_for_an_identity_provider(string body, string rules) =>
        Assert.Equal(rules, Rules(One(Head + body)));

    [Theory]
    [InlineData("[104, 105]", "hi")]
    [InlineData("[104, null, 105]", "h\0i")]
    [InlineData("[]", "")]
    [InlineData("aGk=", "hi")]
    public void Bytes_are_base64_or_numbers(string value, string text)
    {
        var document = One($"apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\ndata: {{k: {value}}}\n");

        Assert.Empty(document.Findings);
        Assert.Equal(text, System.Text.Encoding.ASCII.GetString(Assert.IsType<V1Secret>(document.Value).Data["k"]));
    }

    [Theory]
    [InlineData("[256]", "EKS3004 data.k[0]")]
    [InlineData("[0, -1]", "EKS3004 data.k[1]")]
    [InlineData("[1.5]", "EKS3004 data.k[0]")]
    [InlineData("[a]", "EKS3003 data.k[0]")]
    [InlineData("{a: 1}", "EKS3003 data.k")]
    public void A_byte_is_a_number_from_0_to_255(string value, string finding)
    {
        var document = One($"apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\ndata: {{k: {value}}}\n");

        var found = Assert.Single(document.Findings);
        Assert.Equal(finding, $"{found.Rule.Id} {found.Path}");
    }

    [Theory]
    [InlineData("\"250m\\n\"", "EKS3005")]
    [InlineData("|\n    250m", "EKS3005")]
    [InlineData("|-\n    250m", "")]
    [InlineData("\" 250m \"", "")]
    public void A_line_end_is_no_part_of_a_quantity(string value, string rules) =>
        Assert.Equal(
            rules,
            Rules(One($"apiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: a}}\nspec:\n  hard:\n   cpu: {value}\n"))
        );

    [Theory]
    [InlineData("nodeAllocatableResourceMappings: {cpu: {}}", "")]
    [InlineData("nodeAllocatableResources: null", "EKS3011")]
    [InlineData("nodeAllocatable: {}", "EKS3001")]
    public void A_device_has_the_fields_of_1_36(string field, string rules) =>
        Assert.Equal(
            rules,
            Rules(
                One(
                    "apiVersion: resource.k8s.io/v1\nkind: ResourceSlice\nmetadata: {name: a}\n"
                        + $"spec: {{driver: a.example.com, nodeName: node-a, devices: [{{name: d, {field}}}]}}\n"
                )
            )
        );

    private static string Rules(SpecDocument document) =>
        string.Join(' ', document.Findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal));

    private static SpecDocument One(string yaml) => Assert.Single(SpecReader.Read(yaml));
}
