namespace EksSpec;

/// <summary>What every branch of a blueprint has, with <see cref="BranchSlug.Symbol"/> in place of the slug.</summary>
/// <param name="Site">Name of the site it is for.</param>
/// <param name="Name">Name of the blueprint.</param>
/// <param name="Objects">The objects of one branch, its Namespace first.</param>
internal sealed record FleetBlueprint(string Site, string Name, ValueList<SpecObject> Objects);
