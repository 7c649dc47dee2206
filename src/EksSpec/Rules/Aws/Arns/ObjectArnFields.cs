namespace EksSpec.Rules;

/// <summary>Where manifests hold ARNs: annotations, and fields of custom resources.</summary>
internal static class ObjectArnFields
{
    private static readonly (string Group, string Kind, SpecPath Path, ArnKind Arn)[] Fields =
    [
        ("elbv2.k8s.aws", "IngressClassParams", "spec.certificateArn[*]", ArnKind.Certificate),
        ("elbv2.k8s.aws", "IngressClassParams", "spec.wafv2AclArn", ArnKind.WebAcl),
        ("elbv2.k8s.aws", "TargetGroupBinding", "spec.targetGroupARN", ArnKind.TargetGroup),
        ("eks.amazonaws.com", "IngressClassParams", "spec.certificateARNs[*]", ArnKind.Certificate),
        ("eks.amazonaws.com", "TargetGroupBinding", "spec.targetGroupARN", ArnKind.TargetGroup),
        ("eks.amazonaws.com", "NodeClass", "spec.ephemeralStorage.kmsKeyID", ArnKind.Key),
        ("karpenter.k8s.aws", "EC2NodeClass", "spec.blockDeviceMappings[*].ebs.kmsKeyID", ArnKind.Key),
        (
            "gateway.k8s.aws",
            "LoadBalancerConfiguration",
            "spec.listenerConfigurations[*].defaultCertificate",
            ArnKind.Certificate
        ),
        (
            "gateway.k8s.aws",
            "LoadBalancerConfiguration",
            "spec.listenerConfigurations[*].certificates[*]",
            ArnKind.Certificate
        ),
        ("gateway.k8s.aws", "LoadBalancerConfiguration", "spec.wafV2.webACL", ArnKind.WebAcl),
        ("external-secrets.io", "SecretStore", "spec.provider.aws.role", ArnKind.Role),
        ("external-secrets.io", "ClusterSecretStore", "spec.provider.aws.role", ArnKind.Role),
        ("keda.sh", "TriggerAuthentication", "spec.podIdentity.roleArn", ArnKind.Role),
        ("keda.sh", "ClusterTriggerAuthentication", "spec.podIdentity.roleArn", ArnKind.Role),
        ("cert-manager.io", "Issuer", "spec.acme.solvers[*].dns01.route53.role", ArnKind.Role),
        ("cert-manager.io", "ClusterIssuer", "spec.acme.solvers[*].dns01.route53.role", ArnKind.Role),
    ];

    /// <summary>The ARNs of a custom resource. A key may be given by its id alone.</summary>
    public static IEnumerable<(SpecPath Path, string Text, ArnKind Kind, bool MayBeOther)> Of(
        SpecObject item,
        InlineDocument document
    )
    {
        var group = ApiGroup.Of(item.Ref.ApiVersion);
        foreach (var field in Fields)
        {
            if (field.Kind == item.Ref.Kind && field.Group == group)
            {
                foreach (var (path, value) in document.Find(field.Path))
                {
                    if (value.AsText is { Length: > 0 } text)
                    {
                        yield return (path, text, field.Arn, field.Arn == ArnKind.Key);
                    }
                }
            }
        }
    }

    /// <summary>What an annotation takes the ARN of; absent where it takes none.</summary>
    public static ArnKind? OfAnnotation(string key) =>
        key switch
        {
            "eks.amazonaws.com/role-arn" => ArnKind.Role,
            "alb.ingress.kubernetes.io/certificate-arn" or "service.beta.kubernetes.io/aws-load-balancer-ssl-cert" =>
                ArnKind.Certificate,
            "alb.ingress.kubernetes.io/wafv2-acl-arn" => ArnKind.WebAcl,
            "alb.ingress.kubernetes.io/acm-pca-arn" => ArnKind.Authority,
            _ => null,
        };
}
