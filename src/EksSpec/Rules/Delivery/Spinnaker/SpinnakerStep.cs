namespace EksSpec.Rules;

/// <summary>The stages in which an environment is deployed, in their order.</summary>
internal enum SpinnakerStep
{
    /// <summary>What defines kinds: nothing of them can be applied before.</summary>
    Definitions,

    /// <summary>What has to be there before pods are.</summary>
    Foundations,

    /// <summary>Workloads, and everything around them.</summary>
    Objects,

    /// <summary>What takes traffic from Services, once those are there.</summary>
    Traffic,
}
