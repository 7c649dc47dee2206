using EksSpec.Reading.Binding;

namespace EksSpec.Tests.Reading;

/// <summary>C# properties of the model types as fields of the document.</summary>
public sealed class ModelFieldTests
{
    [Theory]
    [InlineData("AccessConfig", "AccessEntries", "accessEntries", "AccessEntry", false)]
    [InlineData("AccessConfig", "accessEntries", "accessEntries", "AccessEntry", false)]
    [InlineData("AccessEntry", "PrincipalArn", "principalARN", null, false)]
    [InlineData("AccessEntry", "principalARN", "principalARN", null, false)]
    [InlineData("AccessEntry", "Type", "type", null, false)]
    [InlineData("ClusterMeta", "Tags", "tags", null, true)]
    [InlineData("ClusterSubnets", "Private", "private", "AzSubnetSpec", true)]
    [InlineData("ClusterSubnets", "public", "public", "AzSubnetSpec", true)]
    [InlineData("WellKnownPolicies", "EfsCsiController", "efsCSIController", null, false)]
    public void A_property_of_a_cluster_config_is_a_field(
        string model,
        string property,
        string name,
        string? held,
        bool isMap
    ) => Assert.Equal((name, held, isMap), Named(ModelField.Of(model, property)));

    [Theory]
    [InlineData("Admissionregistrationv1ServiceReference", "NamespaceProperty", "namespace", null, false)]
    [InlineData("V1ObjectMeta", "Labels", "labels", null, true)]
    [InlineData("V1ObjectMeta", "OwnerReferences", "ownerReferences", "V1OwnerReference", false)]
    [InlineData("V1PodSpec", "Containers", "containers", "V1Container", false)]
    [InlineData("V1ResourceRequirements", "Limits", "limits", null, true)]
    [InlineData("V2beta1APIVersionDiscovery", "Resources", "resources", "V2beta1APIResourceDiscovery", false)]
    public void A_property_of_a_kubernetes_object_is_a_field(
        string model,
        string property,
        string name,
        string? held,
        bool isMap
    ) => Assert.Equal((name, held, isMap), Named(ModelField.Of(model, property)));

    [Theory]
    [InlineData(null, "Upper", "upper")]
    [InlineData(null, "lower", "lower")]
    [InlineData(null, "X", "x")]
    [InlineData(null, "", "")]
    [InlineData("ClusterMeta", "", "")]
    [InlineData("ClusterMeta", "NoSuchThing", "noSuchThing")]
    [InlineData("AccessScope", "Namespaces", "namespaces")]
    [InlineData("NoSuchModel", "AccessEntries", "accessEntries")]
    [InlineData("Access", "AccessEntries", "accessEntries")]
    [InlineData("Config", "AccessEntries", "accessEntries")]
    [InlineData("", "AccessEntries", "accessEntries")]
    public void What_is_unknown_is_taken_for_a_field_of_no_model(string? model, string property, string name) =>
        Assert.Equal((name, null, false), Named(ModelField.Of(model, property)));

    private static (string Name, string? Model, bool IsMap) Named(ModelField field) =>
        (field.Name, field.Model, field.IsMap);
}
