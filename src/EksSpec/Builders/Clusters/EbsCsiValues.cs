using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Values of the add-on <c>aws-ebs-csi-driver</c>.</summary>
public sealed record EbsCsiValues : AddonValues
{
    /// <summary>How many controller pods there are.</summary>
    /// <value><c>controller.replicaCount</c>; <see langword="null"/> leaves it out. Without it: 2.</value>
    public int? ControllerReplicas { get; init; }

    /// <summary>AWS tags for every volume that the driver makes.</summary>
    /// <value><c>controller.extraVolumeTags</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? VolumeTags { get; init; }

    /// <summary>Whether the driver makes a storage class and declares it the default one.</summary>
    /// <value><c>defaultStorageClass.enabled</c>; <see langword="null"/> leaves it out. Without it: it doesn't.</value>
    public bool? DefaultStorageClass { get; init; }

    /// <summary>Whether the driver's node pods run on every node, whatever its taints.</summary>
    /// <value><c>node.tolerateAllTaints</c>; <see langword="null"/> leaves it out. Without it: they do.</value>
    public bool? TolerateAllTaints { get; init; }

    /// <inheritdoc/>
    public override InlineDocument ToDocument()
    {
        var controller = Fields.Map(
            ("replicaCount", Fields.Number(ControllerReplicas)),
            ("extraVolumeTags", Fields.Map(VolumeTags))
        );
        return Fields.Map(
            ("controller", Fields.NotEmpty(controller)),
            ("defaultStorageClass", Fields.NotEmpty(Fields.Map(("enabled", Fields.Flag(DefaultStorageClass))))),
            ("node", Fields.NotEmpty(Fields.Map(("tolerateAllTaints", Fields.Flag(TolerateAllTaints)))))
        );
    }
}
