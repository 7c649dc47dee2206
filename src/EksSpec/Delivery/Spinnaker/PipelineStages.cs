using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>The stages of a pipeline. Each is numbered as it comes, and waits for those whose numbers it is given.</summary>
/// <param name="application">The application that what is deployed belongs to.</param>
internal sealed class PipelineStages(string application)
{
    private readonly List<InlineDocument> _all = [];

    /// <summary>The stages.</summary>
    public ValueList<InlineDocument> All => _all.ToValueList();

    /// <summary>Adds a stage of any type.</summary>
    /// <returns>Its number.</returns>
    public string Add(
        string type,
        string name,
        IEnumerable<string> after,
        StageFailure failure,
        params ReadOnlySpan<(string Key, InlineDocument? Value)> fields
    )
    {
        InlineDocument id = (long)_all.Count + 1;
        var common = Fields.Map(
            ("type", type),
            ("refId", id.Scalar!),
            ("requisiteStageRefIds", InlineDocument.OfList(after.Select(InlineDocument.OfText).ToValueList())),
            ("name", name),
            ("failPipeline", failure == StageFailure.Halts),
            ("continuePipeline", failure == StageFailure.GoesOn),
            ("completeOtherBranchesThenFail", false)
        );
        _all.Add(InlineDocument.OfMap([.. common.Entries, .. Fields.Map(fields).Entries]));
        return id.Scalar!;
    }

    /// <summary>Adds a stage that applies objects.</summary>
    public string Deploy(string name, IEnumerable<string> after, string account, Deployment what) =>
        Add(
            "deployManifest",
            name,
            after,
            what.Failure,
            [
                ("account", account),
                ("cloudProvider", "kubernetes"),
                ("moniker", Fields.Map(("app", application))),
                ("versioned", what.IsVersioned ? null : (InlineDocument)false),
                ("skipExpressionEvaluation", what.SkipsExpressions),
                ("requiredArtifactIds", InlineDocument.OfList(what.Images.Select(InlineDocument.OfText).ToValueList())),
                ("trafficManagement", what.Traffic),
                .. what.When,
                .. what.SourceFields,
            ]
        );

    /// <summary>Adds a stage that deletes an object with what belongs to it.</summary>
    public string Delete(string name, IEnumerable<string> after, string account, InlineDocument item) =>
        Add(
            "deleteManifest",
            name,
            after,
            StageFailure.Halts,
            [
                .. At(account, item["metadata"]?["namespace"]?.AsText),
                .. Static(item["kind"]?.AsText ?? "", NameOf(item)),
                ("options", Cascading),
            ]
        );

    /// <summary>Adds the stages that take an environment away: the Ingresses first, so that the controller frees the load balancer while it still can.</summary>
    public void Remove(IReadOnlyList<InlineDocument> objects, IReadOnlyList<string> after, string account)
    {
        string[] doors = [.. OfKind("Ingress").Select(door => Delete($"Route {NameOf(door)}", after, account, door))];
        foreach (var space in OfKind("Namespace"))
        {
            Delete("Namespace", doors.Length == 0 ? after : doors, account, space);
        }

        IEnumerable<InlineDocument> OfKind(string kind) => objects.Where(item => item["kind"]?.AsText == kind);
    }

    /// <summary>The fields that say where an object is.</summary>
    public (string Key, InlineDocument? Value)[] At(string account, string? space) =>
        [("account", account), ("app", application), ("cloudProvider", "kubernetes"), ("location", space ?? "")];

    /// <summary>The fields that name one object.</summary>
    public static (string Key, InlineDocument? Value)[] Static(string kind, string name) =>
        [("mode", "static"), ("manifestName", $"{kind.ToLowerInvariant()} {name}")];

    private static string NameOf(InlineDocument item) => item["metadata"]?["name"]?.AsText ?? "";

    private static InlineDocument Cascading => Fields.Map(("cascading", true));
}
