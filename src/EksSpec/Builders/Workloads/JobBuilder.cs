using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Job: pods that run once and end.</summary>
/// <remarks>Part of a fleet through <see cref="FleetBuilder.AddJob"/>, or alone through <c>Build()</c>.</remarks>
public sealed class JobBuilder : JobWorkloadBuilder<JobBuilder, V1Job>
{
    /// <summary>Begins a Job.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    public JobBuilder(string name, string image, params CallSite at)
        : base("batch/v1", "Job", name, image, "spec", at) { }

    private protected override V1JobSpec JobOf(V1Job document) => document.Spec ??= new();
}
