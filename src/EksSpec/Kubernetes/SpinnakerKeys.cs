namespace EksSpec.Kubernetes;

/// <summary>The annotations by which objects tell Spinnaker how to deploy them.</summary>
internal static class SpinnakerKeys
{
    public const string Versioned = "strategy.spinnaker.io/versioned";
    public const string MaxVersionHistory = "strategy.spinnaker.io/max-version-history";
    public const string Recreate = "strategy.spinnaker.io/recreate";
    public const string Replace = "strategy.spinnaker.io/replace";
    public const string ServerSideApply = "strategy.spinnaker.io/server-side-apply";
    public const string UseSourceCapacity = "strategy.spinnaker.io/use-source-capacity";
    public const string LoadBalancers = "traffic.spinnaker.io/load-balancers";
    public const string Application = "moniker.spinnaker.io/application";
    public const string Cluster = "moniker.spinnaker.io/cluster";
    public const string Stack = "moniker.spinnaker.io/stack";
    public const string Detail = "moniker.spinnaker.io/detail";
    public const string Sequence = "moniker.spinnaker.io/sequence";
    public const string Ignore = "caching.spinnaker.io/ignore";

    /// <summary>What begins the annotations that Spinnaker alone writes: which artifact an object is.</summary>
    public const string Artifact = "artifact.spinnaker.io/";

    /// <summary>The label that Spinnaker overwrites, on objects and on their pods.</summary>
    public const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>Whether objects of a kind get a version behind their name unless they say otherwise.</summary>
    public static bool IsVersioned(string kind) => kind is "ConfigMap" or "Secret" or "Pod" or "ReplicaSet";
}
