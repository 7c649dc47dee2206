using EksSpec.Builders;

namespace EksSpec;

/// <content>Where the image comes from.</content>
public abstract partial class WorkloadBuilder<TSelf, TObject>
{
    private static readonly DraftPath ImagePath = "spec.containers[0].image";

    private readonly Saying<string> _registry = new("registry");

    /// <summary>Takes the image of the main container from a registry, whichever one its name says; repository and tag stay.</summary>
    /// <param name="host">Host of the registry, such as <c>111122223333.dkr.ecr.ap-northeast-1.amazonaws.com</c>.</param>
    /// <remarks>
    /// Writes <c>image</c>. What differs from cluster to cluster comes from <c>In</c> with the values that <c>AddValues</c> of the
    /// fleet gave.
    /// </remarks>
    public TSelf WithRegistry(string host, params CallSite at)
    {
        Check(_podPath.Then(ImagePath), host, ImageName.RegistryError, at);
        return Say(_registry, host, at);
    }

    private protected override Origins OriginsIn(Scope scope)
    {
        var origins = base.OriginsIn(scope);
        if (_registry.LineIn(LayersOf(scope).Select(layer => layer.Origins)) is { } line)
        {
            origins.Set(_podPath.Then(ImagePath), null, line, replace: true);
        }

        return origins;
    }

    private void TakeFromRegistry(V1Container main, Scope scope)
    {
        if (SaidIn(scope, _registry) is { } host)
        {
            main.Image = ImageName.At(host, main.Image);
        }
    }
}
