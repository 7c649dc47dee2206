namespace EksSpec;

/// <summary>What a claim comes to: its class, its volume, and the driver that makes or mounts that.</summary>
/// <param name="Object">What holds the claim: itself, a StatefulSet with its template, or what makes pods with an ephemeral volume.</param>
/// <param name="Path">Where the claim's spec stands in it.</param>
/// <param name="Name">What the claim, or its template, is called.</param>
/// <param name="Spec">What it asks for.</param>
internal sealed record VolumeChain(SpecObject Object, SpecPath Path, string Name, V1PersistentVolumeClaimSpec Spec)
{
    /// <summary>Whether each pod gets a claim of its own.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>How it comes to its class.</summary>
    public ClassChoice Choice { get; init; }

    /// <summary>The name of the class.</summary>
    public string? ClassName { get; init; }

    /// <summary>The class, where the site has it.</summary>
    public (SpecObject Object, V1StorageClass Value)? Class { get; init; }

    /// <summary>The volume that it is bound to, where the site has it.</summary>
    public (SpecObject Object, V1PersistentVolume Value)? Volume { get; init; }

    /// <summary>The driver; <see langword="null"/> where it is unknown, or none of AWS.</summary>
    public CsiDriver? Driver { get; init; }

    /// <summary>The zones that its volume can be in; <see langword="null"/> for any.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>Whether its volume is a disk of one zone.</summary>
    public bool IsDisk => Driver?.IsDisk == true;

    /// <summary>Whether only the pods of one node can use its volume at a time.</summary>
    public bool IsOnOneNode => IsDisk && !(IsBlock && Has("ReadWriteMany"));

    /// <summary>Whether it wants the bare device.</summary>
    public bool IsBlock => Spec.VolumeMode == "Block";

    /// <summary>Whether only one pod may use its volume.</summary>
    public bool IsOnOnePod => Has("ReadWriteOncePod");

    /// <summary>The storage it asks for, in bytes.</summary>
    public decimal? Size =>
        Spec.Resources?.Requests?.TryGetValue("storage", out var asked) == true ? Quantities.OfAny(asked) : null;

    private bool Has(string mode) => Spec.AccessModes?.Contains(mode) == true;
}
