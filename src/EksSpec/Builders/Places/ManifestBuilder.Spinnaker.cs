using EksSpec.Builders;

namespace EksSpec;

/// <content>How Spinnaker deploys an object.</content>
public abstract partial class ManifestBuilder<TSelf, TObject>
{
    /// <summary>Says how Spinnaker deploys the object.</summary>
    /// <param name="annotations">What is said; the rest is left as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="annotations"/> is null.</exception>
    /// <remarks>Writes <c>metadata.annotations</c>. Other tools don't read them.</remarks>
    public TSelf WithSpinnaker(SpinnakerAnnotations annotations, params CallSite at)
    {
        foreach (var (key, value) in Guard.Given(annotations).All())
        {
            Annotate(key, value, at);
        }

        return Self;
    }
}
