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
    public void Deploy()
    {
        foreach (var step in Steps())
        {
            Deploy(TitleOf(step.Key), step.ToList(), new([]));
        }
    }

    private void Deploy(SpinnakerImages images, IReadOnlyList<(string, InlineDocument?)> when)
    {
        foreach (var step in Steps())
        {
            var goesOn = step.Key == SpinnakerStep.Objects;
            var title = TitleOf(step.Key);
            Deployment how = new([])
            {
                Failure = goesOn ? StageFailure.GoesOn : StageFailure.Halts,
                Images = images.NamesIn(step),
                When = when,
            };
            Deploy(title, step.ToList(), how);
            when = [];
            if (goesOn)
            {
                _tried.Add(title);
            }
        }

        foreach (var served in folder.Objects.Where(HasTraffic))
        {
            var title = $"Give traffic to {served.Ref.Name} in {Name}";
            Deployment how = new([])
            {
                Failure = StageFailure.GoesOn,
                Images = images.NamesIn([served]),
                Traffic = TrafficOf(served),
                When = [.. when, .. IfAll("SUCCEEDED")],
            };
            Deploy(title, [served, .. folder.Objects.Where(item => Scales(item, served))], how);
            when = [];
            _tried.Add(title);
        }
    }

    private void Deploy(string title, List<SpecObject> objects, Deployment how)
    {
        InlineDocument[] manifests = [.. objects.Select(DocumentOf).OfType<InlineDocument>()];
        _last =
        [
            stages.Deploy(
                title,
                _last,
                account,
                how with
                {
                    Manifests = manifests,
                    SkipsExpressions = Array.Exists(manifests, HasExpression),
                }
            ),
        ];
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
                        [.. at, .. PipelineStages.Static(DocumentOf(item)!), ("numRevisionsBack", 1), .. ill]
                    )
                );
            }
            else if (HasTraffic(item) && tool.Traffic != TrafficStrategy.Highlander)
            {
                var older = Version(item, "second_newest");
                var back = $"Give traffic back to {item.Ref.Name} in {Name}";
                var id = stages.Add("enableManifest", back, _last, StageFailure.GoesOn, [.. at, .. older, .. ill]);
                var newest = Version(item, "newest");
                var away = $"Take traffic from {item.Ref.Name} in {Name}";
                undone.Add(
                    stages.Add("disableManifest", away, [id], StageFailure.GoesOn, [.. at, .. newest, .. ill])
                );
            }
        }

        _last = undone.Count > 0 ? undone : _last;
    }

    private IEnumerable<IGrouping<SpinnakerStep, SpecObject>> Steps()
    {
        var served = folder.Objects.Where(HasTraffic).ToList();
        return folder
            .Objects.Where(item => !served.Contains(item) && !served.Exists(each => Scales(item, each)))
            .GroupBy(item => SpinnakerOrder.StepOf(item.Ref.Kind))
            .OrderBy(step => step.Key);
    }

    private string TitleOf(SpinnakerStep step) =>
        step switch
        {
            SpinnakerStep.Definitions => $"Define kinds of {Name}",
            SpinnakerStep.Foundations => $"Prepare {Name}",
            _ => $"Deploy {Name}",
        };

    private InlineDocument? DocumentOf(SpecObject item) =>
        WrittenDocument.Of(marked.GetValueOrDefault(item, item.Value!));

    private static bool HasExpression(InlineDocument manifest) =>
        manifest.ToString().Contains("${", StringComparison.Ordinal);

    private static bool HasTraffic(SpecObject item) =>
        item.Ref.Kind == "ReplicaSet" && SpinnakerTraffic.ServicesOf(item).Count > 0;

    // The version is written behind the name only where both are deployed together.
    private static bool Scales(SpecObject item, SpecObject target) =>
        item.Value is V2HorizontalPodAutoscaler { Spec.ScaleTargetRef: { } scaled }
        && (scaled.Kind, scaled.Name) == (target.Ref.Kind, target.Ref.Name);

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
