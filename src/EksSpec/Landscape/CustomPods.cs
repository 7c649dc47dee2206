using System.Globalization;
using EksSpec.Reading.Binding;

namespace EksSpec;

/// <summary>Finds the pods of custom resources.</summary>
internal static class CustomPods
{
    /// <summary>The pods of a custom resource; else why nobody can look at them, where it makes any.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="document">What it says.</param>
    /// <param name="templates">Where kinds keep their pod templates; absent, <see cref="PodTemplates.Default"/>.</param>
    /// <param name="isThere">Whether the object that a reference names is looked at by itself.</param>
    public static (IReadOnlyList<PodView> Seen, string? Unseen) Of(
        SpecObject owner,
        InlineDocument document,
        PodTemplates? templates,
        Func<InlineDocument, bool> isThere
    )
    {
        if ((templates ?? PodTemplates.Default).Find(owner.Ref.ApiVersion, owner.Ref.Kind) is not { } kind)
        {
            return ([], HasTemplate(document) ? "nothing says where its kind keeps its pod templates" : null);
        }

        if (kind.Places.Count == 0)
        {
            return ([], kind.Unseen);
        }

        var found = kind
            .Places.SelectMany(place => document.Find(place.Template), (place, at) => (place, at.Path, at.Value))
            .ToList();
        if (found.Count == 0)
        {
            var references = kind
                .Places.Select(place => place.Reference)
                .OfType<SpecPath>()
                .SelectMany(document.Find)
                .ToList();
            return (
                [],
                references.Count > 0 && references.TrueForAll(at => isThere(at.Value))
                    ? null
                    : $"it has no {kind.Places[^1].Template}"
            );
        }

        List<PodView> seen = [];
        foreach (var (place, path, value) in found)
        {
            if (PodTemplateReader.Read(value) is not { } template)
            {
                return ([], $"its {path} can't be read as a pod template");
            }

            seen.Add(
                new(owner, template.Metadata, template.Spec ?? new(), path.Field("spec"), ReplicasOf(document, place))
                {
                    IsKeptRunning = place.Replicas is not null,
                    Part = found.Count > 1 ? path : null,
                }
            );
        }

        return (seen, null);
    }

    private static int? ReplicasOf(InlineDocument document, PodTemplatePlace place) =>
        place.Replicas is null ? null
        : int.TryParse(
            document.Find(place.Replicas).FirstOrDefault().Value?.Scalar,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var replicas
        )
            ? replicas
        : 1;

    /// <summary>Whether something in it looks like a pod template: a list of containers below a field that is named like one.</summary>
    private static bool HasTemplate(InlineDocument document, bool isTemplate = false) =>
        document.Items.Any(item => HasTemplate(item, isTemplate))
        || document.Entries.Any(entry =>
            isTemplate && entry is { Key: "containers", Value.Kind: InlineDocumentKind.List }
            || HasTemplate(entry.Value, IsTemplate(entry.Key) || isTemplate && entry.Key == "spec")
        );

    private static bool IsTemplate(string key) => key is "template" or "podTemplate" or "podSpec";
}
