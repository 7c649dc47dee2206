namespace EksSpec.Import;

/// <summary>A workload in an environment.</summary>
/// <param name="Wanted">What the environment is to have.</param>
/// <param name="Variable">What the environment is called.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Scratch">Makes the same environment in another fleet.</param>
internal sealed record PlacedWorkload(
    WantedObject Wanted,
    string Variable,
    EnvironmentBuilder Environment,
    Func<FleetBuilder, EnvironmentBuilder> Scratch
)
{
    /// <summary>What it says when it is written.</summary>
    public InlineDocument Final => Wanted.Final;
}
