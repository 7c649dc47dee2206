using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>What one stage deploys.</summary>
/// <param name="Title">Name of the stage.</param>
/// <param name="Step">When it comes; units of one step don't wait for each other.</param>
/// <param name="Objects">The objects.</param>
/// <param name="File">The file that holds exactly them, where Spinnaker reads it.</param>
internal sealed record SpinnakerUnit(
    string Title,
    SpinnakerStep Step,
    IReadOnlyList<SpecObject> Objects,
    string? File = null
)
{
    /// <summary>The object that takes traffic.</summary>
    public SpecObject? Served => Objects.FirstOrDefault(HasTraffic);

    /// <summary>What is deployed of a folder, in the order of the steps.</summary>
    public static IEnumerable<SpinnakerUnit> Of(DeliveryFolder folder, bool byFile) =>
        (byFile ? folder.Files.Select(OfFile) : OfSteps(folder)).OrderBy(unit => unit.Step);

    /// <summary>Whether Spinnaker gives an object traffic.</summary>
    public static bool HasTraffic(SpecObject item) =>
        item.Ref.Kind == "ReplicaSet" && SpinnakerTraffic.ServicesOf(item).Count > 0;

    private static SpinnakerUnit OfFile(DeliveryFile file) =>
        new(
            $"Deploy {file.Path}",
            file.Objects.Max(item => SpinnakerOrder.StepOf(item.Ref.Kind)),
            file.Objects,
            file.Path
        );

    private static IEnumerable<SpinnakerUnit> OfSteps(DeliveryFolder folder)
    {
        var name = folder.Path.TrimEnd('/');
        var served = folder.Objects.Where(HasTraffic).ToList();
        var others = folder.Objects.Where(item => !served.Exists(each => each == item || Scales(item, each)));
        return
        [
            .. others
                .GroupBy(item => SpinnakerOrder.StepOf(item.Ref.Kind))
                .Select(step => new SpinnakerUnit($"{TitleOf(step.Key)} {name}", step.Key, [.. step])),
            .. served.Select(item => new SpinnakerUnit(
                $"Give traffic to {item.Ref.Name} in {name}",
                SpinnakerStep.Traffic,
                [item, .. folder.Objects.Where(other => Scales(other, item))]
            )),
        ];
    }

    private static string TitleOf(SpinnakerStep step) =>
        step switch
        {
            SpinnakerStep.Definitions => "Define kinds of",
            SpinnakerStep.Foundations => "Prepare",
            _ => "Deploy",
        };

    // The version is written behind the name only where both are deployed together.
    private static bool Scales(SpecObject item, SpecObject target) =>
        item.Value is V2HorizontalPodAutoscaler { Spec.ScaleTargetRef: { } scaled }
        && (scaled.Kind, scaled.Name) == (target.Ref.Kind, target.Ref.Name);
}
