using EksSpec.Reading.Binding;
using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>Puts what an environment says about its pods into objects that came as they are: the nodes they run on, and changes.</summary>
internal static class EnvironmentPods
{
    /// <summary>The object with that in each of its pod templates; all else in it stays as it came.</summary>
    public static Manifest Reach(Manifest manifest, Scope scope)
    {
        var demands = scope.Environment?.Demands ?? [];
        var problems = scope.Problems.In(manifest.Title);
        var document = Change(
            manifest.Document,
            scope.PodTemplates,
            template =>
            {
                var hadMetadata = template.Metadata is not null;
                template.Metadata ??= new();
                template.Spec ??= new();
                foreach (var demand in demands)
                {
                    demand.ApplyTo(template.Spec, scope, problems);
                }

                foreach (var change in scope.Environment?.PodChanges ?? [])
                {
                    change(template);
                }

                if (!hadMetadata && template.Metadata is { Labels: null, Annotations: null, Finalizers: null })
                {
                    template.Metadata = null;
                }
            }
        );
        return manifest with { Document = document, Demands = demands };
    }

    private static object Change(object document, PodTemplates templates, Action<V1PodTemplateSpec> change)
    {
        switch (document)
        {
            case InlineDocument custom:
                return Change(custom, templates, change);
            case V1Pod pod:
                V1PodTemplateSpec itself = new() { Metadata = pod.Metadata, Spec = pod.Spec };
                change(itself);
                (pod.Metadata, pod.Spec) = (itself.Metadata, itself.Spec);
                return pod;
            default:
                if (PodView.TemplateOf(document) is { } template)
                {
                    change(template);
                }

                return document;
        }
    }

    private static InlineDocument Change(
        InlineDocument document,
        PodTemplates templates,
        Action<V1PodTemplateSpec> change
    )
    {
        var places = templates.Find(document["apiVersion"]?.AsText, document["kind"]?.AsText)?.Places ?? [];
        foreach (var (path, written) in places.SelectMany(place => document.Find(place.Template)).ToList())
        {
            // What can't be read is not looked at, and the site says so.
            if (PodTemplateReader.Read(written) is { } template)
            {
                var before = AsDocument(template);
                change(template);
                document = document.Replace(path, InlineMerge.Of(written, before, AsDocument(template)));
            }
        }

        return document;
    }

    private static InlineDocument AsDocument(V1PodTemplateSpec template) =>
        InlineDocument.Parse(CanonicalJson.Serialize(new V1PodTemplate { Template = template }))["template"]
        ?? InlineDocument.OfMap();
}
