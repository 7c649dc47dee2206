using EksSpec.Builders;
using EksSpec.Placement;

namespace EksSpec;

/// <content>What must hold of where pods run.</content>
public sealed partial class ClusterBuilder
{
    private readonly List<(PlacementClaim Claim, SourcePosition At)> _claims = [];

    internal IReadOnlyList<(PlacementClaim Claim, SourcePosition At)> Claims => _claims;

    /// <summary>
    /// States where pods of this cluster run: it is proved when the fleet is built, over the cluster and everything in it.
    /// </summary>
    /// <param name="claim">
    /// Such as <see cref="PlacementClaim.NeverOn"/>, <see cref="PlacementClaim.SpreadOver"/> or
    /// <see cref="PlacementClaim.DaemonSetReaches"/>. What <see cref="EnvironmentBuilder.RunsOn"/> says is claimed by itself.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    /// <remarks>Writes nothing. A refuted claim is an error of <c>Build()</c> at this line, with the pod, the group and the culprit.</remarks>
    public ClusterBuilder WithClaim(PlacementClaim claim, params CallSite at)
    {
        _claims.Add((Guard.Given(claim), at));
        return this;
    }
}
