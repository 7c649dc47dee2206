namespace EksSpec.LoadBalancing;

/// <summary>How settings are told.</summary>
internal static class SettingText
{
    /// <summary>How clients show certificates; absent where nobody says it.</summary>
    public static string? Mutual(MutualAuthentication? mutual)
    {
        if (mutual is null)
        {
            return null;
        }

        var store = mutual.TrustStore is { } name ? $" with {name}" : "";
        var expired = mutual.IgnoreClientCertificateExpiry == true ? ", expired ones too" : "";
        var names = mutual.AdvertiseTrustStoreCaNames is { } said ? $", names of CAs {said}" : "";
        return $"{mutual.Mode}{store}{expired}{names}";
    }

    /// <summary>Entries of a map; absent where there are none.</summary>
    public static string? Entries(ValueMap<string> entries) =>
        Joined(entries.Select(entry => $"{entry.Key}={entry.Value}"));

    /// <summary>Items of a list; absent where there are none.</summary>
    public static string? Joined(IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } text ? text : null;
}
