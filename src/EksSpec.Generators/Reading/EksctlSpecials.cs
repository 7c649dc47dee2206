namespace EksSpec.Generators.Reading;

/// <summary>Where eksctl reads a value in a way of its own, which the C# type doesn't show.</summary>
internal static class EksctlSpecials
{
    /// <summary>The reader of a text that has to be more than text; null for plain text.</summary>
    public static string? TextReader(string typeName, string jsonName) =>
        (typeName, jsonName) switch
        {
            ("AzSubnetSpec" or "ClusterVpc", "cidr") => "Cidr",
            ("AccessEntry", "principalARN") => "Arn",
            ("AccessPolicy", "policyARN") => "Arn",
            ("AutoModeConfig", "nodeRoleARN" or "permissionsBoundaryARN") => "Arn",
            _ => null,
        };

    /// <summary>Whether eksctl ignores what it doesn't know in a type, and reads its fields in any case.</summary>
    public static bool IgnoresUnknown(string typeName) => typeName is "AzSubnetSpec" or "OidcIdentityProvider";
}
