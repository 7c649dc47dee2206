namespace EksSpec.LoadBalancing;

/// <summary>An Ingress that the controller makes nothing of.</summary>
/// <param name="Ingress">The Ingress.</param>
/// <param name="Error">What the controller says; absent where the Ingress is none of its own.</param>
/// <param name="Message">Why, as a sentence.</param>
/// <param name="Path">What says so.</param>
public sealed record OutsideIngress(SpecObject Ingress, string? Error, string Message, SpecPath Path);
