using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>What can be said of everything that is in one cluster: environments, load balancers, and the cluster itself.</summary>
public static class ClusterVerbs
{
    /// <summary>Says what differs from cluster to cluster, with the value of this one.</summary>
    /// <typeparam name="TBuilder">The builder.</typeparam>
    /// <typeparam name="TValue">What the values are.</typeparam>
    /// <param name="builder">The cluster, or what is in it.</param>
    /// <param name="values">The values, as <c>AddValues</c> of the fleet gave them; a cluster without one is an error (EKS7040).</param>
    /// <param name="there">Says it with the value, at once.</param>
    /// <param name="said">The text of <paramref name="there"/>, for findings; the compiler fills it in.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TBuilder In<TBuilder, TValue>(
        this TBuilder builder,
        ClusterValues<TValue> values,
        Action<TBuilder, TValue> there,
        [CallerArgumentExpression(nameof(there))] string said = "",
        params CallSite at
    )
        where TBuilder : class, IOfCluster
    {
        var cluster = Guard.Given(builder).Home;
        Guard.Given(values).Need(said, at).CheckIn(cluster, builder.Said);
        if (values.TryGet(cluster, out var value))
        {
            Guard.Given(there)(builder, value);
        }

        return builder;
    }
}
