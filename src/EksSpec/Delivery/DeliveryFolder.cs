namespace EksSpec.Delivery;

/// <summary>A folder of files that are delivered together.</summary>
/// <param name="Path">Where it is below the output directory, with <c>/</c> behind it: <c>labbase-nonprod/staging/</c>.</param>
/// <param name="Environment">Name of the environment; <see langword="null"/> for what all of a cluster share.</param>
/// <param name="Namespace">Its namespace; <see langword="null"/> for what all of a cluster share.</param>
/// <param name="IsBranch">Whether it is the environment of a branch.</param>
/// <param name="Files">The files, in the order they are written.</param>
internal sealed record DeliveryFolder(
    string Path,
    string? Environment,
    string? Namespace,
    bool IsBranch,
    IReadOnlyList<DeliveryFile> Files
)
{
    /// <summary>The objects of all files, in their order.</summary>
    public IEnumerable<SpecObject> Objects => Files.SelectMany(file => file.Objects);
}

/// <summary>A file of objects.</summary>
/// <param name="Path">Where it is below the output directory.</param>
/// <param name="Objects">Its objects, in their order.</param>
internal sealed record DeliveryFile(string Path, IReadOnlyList<SpecObject> Objects);
