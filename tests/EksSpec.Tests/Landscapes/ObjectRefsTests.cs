using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Landscapes;

/// <summary>Which object a value is, and the namespace it is applied to.</summary>
public sealed class ObjectRefsTests
{
    [Theory]
    [InlineData("ClusterConfig")]
    [InlineData("Namespace")]
    [InlineData("Node")]
    [InlineData("PersistentVolume")]
    [InlineData("StorageClass")]
    [InlineData("VolumeAttributesClass")]
    [InlineData("PriorityClass")]
    [InlineData("ClusterRole")]
    [InlineData("ClusterRoleBinding")]
    [InlineData("IngressClass")]
    [InlineData("RuntimeClass")]
    [InlineData("CustomResourceDefinition")]
    [InlineData("CSIDriver")]
    [InlineData("APIService")]
    [InlineData("ValidatingAdmissionPolicy")]
    [InlineData("ValidatingAdmissionPolicyBinding")]
    [InlineData("ValidatingWebhookConfiguration")]
    [InlineData("MutatingWebhookConfiguration")]
    public void A_kind_of_the_whole_cluster_has_no_namespace_whatever_it_says(string kind) =>
        Assert.Equal("", ObjectRefs.NamespaceOf(new("", "v1", kind, "shop", "one")));

    [Theory]
    [InlineData("shop", "shop")]
    [InlineData(null, "default")]
    public void Other_kinds_have_the_one_they_say(string? said, string expected)
    {
        Assert.Equal(expected, ObjectRefs.NamespaceOf(new("", "v1", "ConfigMap", said, "one")));
        Assert.Equal(expected, ObjectRefs.NamespaceOf(new("", "shop.example/v1", "Till", said, "one")));
    }

    [Fact]
    public void A_value_says_which_object_it_is()
    {
        Assert.Equal(
            new ObjectRef("lab", "eksctl.io/v1alpha5", "ClusterConfig", null, "lab"),
            Of(
                new ClusterConfig
                {
                    Metadata = new() { Name = "lab", Region = "eu-west-1" },
                }
            )
        );
        Assert.Equal(
            new ObjectRef("", "apps/v1", "Deployment", "shop", "api"),
            Of(
                new V1Deployment
                {
                    ApiVersion = "apps/v1",
                    Kind = "Deployment",
                    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
                }
            )
        );
        Assert.Equal(
            new ObjectRef("", "shop.example/v1", "Till", "shop", "one"),
            Of(
                InlineDocument.OfMap(
                    ("apiVersion", "shop.example/v1"),
                    ("kind", "Till"),
                    ("metadata", InlineDocument.OfMap(("name", "one"), ("namespace", "shop")))
                )
            )
        );
    }

    [Fact]
    public void A_value_that_leaves_it_out_is_known_by_its_type_and_has_no_name()
    {
        Assert.Equal(new ObjectRef("", "", "Service", null, ""), Of(new V1Service()));
        Assert.Equal(
            new ObjectRef("", "", "HorizontalPodAutoscaler", null, ""),
            Of(new V2HorizontalPodAutoscaler { Metadata = new() { NamespaceProperty = "" } })
        );
        Assert.Equal(new ObjectRef("", "", "", null, ""), Of(InlineDocument.OfMap()));
        Assert.Equal(new ObjectRef("", "eksctl.io/v1alpha5", "ClusterConfig", null, ""), Of(new ClusterConfig()));
    }

    [Theory]
    [InlineData("kind: [")]
    [InlineData("- kind: Service")]
    public void A_document_that_cannot_be_read_is_nobody(string text) =>
        Assert.Equal(
            new ObjectRef("", "", "", null, ""),
            Assert.Single(Landscape.Of(SpecReader.Read(text)).Objects).Ref
        );

    private static ObjectRef Of(object value) => Assert.Single(Landscape.Of(value).Objects).Ref;
}
