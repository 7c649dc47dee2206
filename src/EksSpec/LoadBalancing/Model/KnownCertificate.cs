namespace EksSpec.LoadBalancing;

/// <summary>A certificate that is known to be in ACM, issued and in the region of the cluster.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Domains">The names it is for; <c>*.example.com</c> is for each name one label below.</param>
public sealed record KnownCertificate(string Arn, ValueList<string> Domains);
