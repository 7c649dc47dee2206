using EksSpec.Reading;

namespace EksSpec;

/// <summary>What is known of documents beside what their folders say.</summary>
public sealed record LandscapeOptions
{
    /// <summary>Where custom resources keep their pod templates.</summary>
    /// <value><see cref="PodTemplates.Default"/> unless it is set.</value>
    public PodTemplates Templates { get; init; } = PodTemplates.Default;

    /// <summary>Sites whose files somebody named. They win over what folders and kustomizations say.</summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<SitePlan> Sites { get; init; } = [];

    /// <summary>
    /// Kustomizations, and the files they use as patches. They are no objects of a cluster, but they say which objects are meant
    /// together: each one that no other lists is a set of its own, with everything that it reaches.
    /// </summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<SpecDocument> Kustomizations { get; init; } = [];

    internal static LandscapeOptions Default { get; } = new();

    internal bool IsSilent => Sites.Count == 0 && Kustomizations.Count == 0;
}
