namespace EksSpec.Builders;

/// <summary>Where branches come from.</summary>
internal enum BranchSourceKind
{
    /// <summary>Open pull requests of a Git host.</summary>
    PullRequests,

    /// <summary>Branches of a Git host.</summary>
    Branches,

    /// <summary>Branches that the program knows.</summary>
    Known,

    /// <summary>Folders that the program wrote for branches it knew.</summary>
    Folders,
}
