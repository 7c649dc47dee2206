namespace EksSpec.Generators.Discovery;

/// <summary>Where a model type comes from.</summary>
internal enum ModelFamily
{
    /// <summary>Our records of <c>eksctl.io/v1alpha5</c>: immutable, <c>init</c> properties.</summary>
    Eksctl,

    /// <summary><c>k8s.Models</c>: mutable, a constructor without parameters.</summary>
    Kubernetes,
}
