namespace EksSpec.Builders;

/// <summary>Writes what pods ask of nodes. Every call narrows: Kubernetes itself reads a second term as another way in.</summary>
internal static class NodeAffinity
{
    /// <summary>Where demands stand, in the spec of a pod.</summary>
    public static readonly DraftPath RequiredPath =
        "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution";

    private static readonly DraftPath Preferences =
        "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution";

    private static readonly DraftPath AnyExpressions = RequiredPath
        .Entry("nodeSelectorTerms")
        .Item()
        .Entry("matchExpressions");

    /// <summary>Where one thing is asked: in every term.</summary>
    public static DraftPath Required(NodeMatch match) => AnyExpressions.Item(Holding(match, SpecPath.Root));

    /// <summary>Where things are preferred together.</summary>
    public static DraftPath Preferred(ValueList<NodeMatch> matches) =>
        Preferences.Item([
            .. matches.SelectMany(
                (match, index) => Holding(match, ((SpecPath)"preference.matchExpressions").Item(index))
            ),
        ]);

    /// <summary>Asks that every match holds, on top of what is asked already.</summary>
    public static void RequireAll(V1PodSpec pod, ValueList<NodeMatch> matches) => Require(pod, [matches]);

    /// <summary>Asks that one of the matches holds, on top of what is asked already.</summary>
    public static void RequireAny(V1PodSpec pod, ValueList<NodeMatch> matches) =>
        Require(pod, [.. matches.Select(match => (ValueList<NodeMatch>)[match])]);

    /// <summary>Prefers nodes on which every match holds.</summary>
    public static void Prefer(V1PodSpec pod, int weight, ValueList<NodeMatch> matches) =>
        (Of(pod).PreferredDuringSchedulingIgnoredDuringExecution ??= []).Add(
            new()
            {
                Weight = weight,
                Preference = new() { MatchExpressions = [.. matches.Select(match => match.Write())] },
            }
        );

    // Terms are alternatives, so each alternative that was there is combined with each that comes.
    private static void Require(V1PodSpec pod, IReadOnlyList<ValueList<NodeMatch>> alternatives)
    {
        var selector = Of(pod).RequiredDuringSchedulingIgnoredDuringExecution ??= new() { NodeSelectorTerms = [] };
        IReadOnlyList<V1NodeSelectorTerm> terms =
            selector.NodeSelectorTerms.Count == 0 ? [new()] : [.. selector.NodeSelectorTerms];
        selector.NodeSelectorTerms =
        [
            .. from term in terms
            from alternative in alternatives
            select new V1NodeSelectorTerm
            {
                MatchExpressions = [.. term.MatchExpressions ?? [], .. alternative.Select(match => match.Write())],
                MatchFields = term.MatchFields,
            },
        ];
    }

    private static (SpecPath, string?)[] Holding(NodeMatch match, SpecPath at) =>
        [
            (at.Field("key"), match.Key),
            (at.Field("operator"), match.Operator),
            .. DraftPath.Texts(at.Field("values"), match.Values),
        ];

    private static V1NodeAffinity Of(V1PodSpec pod) => (pod.Affinity ??= new()).NodeAffinity ??= new();
}
