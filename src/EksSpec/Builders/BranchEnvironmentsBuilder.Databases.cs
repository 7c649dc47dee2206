using EksSpec.Builders;

namespace EksSpec;

/// <content>Where the data of branches is.</content>
public sealed partial class BranchEnvironmentsBuilder
{
    /// <summary>Gives every branch its data, and tells workloads where it is.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="variable">The environment variable that says the name of schema or database, or the host of a server in the namespace.</param>
    /// <param name="workloads">The workloads that have the variable, in all of their containers; without any, all workloads have it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="database"/> or a workload is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="variable"/> is empty.</exception>
    /// <remarks>
    /// On a server a Job <c>database</c> makes it, and can be applied again. A second one, <c>database-drop</c>, is suspended and has the
    /// label <c>eksspec.dev/on-delete</c>: whoever deletes the environment sets <c>spec.suspend: false</c>, waits for it, and then
    /// deletes the namespace. Branches of forks have no Job, as they have no secrets. A variable that a workload says itself stays.
    /// </remarks>
    public BranchEnvironmentsBuilder UseDatabase(
        BranchDatabase database,
        string variable,
        IEnumerable<IWorkload>? workloads = null,
        params CallSite at
    )
    {
        List<string>? names = workloads is null ? null : [];
        foreach (var workload in workloads ?? [])
        {
            names!.Add(Guard.Given(workload).Name);
        }

        All.Use(new(Guard.Given(database), Guard.Text(variable), names?.ToValueList()), at);
        return this;
    }
}
