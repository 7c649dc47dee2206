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
    /// <value><c>spec.amiSelectorTerms[0].alias</c>; required, unless <see cref="AmiIds"/> are given.</value>
    public string? AmiAlias { get; init; }

    /// <summary>Ids of images, in place of <see cref="AmiAlias"/>.</summary>
    /// <value><c>spec.amiSelectorTerms[*].id</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? AmiIds { get; init; }

    /// <summary>How nodes of <see cref="AmiIds"/> join: <c>AL2023</c>, <c>Bottlerocket</c>, <c>Custom</c> and others.</summary>
    /// <value><c>spec.amiFamily</c>; <see langword="null"/> leaves it out: an alias says it.</value>
    public string? AmiFamily { get; init; }

    /// <summary>Tags by which the subnets are found.</summary>
    /// <value><c>spec.subnetSelectorTerms[0].tags</c>; required, unless <see cref="SubnetIds"/> are given.</value>
    public ValueMap<string>? SubnetTags { get; init; }

    /// <summary>Ids of subnets, beside those of <see cref="SubnetTags"/>.</summary>
    /// <value><c>spec.subnetSelectorTerms[*].id</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? SubnetIds { get; init; }

    /// <summary>Tags by which the security groups are found.</summary>
    /// <value><c>spec.securityGroupSelectorTerms[0].tags</c>; required, unless <see cref="SecurityGroupIds"/> are given.</value>
    public ValueMap<string>? SecurityGroupTags { get; init; }

    /// <summary>Ids of security groups, beside those of <see cref="SecurityGroupTags"/>.</summary>
    /// <value><c>spec.securityGroupSelectorTerms[*].id</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? SecurityGroupIds { get; init; }

    /// <summary>Volumes of the machines.</summary>
    /// <value><c>spec.blockDeviceMappings</c>; <see langword="null"/> leaves it out: then as the image's family has them.</value>
    public ValueList<NodeClassDisk>? Disks { get; init; }

    /// <summary>What the machines run when they start, beside what makes them nodes.</summary>
    /// <value><c>spec.userData</c>; <see langword="null"/> leaves it out.</value>
    public string? UserData { get; init; }

    /// <summary>Whether the machines have public addresses.</summary>
    /// <value><c>spec.associatePublicIPAddress</c>; <see langword="null"/> leaves it out: then as the subnet says.</value>
    public bool? HasPublicAddress { get; init; }

    /// <summary>Whether CloudWatch measures the machines every minute, which costs.</summary>
    /// <value><c>spec.detailedMonitoring</c>; <see langword="null"/> leaves it out: then every five minutes.</value>
    public bool? HasDetailedMonitoring { get; init; }

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
            ("amiFamily", Fields.Text(AmiFamily)),
            ("amiSelectorTerms", Terms("alias", Fields.Text(AmiAlias), AmiIds)),
            ("subnetSelectorTerms", Terms("tags", Fields.Map(SubnetTags), SubnetIds)),
            ("securityGroupSelectorTerms", Terms("tags", Fields.Map(SecurityGroupTags), SecurityGroupIds)),
            ("blockDeviceMappings", Fields.List(Disks, each => each.ToDocument())),
            ("userData", Fields.Text(UserData)),
            ("associatePublicIPAddress", Fields.Flag(HasPublicAddress)),
            ("detailedMonitoring", Fields.Flag(HasDetailedMonitoring)),
            ("tags", Fields.Map(Tags))
        );
        return Fields.Map(
            ("apiVersion", "karpenter.k8s.aws/v1"),
            ("kind", "EC2NodeClass"),
            ("metadata", Fields.Map(("name", Fields.Text(Name)), ("labels", objectLabels))),
            ("spec", spec)
        );
    }

    private static InlineDocument? Terms(string key, InlineDocument? value, ValueList<string>? ids)
    {
        InlineDocument[] terms =
        [
            .. value is null ? Array.Empty<InlineDocument>() : [Fields.Map((key, value))],
            .. (ids ?? []).Select(id => Fields.Map(("id", id))),
        ];
        return terms.Length == 0 ? null : InlineDocument.OfList(terms.ToValueList());
    }
}
