namespace EksSpec.Delivery;

/// <summary>The names by which an object calls those that it needs before it works.</summary>
/// <remarks>
/// A Service needs no pods and a StatefulSet no Service before it is taken, and those of their order are found: neither counts.
/// </remarks>
internal static class Names
{
    public static IEnumerable<Name> Of(SpecObject item, IEnumerable<PodView> pods)
    {
        var space = item.Namespace;
        Name[] place = space.Length == 0 ? [] : [new("Namespace", "", space, IsRefused: true)];
        return
        [
            .. place,
            .. pods.SelectMany(pod => PodNames.Of(pod, item.Value is V1Pod)),
            .. item.Value is InlineDocument document
                ? CustomNames.Of(document, space)
                : Own(item.Value, space).Where(name => !string.IsNullOrEmpty(name.Text)),
        ];
    }

    private static IEnumerable<Name> Own(object? value, string space) =>
        value switch
        {
            V1Ingress { Spec: { } spec } => IngressNames.Of(spec, space),
            V1IngressClass { Spec.Parameters: { Kind: { } kind, Name: { } name } } => [new(kind, space, name)],
            V2HorizontalPodAutoscaler { Spec.ScaleTargetRef: { } target } => [new(target.Kind, space, target.Name)],
            V1HorizontalPodAutoscaler { Spec.ScaleTargetRef: { } target } => [new(target.Kind, space, target.Name)],
            V1RoleBinding binding => OfBinding(binding.RoleRef, binding.Subjects, space),
            V1ClusterRoleBinding binding => OfBinding(binding.RoleRef, binding.Subjects, space),
            V1ServiceAccount account =>
            [
                .. Filling.Items(account.ImagePullSecrets).Select(secret => new Name("Secret", space, secret.Name)),
                .. Filling.Items(account.Secrets).Select(secret => new Name("Secret", space, secret.Name)),
            ],
            V1PersistentVolumeClaim { Spec: { } spec } => OfClaim(spec, space),
            V1PersistentVolume { Spec.StorageClassName: { } storage } => [new("StorageClass", "", storage)],
            V1StatefulSet { Spec.VolumeClaimTemplates: { } claims } => Filling
                .Items(claims)
                .SelectMany(claim => OfClaim(claim.Spec, space)),
            V1ValidatingAdmissionPolicyBinding { Spec.PolicyName: { } policy } =>
            [
                new("ValidatingAdmissionPolicy", "", policy),
            ],
            V1MutatingAdmissionPolicyBinding { Spec.PolicyName: { } policy } =>
            [
                new("MutatingAdmissionPolicy", "", policy),
            ],
            _ => [],
        };

    private static IEnumerable<Name> OfClaim(V1PersistentVolumeClaimSpec? claim, string space) =>
        claim is null
            ? []
            :
            [
                new("StorageClass", "", claim.StorageClassName),
                new("PersistentVolume", "", claim.VolumeName),
                new(claim.DataSource?.Kind ?? "", space, claim.DataSource?.Name ?? ""),
            ];

    private static IEnumerable<Name> OfBinding(V1RoleRef? role, IEnumerable<Rbacv1Subject?>? subjects, string space) =>
        [
            new(role?.Kind ?? "", role?.Kind == "Role" ? space : "", role?.Name ?? ""),
            .. Filling
                .Items(subjects)
                .Where(subject => subject.Kind == "ServiceAccount")
                .Select(subject => new Name("ServiceAccount", subject.NamespaceProperty ?? space, subject.Name)),
        ];
}
