using System.Diagnostics.CodeAnalysis;
using EksSpec.Builders;

namespace EksSpec;

/// <content>Workloads, which say themselves where they run; and what comes of it all.</content>
public sealed partial class FleetBuilder
{
    /// <summary>Adds a Deployment; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The Deployment.</returns>
    public DeploymentBuilder AddDeployment(string name, string image, params CallSite at) =>
        Add(new DeploymentBuilder(name, image, at));

    /// <summary>Adds a ReplicaSet, of which Spinnaker makes versions; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 58.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The ReplicaSet: have Spinnaker give it traffic, with <see cref="ReplicaSetBuilder.UseTraffic"/>.</returns>
    public ReplicaSetBuilder AddReplicaSet(string name, string image, params CallSite at) =>
        Add(new ReplicaSetBuilder(name, image, at));

    /// <summary>Adds a StatefulSet; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, beginning with a letter, up to 52.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The StatefulSet.</returns>
    public StatefulSetBuilder AddStatefulSet(string name, string image, params CallSite at) =>
        Add(new StatefulSetBuilder(name, image, at));

    /// <summary>Adds a DaemonSet; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The DaemonSet.</returns>
    public DaemonSetBuilder AddDaemonSet(string name, string image, params CallSite at) =>
        Add(new DaemonSetBuilder(name, image, at));

    /// <summary>Adds a Job; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The Job.</returns>
    public JobBuilder AddJob(string name, string image, params CallSite at) => Add(new JobBuilder(name, image, at));

    /// <summary>Adds a Pod by itself; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The Pod.</returns>
    public PodBuilder AddPod(string name, string image, params CallSite at) => Add(new PodBuilder(name, image, at));

    /// <summary>Adds a CronJob; its <c>In</c> says where it runs.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 52.</param>
    /// <param name="schedule">Minute, hour, day of month, month, day of week: <c>0 18 * * *</c>.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    /// <returns>The CronJob.</returns>
    /// <exception cref="ArgumentException">The schedule is none.</exception>
    public CronJobBuilder AddCronJob(string name, string schedule, string image, params CallSite at) =>
        Add(new CronJobBuilder(name, schedule, image, at));

    /// <summary>Builds the fleet: everything is checked together.</summary>
    /// <returns>A fleet in which no rule finds an error.</returns>
    /// <exception cref="FleetInvalidException">There are errors; the exception has all findings.</exception>
    public Fleet Build() =>
        TryBuild(out var fleet, out var findings) ? fleet : throw new FleetInvalidException(findings);

    /// <summary>Builds the fleet, if nothing is wrong with it. Never throws for bad content.</summary>
    /// <param name="fleet">The fleet, or <see langword="null"/> when there are errors.</param>
    /// <param name="findings">Everything that was found, warnings included.</param>
    /// <returns>Whether there are no errors.</returns>
    public bool TryBuild([NotNullWhen(true)] out Fleet? fleet, out IReadOnlyList<Finding> findings) =>
        FleetAssembly.TryBuild(this, out fleet, out findings);

    private TWorkload Add<TWorkload>(TWorkload workload)
        where TWorkload : ManifestBuilder
    {
        _workloads.Add(workload);
        return workload;
    }
}
