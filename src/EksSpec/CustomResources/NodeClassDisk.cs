namespace EksSpec.CustomResources;

/// <summary>A volume of the machines of a node class.</summary>
public sealed record NodeClassDisk
{
    /// <summary>Name of the device, such as <c>/dev/xvda</c>.</summary>
    /// <value><c>deviceName</c>; required.</value>
    public string? Device { get; init; }

    /// <summary>Size, such as <c>100Gi</c>.</summary>
    /// <value><c>ebs.volumeSize</c>; <see langword="null"/> leaves it out.</value>
    public string? Size { get; init; }

    /// <summary>Type, such as <c>gp3</c>.</summary>
    /// <value><c>ebs.volumeType</c>; <see langword="null"/> leaves it out.</value>
    public string? Type { get; init; }

    /// <summary>Whether it is encrypted.</summary>
    /// <value><c>ebs.encrypted</c>; <see langword="null"/> leaves it out: then as the account's default says.</value>
    public bool? IsEncrypted { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("deviceName", Fields.Text(Device)),
            (
                "ebs",
                Fields.Map(
                    ("volumeSize", Fields.Text(Size)),
                    ("volumeType", Fields.Text(Type)),
                    ("encrypted", Fields.Flag(IsEncrypted))
                )
            )
        );
}
