using EksSpec.Reading;

namespace EksSpec;

/// <summary>Finds what a kustomization changes in its objects.</summary>
/// <param name="says">The kustomization.</param>
/// <param name="bodiesOf">The documents of a file that it names as a patch.</param>
internal sealed class KustomizePatches(InlineDocument says, Func<string, IEnumerable<InlineDocument>> bodiesOf)
{
    private static readonly ValueList<SpecPath> Images =
    [
        .. from pod in (string[])["spec", "spec.template.spec", "spec.jobTemplate.spec.template.spec"]
        from list in (string[])["containers", "initContainers"]
        select SpecPath.Parse($"{pod}.{list}.image"),
    ];

    private static readonly ValueList<SpecPath> Subjects = ["subjects.namespace"];

    /// <summary>All that it changes.</summary>
    public IEnumerable<KustomizePatch> All() => [.. OfPatches(), .. OfGenerated(), .. OfReplicas(), .. OfFields()];

    private IEnumerable<KustomizePatch> OfPatches() =>
        from field in (string[])["patches", "patchesJson6902", "patchesStrategicMerge"]
        from patch in Items(field)
        from body in BodiesOf(patch)
        select Of(body, patch["target"]);

    // What is generated under the name of an object is put into it.
    private IEnumerable<KustomizePatch> OfGenerated() =>
        from made in (IEnumerable<(string Field, string Kind)>)
            [("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret")]
        from item in Items(made.Field)
        where item["behavior"]?.AsText is "merge" or "replace"
        select new KustomizePatch(made.Kind, item["name"]?.AsText, ["data", "stringData", "binaryData"]);

    private IEnumerable<KustomizePatch> OfReplicas() =>
        Items("replicas").Select(item => new KustomizePatch(null, item["name"]?.AsText, ["spec.replicas"]));

    private IEnumerable<KustomizePatch> OfFields()
    {
        if (Items("labels").Count > 0 || says["commonLabels"] is not null)
        {
            yield return new(null, null, ["metadata.labels"]) { IsDetail = true };
        }

        if (
            says["commonLabels"] is not null
            || Items("labels").Any(item => item["includeSelectors"]?.AsBoolean == true)
        )
        {
            // A selector that is missing is made of them.
            foreach (var kind in (string[])["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"])
            {
                yield return new(kind, null, ["spec.selector"]) { IsDetail = true };
            }
        }

        if (says["commonAnnotations"] is not null)
        {
            yield return new(null, null, ["metadata.annotations"]) { IsDetail = true };
        }

        if (Items("images").Count > 0)
        {
            yield return new(null, null, Images) { IsDetail = true };
        }

        if (says["namespace"] is not null)
        {
            yield return KustomizePatch.OfNamespaces;
            // A service account that is bound without one is the one among the objects.
            yield return new("RoleBinding", null, Subjects) { IsDetail = true };
            yield return new("ClusterRoleBinding", null, Subjects) { IsDetail = true };
        }

        // What is replaced stands in files of many forms; and who transforms objects may change anything.
        if (Items("replacements").Count + Items("transformers").Count + Items("vars").Count > 0)
        {
            yield return new(null, null, [SpecPath.Root]);
        }
    }

    private ValueList<InlineDocument> Items(string field) => says[field]?.Items ?? [];

    private IEnumerable<InlineDocument> BodiesOf(InlineDocument patch)
    {
        var text = patch["patch"]?.AsText ?? patch.AsText;
        return patch["path"]?.AsText is { } file ? bodiesOf(file)
            : text is null ? []
            : patch.AsText is not null && !text.Contains('\n', StringComparison.Ordinal) ? bodiesOf(text)
            : SpecReader.Read(text).Select(document => document.AsWritten).OfType<InlineDocument>();
    }

    // A target may be a pattern, or be told by labels: then it counts for whatever it could mean.
    private static KustomizePatch Of(InlineDocument body, InlineDocument? target) =>
        new(
            target is null ? body["kind"]?.AsText : Plain(target["kind"]),
            target is null ? body["metadata"]?["name"]?.AsText : Plain(target["name"]),
            (body.Kind == InlineDocumentKind.List ? OfOperations(body) : OfMerge(body)).Distinct().ToValueList()
        );

    private static string? Plain(InlineDocument? pattern) =>
        pattern?.AsText is { Length: > 0 } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? text
            : null;

    private static IEnumerable<SpecPath> OfOperations(InlineDocument operations) =>
        operations.Items.Select(operation =>
            (operation["path"]?.AsText ?? "")
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                // The item of a list only says which one is meant.
                .Where(step => step != "-" && !step.All(char.IsAsciiDigit))
                .Select(step =>
                    step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
                )
                .Aggregate(SpecPath.Root, (path, step) => path.Entry(step))
        );

    private static IEnumerable<SpecPath> OfMerge(InlineDocument body) =>
        body
            .Entries.Where(entry => entry.Key is not ("apiVersion" or "kind"))
            .SelectMany(entry =>
                entry.Key == "metadata"
                    ? entry
                        .Value.Entries.Where(own => own.Key is not ("name" or "namespace"))
                        .SelectMany(own => Leaves(own.Value, SpecPath.Root.Field("metadata").Entry(own.Key)))
                    : Leaves(entry.Value, SpecPath.Root.Entry(entry.Key))
            );

    private static IEnumerable<SpecPath> Leaves(InlineDocument value, SpecPath path) =>
        path.Key == "$patch" && value.AsText == "merge" ? []
        : path.Key?.StartsWith('$') == true ? [path.Parent!]
        : value.Entries.Count > 0 ? value.Entries.SelectMany(entry => Leaves(entry.Value, path.Entry(entry.Key)))
        : value.Items.Count > 0
            // The name of an item only says which one is meant.
            ? value.Items.SelectMany(item =>
                item.Entries.Count == 0
                    ? [path]
                    : item
                        .Entries.Where(entry => entry.Key != "name")
                        .SelectMany(entry => Leaves(entry.Value, path.Entry(entry.Key)))
            )
        : [path];
}
