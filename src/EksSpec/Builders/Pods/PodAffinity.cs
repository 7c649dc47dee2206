namespace EksSpec.Builders;

/// <summary>Writes where pods are with regard to other pods.</summary>
internal static class PodAffinity
{
    private static readonly DraftPath Affinity = "affinity";

    /// <summary>Where pods are kept from each other.</summary>
    public static DraftPath Apart(string topologyKey, string name, int? weight) =>
        Terms("podAntiAffinity", topologyKey, name, weight);

    /// <summary>Where pods are kept near others.</summary>
    public static DraftPath Near(string topologyKey, string name, int? weight) =>
        Terms("podAffinity", topologyKey, name, weight);

    public static void Near(V1PodSpec pod, IDictionary<string, string> selector, string topologyKey, int? weight)
    {
        var affinity = (pod.Affinity ??= new()).PodAffinity ??= new();
        var term = Term(selector, topologyKey);
        if (weight is { } preference)
        {
            (affinity.PreferredDuringSchedulingIgnoredDuringExecution ??= []).Add(Weighted(term, preference));
        }
        else
        {
            (affinity.RequiredDuringSchedulingIgnoredDuringExecution ??= []).Add(term);
        }
    }

    public static void Apart(V1PodSpec pod, IDictionary<string, string> selector, string topologyKey, int? weight)
    {
        var affinity = (pod.Affinity ??= new()).PodAntiAffinity ??= new();
        var term = Term(selector, topologyKey);
        if (weight is { } preference)
        {
            (affinity.PreferredDuringSchedulingIgnoredDuringExecution ??= []).Add(Weighted(term, preference));
        }
        else
        {
            (affinity.RequiredDuringSchedulingIgnoredDuringExecution ??= []).Add(term);
        }
    }

    private static DraftPath Terms(string kind, string topologyKey, string name, int? weight)
    {
        var term = weight is null ? SpecPath.Root : "podAffinityTerm";
        return Affinity
            .Entry(kind)
            .Entry($"{(weight is null ? "required" : "preferred")}DuringSchedulingIgnoredDuringExecution")
            .Item(
                (term.Field("topologyKey"), topologyKey),
                (term.Then("labelSelector.matchLabels").Entry(CommonLabels.Name), name)
            );
    }

    private static V1WeightedPodAffinityTerm Weighted(V1PodAffinityTerm term, int weight) =>
        new() { Weight = weight, PodAffinityTerm = term };

    private static V1PodAffinityTerm Term(IDictionary<string, string> selector, string topologyKey) =>
        new()
        {
            TopologyKey = topologyKey,
            LabelSelector = new() { MatchLabels = selector },
        };
}
