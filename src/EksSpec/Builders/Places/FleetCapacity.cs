using EksSpec.Builders;
using EksSpec.Capacity;

namespace EksSpec;

/// <summary>How many environments of a program fit into its clusters.</summary>
public static class FleetCapacity
{
    /// <summary>How many environments like one fit into its cluster, what stops the next one, and what to change for ten more.</summary>
    /// <param name="fleet">The fleet, built of the program that the environment is part of.</param>
    /// <param name="blueprint">The environment: one that is written, such as develop.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The fleet has no such environment, or nothing of it is written.</exception>
    public static EnvironmentCapacity Capacity(this Fleet fleet, EnvironmentBuilder blueprint)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(blueprint);
        return fleet.Capacity(blueprint.Name, blueprint.Cluster.Folder);
    }
}
