using static EksSpec.Rules.KubernetesKind;

namespace EksSpec.Rules;

/// <summary>The kinds that programs write more often than people.</summary>
internal static class SystemKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KubernetesKind> All =
    [
        Of<V1APIService>(
            new("APIService")
            {
                Names = NameSpelling.PathSegment,
                Namespaced = false,
                BareFinalizers = true,
            },
            new ApiServices()
        ),
        Of<V1Node>(OfCluster("Node"), new Nodes()),
        Of<V1Lease>(new("Lease") { BareFinalizers = true }, new Leases()),
        Of<V1Binding>(new("Binding"), new PodBindings()),
        Of<V1ControllerRevision>(new("ControllerRevision"), new ControllerRevisions()),
        Of<V1ComponentStatus>(Answered("ComponentStatus"), new ComponentStatuses()),
        Of<Corev1Event>(new("Event") { Names = NameSpelling.PathSegment, MetadataLast = true }, new CoreEvents()),
        Of<Eventsv1Event>(new("Event"), new Events()),
        Of<V1FlowSchema>(OfCluster("FlowSchema"), new FlowSchemas()),
        Of<V1PriorityLevelConfiguration>(OfCluster("PriorityLevelConfiguration"), new PriorityLevels()),
        Of<V1Endpoints>(new("Endpoints"), new Endpoints()),
        Of<V1IPAddress>(new("IPAddress") { Names = NameSpelling.Address, Namespaced = false }, new IpAddresses()),
        Of<V1ServiceCIDR>(OfCluster("ServiceCIDR"), new ServiceRanges()),
        Of<V1CSIDriver>(OfCluster("CSIDriver"), new CsiDrivers()),
        Of<V1CSINode>(OfCluster("CSINode"), new CsiNodes()),
        Of<V1CSIStorageCapacity>(new("CSIStorageCapacity"), new StorageCapacities()),
        Of<V1VolumeAttachment>(OfCluster("VolumeAttachment"), new VolumeAttachments()),
        Of<V1VolumeAttributesClass>(OfCluster("VolumeAttributesClass"), new AttributesClasses()),
        Of<V1DeviceClass>(OfCluster("DeviceClass"), new DeviceClasses()),
        Of<Resourcev1ResourceClaim>(new("ResourceClaim"), new ResourceClaims()),
        Of<V1ResourceClaimTemplate>(new("ResourceClaimTemplate"), new ResourceClaimTemplates()),
        Of<V1ResourceSlice>(OfCluster("ResourceSlice"), new ResourceSlices()),
        Of<V1CertificateSigningRequest>(
            new("CertificateSigningRequest") { Names = NameSpelling.PathSegment, Namespaced = false },
            new SigningRequests()
        ),
        Of<V1SubjectAccessReview>(Answered("SubjectAccessReview"), new SubjectAccessReviews()),
        Of<V1LocalSubjectAccessReview>(Answered("LocalSubjectAccessReview"), new LocalAccessReviews()),
        Of<V1SelfSubjectAccessReview>(Answered("SelfSubjectAccessReview"), new SelfAccessReviews()),
        Of<V1SelfSubjectRulesReview>(Answered("SelfSubjectRulesReview"), new RulesReviews()),
        Of<V1SelfSubjectReview>(Answered("SelfSubjectReview")),
        Of<V1TokenReview>(Answered("TokenReview"), new TokenReviews()),
    ];

    private static ObjectKind OfCluster(string name) => new(name) { Namespaced = false };

    private static ObjectKind Answered(string name) => new(name) { IsKept = false };
}
