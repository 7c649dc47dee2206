namespace EksSpec.CustomResources;

/// <summary>
/// A target group that is there already, and that a Service's pods are put into: a <c>TargetGroupBinding</c> of
/// <c>elbv2.k8s.aws/v1beta1</c> for the AWS Load Balancer Controller, or of <c>eks.amazonaws.com/v1</c> for EKS Auto Mode.
/// </summary>
public sealed record TargetGroupBinding
{
    /// <summary>Name.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace, which is the Service's.</summary>
    /// <value><c>metadata.namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels of the object.</summary>
    /// <value><c>metadata.labels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Whether EKS Auto Mode fills the group, and not the AWS Load Balancer Controller.</summary>
    /// <value><c>apiVersion</c>.</value>
    public bool IsOfAutoMode { get; init; }

    /// <summary>Name of the Service.</summary>
    /// <value><c>spec.serviceRef.name</c>; required.</value>
    public string? Service { get; init; }

    /// <summary>Port of the Service, 1 to 65535.</summary>
    /// <value><c>spec.serviceRef.port</c>; required.</value>
    public int? Port { get; init; }

    /// <summary>ARN of the target group.</summary>
    /// <value><c>spec.targetGroupARN</c>; required.</value>
    public string? TargetGroupArn { get; init; }

    /// <summary>What is put into the group: <c>ip</c> for the pods, <c>instance</c> for the nodes. It can't be changed later.</summary>
    /// <value><c>spec.targetType</c>; <see langword="null"/> leaves it out: then the group is asked for it.</value>
    public string? TargetType { get; init; }

    /// <summary>Security groups whose members reach the pods at <see cref="Port"/>: the load balancer's.</summary>
    /// <value>
    /// <c>spec.networking.ingress</c>; <see langword="null"/> leaves it out: then nobody opens the security groups of the nodes.
    /// </value>
    public ValueList<string>? SecurityGroups { get; init; }

    /// <summary>Whether other clusters put targets into the same group.</summary>
    /// <value><c>spec.multiClusterTargetGroup</c>; <see langword="null"/> leaves it out. Without it targets of others are removed.</value>
    public bool? IsShared { get; init; }

    /// <summary>The binding as a document that can be written.</summary>
    public InlineDocument ToDocument() =>
        Fields.Map(
            ("apiVersion", IsOfAutoMode ? "eks.amazonaws.com/v1" : "elbv2.k8s.aws/v1beta1"),
            ("kind", "TargetGroupBinding"),
            (
                "metadata",
                Fields.Map(
                    ("name", Fields.Text(Name)),
                    ("namespace", Fields.Text(Namespace)),
                    ("labels", Fields.Map(Labels))
                )
            ),
            (
                "spec",
                Fields.Map(
                    ("serviceRef", Fields.Map(("name", Fields.Text(Service)), ("port", Fields.Number(Port)))),
                    ("targetGroupARN", Fields.Text(TargetGroupArn)),
                    ("targetType", Fields.Text(TargetType)),
                    ("networking", Networking()),
                    ("multiClusterTargetGroup", Fields.Flag(IsShared))
                )
            )
        );

    private InlineDocument? Networking() =>
        SecurityGroups is null
            ? null
            : Fields.Map(
                (
                    "ingress",
                    InlineDocument.OfList(
                        Fields.Map(
                            (
                                "from",
                                Fields.List(
                                    SecurityGroups,
                                    group => Fields.Map(("securityGroup", Fields.Map(("groupID", group))))
                                )
                            ),
                            ("ports", InlineDocument.OfList(Fields.Map(("protocol", "TCP"))))
                        )
                    )
                )
            );
}
