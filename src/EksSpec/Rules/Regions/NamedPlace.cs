namespace EksSpec.Rules;

/// <summary>A region or an account that a text names, or both.</summary>
/// <param name="Said">The part of the text that names it.</param>
/// <param name="Region">The region; absent where it names none, or what it names is of all regions.</param>
/// <param name="Account">The account; absent where it names none.</param>
internal readonly record struct NamedPlace(string Said, string? Region, string? Account)
{
    /// <summary>Whether it names another cluster's API server, which is what tools that manage clusters do.</summary>
    public bool IsOfControlPlane { get; init; }

    /// <summary>Whether it is a zone.</summary>
    public bool IsZone { get; init; }
}
