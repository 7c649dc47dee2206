using EksSpec.Builders;

namespace EksSpec;

/// <summary>Pods that run on Fargate: a machine each, none of them yours.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddFargateProfile"/>. Writes an item of <c>fargateProfiles</c>. A profile takes a pod before
/// the scheduler sees it: a selector that is too wide undoes every isolation.
/// </remarks>
public sealed class FargateProfileBuilder : RecordBuilder<FargateProfileBuilder, FargateProfile>
{
    private static readonly DraftPath Selectors = "selectors";

    internal FargateProfileBuilder(FargateProfile profile, SourcePosition made)
        : base(profile, made) { }

    /// <summary>Takes the pods of a namespace, or those of them with some labels.</summary>
    /// <param name="namespace">The namespace; <c>*</c> and <c>?</c> stand for any text and any letter.</param>
    /// <param name="labels">Labels that a pod must have, all of them; without them every pod of the namespace.</param>
    /// <exception cref="ArgumentException"><paramref name="namespace"/> is empty.</exception>
    /// <remarks>Writes an item of <c>selectors</c>.</remarks>
    public FargateProfileBuilder WithPods(string @namespace, ValueMap<string>? labels = null, params CallSite at)
    {
        FargateProfileSelector selector = new() { Namespace = Guard.Text(@namespace), Labels = labels };
        SpecPath path = "labels";
        var held = (labels ?? ValueMap<string>.Empty).Select(label => (path.Entry(label.Key), (string?)label.Value));
        return Set(
            Selectors.Item([("namespace", @namespace), .. held]),
            selector,
            at,
            profile => profile with { Selectors = [.. profile.Selectors ?? [], selector] }
        );
    }

    /// <summary>Chooses the subnets.</summary>
    /// <param name="subnets">Names or ids of private subnets of the cluster's VPC.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>subnets</c>.</remarks>
    public FargateProfileBuilder InSubnets(IEnumerable<string> subnets, params CallSite at) =>
        Set("subnets", Guard.Texts(subnets), at, (profile, list) => profile with { Subnets = list });

    /// <inheritdoc cref="InSubnets(IEnumerable{string}, CallSite)"/>
    public FargateProfileBuilder InSubnets(params Items<string> subnets) => InSubnets(subnets, at: Guard.At(subnets));
}
