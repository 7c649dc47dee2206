using System.ComponentModel;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using k8s;

namespace EksSpec;

/// <summary>An object that lives in environments, and may differ between them.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The object it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PlacedBuilder<TSelf, TObject> : ManifestBuilder<TSelf, TObject>
    where TSelf : PlacedBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private protected PlacedBuilder(string api, string kind, string name, SourcePosition made, Spelling? error = null)
        : base(api, kind, name, made, error) { }

    /// <summary>Puts a workload into an environment, or says how an object of a workload differs there.</summary>
    /// <param name="environment">The environment, as <see cref="ClusterBuilder.AddEnvironment"/> gave it.</param>
    /// <param name="there">What differs there: its verbs win over the ones outside, its <c>Add…</c> calls hold only there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> is null.</exception>
    /// <remarks>A workload is in the environments that it is told; what belongs to it follows it everywhere.</remarks>
    public TSelf In(EnvironmentBuilder environment, Action<TSelf>? there = null, params CallSite at) =>
        Overlay(environment, there, at);

    /// <summary>Puts a workload into the environments of several clusters, or says how an object of a workload differs there.</summary>
    /// <param name="environments">The environments, as <see cref="FleetBuilder.AddEnvironments(string, Items{ClusterBuilder})"/> gave them.</param>
    /// <param name="there">What differs in all of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environments"/> is null.</exception>
    public TSelf In(EnvironmentsBuilder environments, Action<TSelf>? there = null, params CallSite at)
    {
        foreach (var environment in Guard.Given(environments))
        {
            Overlay(environment, there, at);
        }

        return Self;
    }

    /// <summary>Says what differs from cluster to cluster, with the value that each has.</summary>
    /// <typeparam name="TValue">What the values are.</typeparam>
    /// <param name="values">The values, as <c>AddValues</c> of the fleet gave them.</param>
    /// <param name="there">
    /// Says it for one cluster: its verbs win over the ones outside, and those for an environment win over them.
    /// </param>
    /// <param name="said">The text of <paramref name="there"/>, for findings; the compiler fills it in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> or <paramref name="there"/> is null.</exception>
    /// <remarks>
    /// Puts a workload into no environment: it is about the ones that the workload is in. A cluster of one of them that has no
    /// value is an error (EKS7040).
    /// </remarks>
    public TSelf In<TValue>(
        ClusterValues<TValue> values,
        Action<TSelf, TValue> there,
        [CallerArgumentExpression(nameof(there))] string said = "",
        params CallSite at
    )
    {
        SayInClusters(Guard.Given(values), Guard.Given(there), said, at);
        return Self;
    }
}
