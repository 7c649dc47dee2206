using System.Globalization;

namespace EksSpec.Rules;

/// <summary>An object that decides how many pods another one has.</summary>
/// <param name="Object">The object.</param>
/// <param name="Kind">The kind of what it scales.</param>
/// <param name="Name">The name of what it scales, in the same namespace.</param>
/// <param name="Least">The fewest pods it goes down to while there are any.</param>
/// <param name="Most">The most pods it makes.</param>
internal sealed record Scaler(SpecObject Object, string Kind, string Name, int Least, int Most)
{
    private const int MostOfKeda = 100;

    /// <summary>Those of a site, in its order.</summary>
    public static ValueList<Scaler> AllOf(Site site)
    {
        List<Scaler>? scalers = null;
        foreach (var item in site.Objects)
        {
            if (Of(item) is { } scaler)
            {
                (scalers ??= []).Add(scaler);
            }
        }

        return scalers?.ToValueList() ?? [];
    }

    private static Scaler? Of(SpecObject item) =>
        item.Value switch
        {
            V2HorizontalPodAutoscaler { Spec: { ScaleTargetRef: { Kind: { } kind, Name: { } name } } spec } => new(
                item,
                kind,
                name,
                spec.MinReplicas ?? 1,
                spec.MaxReplicas
            ),
            V1HorizontalPodAutoscaler { Spec: { ScaleTargetRef: { Kind: { } kind, Name: { } name } } spec } => new(
                item,
                kind,
                name,
                spec.MinReplicas ?? 1,
                spec.MaxReplicas
            ),
            InlineDocument document when item.Ref.Kind == "ScaledObject" => OfKeda(item, document["spec"]),
            _ => null,
        };

    private static Scaler? OfKeda(SpecObject item, InlineDocument? spec) =>
        ApiGroup.Of(item.Ref.ApiVersion) == "keda.sh" && spec?["scaleTargetRef"]?["name"]?.AsText is { } name
            ? new(
                item,
                spec["scaleTargetRef"]?["kind"]?.AsText ?? "Deployment",
                name,
                Math.Max(1, Number(spec["minReplicaCount"]) ?? 1),
                Number(spec["maxReplicaCount"]) ?? MostOfKeda
            )
            : null;

    private static int? Number(InlineDocument? field) =>
        int.TryParse(field?.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
