namespace EksSpec.Builders;

/// <summary>The cluster that nodes are in, as far as they have to know it.</summary>
internal interface ICluster
{
    /// <summary>Name of the cluster.</summary>
    string Name { get; }
}
