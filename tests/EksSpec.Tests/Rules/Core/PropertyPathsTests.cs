using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Rules.Core;

public sealed class PropertyPathsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("ManagedNodeGroups[3].MaxSize", "managedNodeGroups[3].maxSize")]
    [InlineData("Vpc.Subnets.Private[a].Cidr", "vpc.subnets.private.a.cidr")]
    [InlineData("Vpc.Subnets.Private.Upper.Cidr", "vpc.subnets.private.Upper.cidr")]
    [InlineData("Vpc.Subnets.Private[2].Cidr", "vpc.subnets.private")]
    [InlineData("Metadata.Tags[Owner]", "metadata.tags.Owner")]
    [InlineData("Metadata.Tags[0]", "metadata.tags")]
    [InlineData("AccessConfig.AccessEntries[0].PrincipalArn", "accessConfig.accessEntries[0].principalARN")]
    [InlineData("Metadata[\"\"]", "metadata[\"\"]")]
    public void A_property_of_a_cluster_config_has_a_place(string property, string path) =>
        Assert.Equal(path, PropertyPaths.Of(new ClusterConfig(), property).ToString());

    [Fact]
    public void A_property_of_a_kubernetes_object_has_a_place() =>
        Assert.Equal(
            "spec.template.metadata.namespace",
            PropertyPaths.Of(new V1Deployment(), "Spec.Template.Metadata.NamespaceProperty").ToString()
        );

    [Fact]
    public void The_last_type_of_the_table_has_fields_too() =>
        Assert.Equal(
            "versions[0].resources[1].responseKind",
            PropertyPaths.Of(new V2beta1APIGroupDiscovery(), "Versions[0].Resources[1].ResponseKind").ToString()
        );

    [Theory]
    [InlineData("Data.Upper[0].NamespaceProperty")]
    [InlineData("metadata.name")]
    public void Where_nothing_has_properties_the_path_is_that_of_the_document(string property)
    {
        SpecPath path = property;

        Assert.Same(path, PropertyPaths.Of(InlineDocument.OfMap(("Data", "x")), path));
        Assert.Same(path, PropertyPaths.Of(null, path));
    }
}
