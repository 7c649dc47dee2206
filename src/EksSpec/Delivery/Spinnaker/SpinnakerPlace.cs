using EksSpec.CustomResources;
using EksSpec.Kubernetes;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Delivery;

/// <summary>Adds the stages that deploy a folder, look at it, and take it back where it isn't well.</summary>
/// <param name="tool">What was said of Spinnaker.</param>
/// <param name="stages">The pipeline.</param>
/// <param name="account">The account of its cluster.</param>
/// <param name="folder">The folder.</param>
/// <param name="marked">What is written in place of some objects.</param>
internal sealed class SpinnakerPlace(
    Spinnaker tool,
    PipelineStages stages,
    string account,
    DeliveryFolder folder,
    IReadOnlyDictionary<SpecObject, object> marked
)
{
    private readonly List<string> _tried = [];
    private IReadOnlyList<string> _last = [];

    /// <summary>How stages call the folder.</summary>
    public string Name { get; } = folder.Path.TrimEnd('/');

    /// <summary>Adds the stages.</summary>
    /// <param name="after">The stages before them.</param>
    /// <param name="images">The images that the pipeline brings.</param>
    /// <param name="when">Fields that say when the first stage may run.</param>
    /// <returns>The last stage, which fails where something isn't well.</returns>
    public IReadOnlyList<string> Release(
        IReadOnlyList<string> after,
        SpinnakerImages images,
        IReadOnlyList<(string, InlineDocument?)> when
    )
    {
        _last = after;
        Deploy(images, when);
        Check();
        if (tool.Undo)
        {
            Undo(images);
        }

        if (_tried.Count > 0)
        {
            var context = Fields.Map(
                ("expression", $"${{{AllAre("SUCCEEDED")}}}"),
                ("failureMessage", $"The release is not well in {Name}.")
            );
            var precondition = Fields.Map(("type", "expression"), ("failPipeline", true), ("context", context));
            _last =
            [
                stages.Add(
                    "checkPreconditions",
                    $"{Name} is well",
                    _last,
                    StageFailure.Halts,
                    ("preconditions", InlineDocument.OfList(precondition))
                ),
            ];
        }

        return _last;
    }

    /// <summary>Adds the stages that deploy, and nothing else.</summary>
    public void Deploy() => Deploy(null, []);

    private void Deploy(SpinnakerImages? images, IReadOnlyList<(string, InlineDocument?)> when)
    {
        foreach (var step in SpinnakerUnit.Of(folder, tool.Files is not null).GroupBy(unit => unit.Step))
        {
            var enabled = step.Key == SpinnakerStep.Traffic ? IfAll("SUCCEEDED") : [];
            var isTried = images is not null && step.Key >= SpinnakerStep.Objects;
            List<string> made = [];
            foreach (var unit in step)
            {
                var served = unit.Served;
                InlineDocument[] manifests = [.. unit.Objects.Select(DocumentOf).OfType<InlineDocument>()];
                Deployment what = new(manifests)
                {
                    Source = unit.File is null ? null : tool.Files,
                    File = unit.File,
                    Failure = isTried ? StageFailure.GoesOn : StageFailure.Halts,
                    Images = images?.NamesIn(unit.Objects) ?? [],
                    SkipsExpressions = Array.Exists(manifests, HasExpression),
                    When = [.. when, .. enabled],
                };
                made.Add(
                    stages.Deploy(
                        unit.Title,
                        _last,
                        account,
                        served is null ? what : what with { Traffic = TrafficOf(served) }
                    )
                );
            }

            (_last, when) = (made, []);
            if (isTried)
            {
                _tried.AddRange(step.Select(unit => unit.Title));
            }
        }
    }

    private void Check()
    {
        var well = _tried.Count == 0 ? [] : IfAll("SUCCEEDED");
        foreach (var (index, check) in folder.Namespace is null ? [] : tool.Checks.Index())
        {
            CheckedPlace place = new(tool.Application, account, folder, index + 1);
            var title = tool.Checks.Count == 1 ? $"{check.What} {Name}" : $"{check.What} {Name}, {index + 1}";
            _last = [stages.Add(check.Type, title, _last, StageFailure.GoesOn, [.. check.FieldsIn(place), .. well])];
            _tried.Add(title);
        }
    }

    /// <summary>Takes back what runs an image that the release brings.</summary>
    private void Undo(SpinnakerImages images)
    {
        var ill = IfAny("FAILED_CONTINUE");
        List<string> undone = [];
        foreach (var item in folder.Objects.Where(item => images.NamesIn([item]).Count > 0))
        {
            var (kind, at) = (item.Ref.Kind, stages.At(account, folder.Namespace));
            if (kind is "Deployment" or "StatefulSet" or "DaemonSet")
            {
                var title = $"Undo {kind.ToLowerInvariant()} {item.Ref.Name} in {Name}";
                undone.Add(
                    stages.Add(
                        "undoRolloutManifest",
                        title,
                        _last,
                        StageFailure.GoesOn,
                        [.. at, .. PipelineStages.Static(kind, item.Ref.Name), ("numRevisionsBack", 1), .. ill]
                    )
                );
            }
            else if (SpinnakerUnit.HasTraffic(item) && tool.Traffic != TrafficStrategy.Highlander)
            {
                var older = Version(item, "second_newest");
                var back = $"Give traffic back to {item.Ref.Name} in {Name}";
                var id = stages.Add("enableManifest", back, _last, StageFailure.GoesOn, [.. at, .. older, .. ill]);
                var newest = Version(item, "newest");
                var away = $"Take traffic from {item.Ref.Name} in {Name}";
                undone.Add(stages.Add("disableManifest", away, [id], StageFailure.GoesOn, [.. at, .. newest, .. ill]));
            }
        }

        _last = undone.Count > 0 ? undone : _last;
    }

    private InlineDocument? DocumentOf(SpecObject item) =>
        WrittenDocument.Of(marked.GetValueOrDefault(item, item.Value!));

    private static bool HasExpression(InlineDocument manifest) =>
        manifest.ToString().Contains("${", StringComparison.Ordinal);

    private InlineDocument TrafficOf(SpecObject item)
    {
        var services = SpinnakerTraffic.ServicesOf(item).Select(name => InlineDocument.OfText($"service {name}"));
        return Fields.Map(
            ("enabled", true),
            (
                "options",
                Fields.Map(
                    ("enableTraffic", true),
                    ("services", InlineDocument.OfList(services.ToValueList())),
                    ("strategy", tool.Traffic.ToString().ToLowerInvariant())
                )
            )
        );
    }

    private static (string Key, InlineDocument? Value)[] Version(SpecObject item, string criteria) =>
        [
            ("mode", "dynamic"),
            ("kind", "replicaSet"),
            ("cluster", $"replicaSet {item.Ref.Name}"),
            ("criteria", criteria),
        ];

    private (string Key, InlineDocument? Value)[] IfAll(string status) => _tried.Count == 0 ? [] : If(AllAre(status));

    private (string Key, InlineDocument? Value)[] IfAny(string status) =>
        _tried.Count == 0 ? [] : If(string.Join(" || ", _tried.Select(stage => Is(stage, status))));

    private string AllAre(string status) => string.Join(" && ", _tried.Select(stage => Is(stage, status)));

    // Spinnaker puts the braces around it itself.
    private static (string Key, InlineDocument? Value)[] If(string expression) =>
        [("stageEnabled", Fields.Map(("type", "expression"), ("expression", expression)))];

    private static string Is(string stage, string status) => $"#stage('{stage}')['status'].toString() == '{status}'";
}
