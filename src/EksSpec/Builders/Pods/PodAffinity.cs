using k8s.Models;

namespace EksSpec.Builders;

/// <summary>Writes where pods are with regard to other pods.</summary>
internal static class PodAffinity
{
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

    private static V1WeightedPodAffinityTerm Weighted(V1PodAffinityTerm term, int weight) =>
        new() { Weight = weight, PodAffinityTerm = term };

    private static V1PodAffinityTerm Term(IDictionary<string, string> selector, string topologyKey) =>
        new()
        {
            TopologyKey = topologyKey,
            LabelSelector = new() { MatchLabels = selector },
        };
}
