using EksSpec.Builders;

namespace EksSpec;

/// <content>The data of branches.</content>
public sealed partial class EnvironmentBuilder
{
    /// <summary>Adds what makes the data of branches, and tells workloads of it.</summary>
    internal void Use(DatabaseUse use, CallSite at)
    {
        _branchPodChanges.Add(use.Tell);
        Add(new BranchDatabaseManifest(use.Database, at));
    }
}
