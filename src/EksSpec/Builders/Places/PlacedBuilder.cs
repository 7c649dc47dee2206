using System.ComponentModel;
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
}
