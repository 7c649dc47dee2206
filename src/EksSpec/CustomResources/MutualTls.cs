namespace EksSpec.CustomResources;

/// <summary>Asks clients for certificates of their own.</summary>
/// <param name="TrustStore">ARN or name of the trust store that certificates are held against; <see langword="null"/> passes them on to the targets unchecked.</param>
public sealed record MutualTls(string? TrustStore)
{
    /// <summary>Whether certificates that have expired are good all the same.</summary>
    /// <value><c>ignoreClientCertificateExpiry</c>; <see langword="null"/> leaves it out. Only with a trust store.</value>
    public bool? IgnoresExpiry { get; init; }

    /// <summary>Whether clients are told which authorities are trusted.</summary>
    /// <value><c>advertiseTrustStoreCaNames</c>; <see langword="null"/> leaves it out. Only with a trust store.</value>
    public bool? AdvertisesAuthorities { get; init; }

    internal InlineDocument ToDocument(int? port) =>
        Fields.Map(
            ("port", Fields.Number(port)),
            ("mode", TrustStore is null ? "passthrough" : "verify"),
            ("trustStore", Fields.Text(TrustStore)),
            ("ignoreClientCertificateExpiry", Fields.Flag(IgnoresExpiry)),
            (
                "advertiseTrustStoreCaNames",
                Fields.Text(
                    AdvertisesAuthorities is { } tells
                        ? tells
                            ? "on"
                            : "off"
                        : null
                )
            )
        );
}
