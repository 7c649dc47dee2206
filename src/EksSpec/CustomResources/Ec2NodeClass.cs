namespace EksSpec.CustomResources;

/// <summary>How Karpenter makes machines: image, subnets, role. An <c>EC2NodeClass</c> of <c>karpenter.k8s.aws/v1</c>.</summary>
public sealed record Ec2NodeClass
{
    /// <summary>Name of the node class.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Name of the IAM role of the nodes.</summary>
    /// <value><c>spec.role</c>; <see langword="null"/> leaves it out: then <see cref="InstanceProfile"/> has to be given.</value>
    public string? Role { get; init; }

    /// <summary>Name of an instance profile, in place of <see cref="Role"/>.</summary>
    /// <value><c>spec.instanceProfile</c>; <see langword="null"/> leaves it out.</value>
    public string? InstanceProfile { get; init; }

    /// <summary>Family and release of the image, such as <c>al2023@v20260105</c> or <c>bottlerocket@latest</c>.</summary>
    /// <value><c>spec.amiSelectorTerms[0].alias</c>; required.</value>
    public string? AmiAlias { get; init; }

    /// <summary>Tags by which the subnets are found.</summary>
    /// <value><c>spec.subnetSelectorTerms[0].tags</c>; required.</value>
    public ValueMap<string>? SubnetTags { get; init; }

    /// <summary>Tags by which the security groups are found.</summary>
    /// <value><c>spec.securityGroupSelectorTerms[0].tags</c>; required.</value>
    public ValueMap<string>? SecurityGroupTags { get; init; }

    /// <summary>AWS tags of the machines.</summary>
    /// <value><c>spec.tags</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>The node class as a document that can be written.</summary>
    public InlineDocument ToDocument() => ToDocument(null);

    internal InlineDocument ToDocument(InlineDocument? objectLabels)
    {
        var spec = Fields.Map(
            ("role", Fields.Text(Role)),
            ("instanceProfile", Fields.Text(InstanceProfile)),
            ("amiSelectorTerms", Term("alias", Fields.Text(AmiAlias))),
            ("subnetSelectorTerms", Term("tags", Fields.Map(SubnetTags))),
            ("securityGroupSelectorTerms", Term("tags", Fields.Map(SecurityGroupTags))),
            ("tags", Fields.Map(Tags))
        );
        return Fields.Map(
            ("apiVersion", "karpenter.k8s.aws/v1"),
            ("kind", "EC2NodeClass"),
            ("metadata", Fields.Map(("name", Fields.Text(Name)), ("labels", objectLabels))),
            ("spec", spec)
        );
    }

    private static InlineDocument? Term(string key, InlineDocument? value) =>
        value is null ? null : InlineDocument.OfList(Fields.Map((key, value)));
}
