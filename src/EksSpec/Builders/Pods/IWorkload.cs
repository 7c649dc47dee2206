using EksSpec.Builders;

namespace EksSpec;

/// <summary>A workload of any kind, as the handle that policies and affinities name.</summary>
public interface IWorkload
{
    /// <summary>Name of the workload.</summary>
    string Name { get; }

    /// <summary>The labels that choose its pods: a fresh map.</summary>
    internal IDictionary<string, string> Selector { get; }
}
