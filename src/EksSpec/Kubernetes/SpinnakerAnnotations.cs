using System.Globalization;
using EksSpec.Kubernetes;

namespace EksSpec;

/// <summary>How Spinnaker deploys an object, as annotations that are spelled right. What isn't said is left out.</summary>
/// <remarks>Source: <c>KubernetesManifestStrategy</c>, <c>KubernetesManifestTraffic</c> and <c>KubernetesManifestAnnotater</c> of clouddriver-kubernetes, 2026-08.</remarks>
public sealed record SpinnakerAnnotations
{
    /// <summary>Whether each change gets a name of its own: <c>settings-v003</c>.</summary>
    /// <value>
    /// <c>strategy.spinnaker.io/versioned</c>; without it what the stage says, else <see langword="true"/> for ConfigMaps, Secrets,
    /// Pods and ReplicaSets.
    /// </value>
    public bool? Versioned { get; init; }

    /// <summary>How many versions are kept; after a deployment the oldest beyond them are deleted.</summary>
    /// <value><c>strategy.spinnaker.io/max-version-history</c>, from 1; without it all of them for ever.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? MaxVersionHistory
    {
        get;
        init
        {
            if (value < 1)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "At least one version is kept.");
            }

            field = value;
        }
    }

    /// <summary>Whether the object is deleted and made anew. Goes before <see cref="Replace"/> and <see cref="ServerSideApply"/>.</summary>
    /// <value><c>strategy.spinnaker.io/recreate</c>; without it the object is applied.</value>
    public bool? Recreate { get; init; }

    /// <summary>Whether the object is replaced: what others have written into it is lost. Goes before <see cref="ServerSideApply"/>.</summary>
    /// <value><c>strategy.spinnaker.io/replace</c>; without it the object is applied. Not in a stage with label selectors.</value>
    public bool? Replace { get; init; }

    /// <summary>Whether the server merges, so that no annotation holds the whole object.</summary>
    /// <value><c>strategy.spinnaker.io/server-side-apply</c>; without it the client does.</value>
    public bool? ServerSideApply { get; init; }

    /// <summary>Whether server-side apply takes fields that somebody else owns.</summary>
    /// <value><c>force-conflicts</c> in place of <c>true</c>; counts only with <see cref="ServerSideApply"/>.</value>
    public bool ForceConflicts { get; init; }

    /// <summary>Whether the number of pods stays as it is in the cluster: for Deployments, ReplicaSets and StatefulSets.</summary>
    /// <value><c>strategy.spinnaker.io/use-source-capacity</c>; without it that of the manifest.</value>
    public bool? UseSourceCapacity { get; init; }

    /// <summary>Names of the Services, in the same namespace, whose labels the pods of a ReplicaSet get.</summary>
    /// <value><c>traffic.spinnaker.io/load-balancers</c>.</value>
    public ValueList<string>? LoadBalancers { get; init; }

    /// <summary>The application that the object belongs to.</summary>
    /// <value><c>moniker.spinnaker.io/application</c>; without it that of the stage.</value>
    public string? Application { get; init; }

    /// <summary>The cluster, in Spinnaker's sense, that the object belongs to.</summary>
    /// <value><c>moniker.spinnaker.io/cluster</c>; without it kind and name.</value>
    public string? Cluster { get; init; }

    /// <summary>The stack that the object belongs to.</summary>
    /// <value><c>moniker.spinnaker.io/stack</c>.</value>
    public string? Stack { get; init; }

    /// <summary>What else tells the object from others.</summary>
    /// <value><c>moniker.spinnaker.io/detail</c>.</value>
    public string? Detail { get; init; }

    /// <summary>Whether Spinnaker doesn't look at the object: neither its versions nor dynamic targets are found.</summary>
    /// <value><c>caching.spinnaker.io/ignore</c>.</value>
    public bool? IgnoredByCache { get; init; }

    /// <summary>The annotations that are said, in a fixed order.</summary>
    internal IEnumerable<(string Key, string Value)> All() =>
        from annotation in new (string Key, string? Value)[]
        {
            (SpinnakerKeys.Versioned, Flag(Versioned)),
            (SpinnakerKeys.MaxVersionHistory, MaxVersionHistory?.ToString(CultureInfo.InvariantCulture)),
            (SpinnakerKeys.Recreate, Flag(Recreate)),
            (SpinnakerKeys.Replace, Flag(Replace)),
            (
                SpinnakerKeys.ServerSideApply,
                ServerSideApply == true && ForceConflicts ? "force-conflicts" : Flag(ServerSideApply)
            ),
            (SpinnakerKeys.UseSourceCapacity, Flag(UseSourceCapacity)),
            (SpinnakerKeys.LoadBalancers, LoadBalancers is null ? null : Services(LoadBalancers)),
            (SpinnakerKeys.Application, Application),
            (SpinnakerKeys.Cluster, Cluster),
            (SpinnakerKeys.Stack, Stack),
            (SpinnakerKeys.Detail, Detail),
            (SpinnakerKeys.Ignore, Flag(IgnoredByCache)),
        }
        where annotation.Value is not null
        select (annotation.Key, annotation.Value);

    /// <summary>Names of Services as the annotation has them.</summary>
    internal static string Services(IEnumerable<string> names) =>
        InlineDocument.OfList(names.Select(name => InlineDocument.OfText($"service {name}")).ToValueList()).ToString();

    private static string? Flag(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };
}
