namespace EksSpec.Findings;

/// <summary>Who would refuse what a rule reports.</summary>
public enum Authority
{
    /// <summary>eksctl: <c>eksctl create cluster -f</c> refuses the document. An error means exactly that.</summary>
    Eksctl,

    /// <summary>The Kubernetes API server, with strict field validation, refuses the object. An error means exactly that.</summary>
    Kubernetes,

    /// <summary>AWS refuses it later, when eksctl or the cluster asks for the resource.</summary>
    Aws,

    /// <summary>A program in the cluster refuses it, or silently does not do it: a controller, a driver, a webhook.</summary>
    Controller,

    /// <summary>Nobody refuses it; it is our own advice, or a limit of this library.</summary>
    EksSpec,
}
