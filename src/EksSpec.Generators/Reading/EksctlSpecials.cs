namespace EksSpec.Generators.Reading;

/// <summary>Where eksctl reads a value in a way of its own, which the C# type doesn't show.</summary>
internal static class EksctlSpecials
{
    /// <summary>The reader of a text that has to be more than text; null for plain text.</summary>
    public static string? TextReader(string typeName, string jsonName) =>
        (typeName, jsonName) switch
        {
            ("AzSubnetSpec" or "ClusterVpc", "cidr") => "Cidr",


            ("AccessEntry", "principalARN")
            or
            ("AccessPolicy", "policyARN")
            or ("AutoModeConfig", "nodeRoleARN" or "permissionsBoundaryARN") => "Arn",
            _ => null,
        };

    /// <summary>Whether eksctl ignores what it doesn't know in a type, and reads its fields in any case.</summary>
    public static bool IgnoresUnknown(string typeName) => typeName is "AzSubnetSpec" or "OidcIdentityProvider";

    /// <summary>Whether a field is the taints that may be a map too.</summary>
    public static bool IsTaints(string typeName, string jsonName) => (typeName, jsonName) == ("NodeGroup", "taints");

    /// <summary>Whether a field is the taints that have to be a list.</summary>
    public static bool IsManagedTaints(string typeName, string jsonName) =>
        (typeName, jsonName) == ("ManagedNodeGroup", "taints");
}
