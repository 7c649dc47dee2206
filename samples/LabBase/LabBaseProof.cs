using EksSpec;
using EksSpec.Placement;

namespace LabBase;

/// <summary>What must always hold of LabBase; throws a <see cref="PlacementAssertionException"/> that names the culprit.</summary>
public static class LabBaseProof
{
    public static void Hold(Fleet fleet)
    {
        #region proof
        foreach (var (cluster, proof) in fleet.ProvePlacement())
        {
            foreach (var workload in proof.Matrix.Workloads)
            {
                // Every environment of LabBase has the node group of its name, and branches have Develop's.
                if (workload.Namespace != "branch-cleanup")
                {
                    proof.Matrix.Of(workload.Id).IsOnlyOn(workload.Namespace.Split('-')[0]);
                }
            }
        }
        #endregion
    }
}
