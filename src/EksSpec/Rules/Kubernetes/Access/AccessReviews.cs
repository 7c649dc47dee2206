namespace EksSpec.Rules;

/// <summary>Questions whether somebody may do something: what all kinds of them have.</summary>
internal static partial class AccessReviews
{
    /// <summary>Looks at the metadata: the review is answered and not stored, so nothing but a namespace can be there.</summary>
    public static void CheckMetadata(V1ObjectMeta? metadata, Report report) =>
        report.If(HasMore(metadata), MetadataForbidden, "metadata", $"The review has more metadata than a namespace.");

    /// <summary>Looks at what is asked for: a resource or a path.</summary>
    public static void CheckRequest(V1ResourceAttributes? resource, V1NonResourceAttributes? path, Report report)
    {
        var (hasBoth, hasNone) = (resource is not null && path is not null, resource is null && path is null);
        report.If(hasBoth, OneRequest, "nonResourceAttributes", $"The review asks for a resource and a path.");
        report.If(hasNone, OneRequest, "resourceAttributes", $"The review asks for nothing.");
        if (resource is not null)
        {
            using var at = report.At("resourceAttributes");
            AccessSelectors.Check(resource, report);
        }
    }

    /// <summary>Looks at who is asked for.</summary>
    public static void CheckUser(V1SubjectAccessReviewSpec spec, Report report)
    {
        var isNobody = string.IsNullOrEmpty(spec.User) && spec.Groups is not { Count: > 0 };
        report.If(isNobody, UserNeeded, "user", $"The review names neither a user nor a group.");
    }

    private static bool HasMore(V1ObjectMeta? metadata) =>
        metadata is not null
        && (
            !string.IsNullOrEmpty(metadata.Name)
            || !string.IsNullOrEmpty(metadata.GenerateName)
            || metadata.Labels is { Count: > 0 }
            || metadata.Annotations is { Count: > 0 }
            || metadata.OwnerReferences is { Count: > 0 }
            || metadata.Finalizers is { Count: > 0 }
            || metadata.Generation is not (null or 0)
            || metadata.CreationTimestamp is not null
            || metadata.DeletionTimestamp is not null
            || metadata.DeletionGracePeriodSeconds is not null
            || !string.IsNullOrEmpty(metadata.Uid)
            || !string.IsNullOrEmpty(metadata.ResourceVersion)
            || !string.IsNullOrEmpty(metadata.SelfLink)
        );
}
