namespace EksSpec.LoadBalancing;

/// <summary>Whether clients of a listener show a certificate.</summary>
/// <param name="Mode"><c>off</c>, <c>passthrough</c> or <c>verify</c>.</param>
/// <param name="TrustStore">ARN or name of the trust store, as written; absent unless certificates are verified.</param>
/// <param name="IgnoreClientCertificateExpiry">Whether certificates that are out of date are taken; absent unless they are verified.</param>
/// <param name="AdvertiseTrustStoreCaNames"><c>on</c> or <c>off</c>; absent unless somebody says it.</param>
public sealed record MutualAuthentication(
    string Mode,
    string? TrustStore = null,
    bool? IgnoreClientCertificateExpiry = null,
    string? AdvertiseTrustStoreCaNames = null
);
