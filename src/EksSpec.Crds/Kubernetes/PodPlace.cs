namespace EksSpec.Crds;

/// <summary>Where a kind keeps a pod template.</summary>
/// <param name="Template">Its path; <c>*</c> stands for any item or key.</param>
/// <param name="Replicas">Where it is said how many such pods there are.</param>
internal sealed record PodPlace(string Template, string? Replicas);
