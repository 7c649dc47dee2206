namespace EksSpec.CustomResources;

/// <summary>What objects of the Gateway API have in common with those that the AWS Load Balancer Controller adds to it.</summary>
/// <remarks>Source: Gateway API v1.6.0, AWS Load Balancer Controller v3.5.0.</remarks>
internal static class GatewayApi
{
    public const string Group = "gateway.networking.k8s.io";
    public const string AwsGroup = "gateway.k8s.aws";

    /// <summary>The controller that makes Application Load Balancers of Gateways.</summary>
    public const string AlbController = "gateway.k8s.aws/alb";

    /// <summary>An object of version <c>v1</c> of one of the groups.</summary>
    public static InlineDocument Object(string group, string kind, InlineDocument metadata, InlineDocument spec) =>
        Fields.Map(("apiVersion", $"{group}/v1"), ("kind", kind), ("metadata", metadata), ("spec", spec));

    /// <summary>Labels, name and, where it has one, namespace of an object.</summary>
    public static InlineDocument Metadata(InlineDocument? labels, string? name, string? space) =>
        Fields.Map(("labels", labels), ("name", Fields.Text(name)), ("namespace", Fields.Text(space)));

    /// <summary>Texts as a list.</summary>
    public static InlineDocument? Texts(IEnumerable<string>? texts) =>
        texts is null ? null : InlineDocument.OfList(texts.Select(InlineDocument.OfText).ToValueList());

    /// <summary>A list, unless nothing is in it.</summary>
    public static InlineDocument? NotEmpty(IEnumerable<InlineDocument> items) =>
        items.ToValueList() is { Count: > 0 } list ? InlineDocument.OfList(list) : null;
}
