namespace EksSpec;

/// <summary>Whether a claim can be bound to a volume that is there, as the controller decides it.</summary>
internal static class VolumeFit
{
    /// <summary>What keeps a claim off a volume; <see langword="null"/> where nothing does.</summary>
    public static string? Problem(V1PersistentVolumeClaimSpec claim, V1PersistentVolumeSpec volume)
    {
        var (asked, given) = (claim.StorageClassName ?? "", volume.StorageClassName ?? "");
        if (asked != given)
        {
            return $"it is of class '{given}', and the claim of class '{asked}'";
        }

        if (
            StorageIn(claim.Resources?.Requests) is { } size
            && StorageIn(volume.Capacity) is { } room
            && room.Amount < size.Amount
        )
        {
            return $"it has {room.Text}, and the claim asks for {size.Text}";
        }

        if (claim.AccessModes?.FirstOrDefault(mode => volume.AccessModes?.Contains(mode) != true) is { } mode)
        {
            return $"it does not offer {mode}";
        }

        return (claim.VolumeMode ?? "Filesystem") != (volume.VolumeMode ?? "Filesystem")
            ? $"its volumeMode is {volume.VolumeMode ?? "Filesystem"}"
            : null;
    }

    private static (decimal Amount, string Text)? StorageIn(IDictionary<string, ResourceQuantity>? amounts) =>
        amounts?.TryGetValue("storage", out var amount) == true && amount is not null
            ? (Quantities.Of(amount), amount.ToString())
            : null;
}
