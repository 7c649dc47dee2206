using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>Where Flux reads the folders.</summary>
internal abstract record FluxSource
{
    /// <summary>Kind of the source.</summary>
    public abstract string Kind { get; }

    /// <summary>The address as Flux takes it.</summary>
    public abstract string Url { get; }

    /// <summary>What is read, as a <c>FluxInstance</c> says it.</summary>
    public abstract string Reference { get; }

    /// <summary>Who lets Flux in without a secret; absent where a secret does.</summary>
    public abstract string? Provider { get; }

    /// <summary>The branch that can be pushed to; absent where there is none.</summary>
    public virtual string? Branch => null;

    /// <summary>Where a folder of the output is.</summary>
    public abstract string PathOf(string folder);

    /// <summary>The resource.</summary>
    public abstract FluxResource Resource(FluxCd flux, string name);

    /// <summary>The Secret of a tool, where one is asked for.</summary>
    public string? SecretOf(FluxCd flux) => Provider is null ? flux.Secret : null;
}
