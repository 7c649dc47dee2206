using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <content>What the controller reads of it: a backend, or a name with annotations that say more.</content>
public sealed partial class IngressPathBuilder
{
    /// <summary>Writes the path, and the annotations that it needs.</summary>
    /// <param name="document">The Ingress.</param>
    /// <param name="own">The backend of the Service that the Ingress belongs to.</param>
    /// <param name="taken">Names of actions that the Ingress has already.</param>
    /// <param name="lines">Where the line of what it writes goes.</param>
    internal V1HTTPIngressPath Write(
        V1Ingress document,
        V1IngressServiceBackend own,
        HashSet<string> taken,
        Origins lines
    )
    {
        V1HTTPIngressPath written = new()
        {
            Path = Path,
            PathType = Match.ToString(),
            Backend = new(),
        };
        if (!NeedsAction)
        {
            written.Backend.Service = BackendOf(_targets.FirstOrDefault().Service, own);
            return written;
        }

        var name = UrlPaths.Distinct($"{_verb}-{UrlPaths.Name(Path)}", taken);
        written.Backend.Service = new()
        {
            Name = name,
            Port = new() { Name = "use-annotation" },
        };
        Annotate(AlbAnnotations.Action(name), _answer ?? Forward(own));
        Annotate(AlbAnnotations.Conditions(name), Listed(_conditions));
        Annotate(AlbAnnotations.Transforms(name), Listed(_transforms));
        return written;

        void Annotate(string key, InlineDocument? value)
        {
            if (value is not null)
            {
                document.Metadata.Annotations[key] = AnnotationText.Json(value);
                DraftPath annotations = "metadata.annotations";
                lines.Set(annotations.Entry(key), value, Made, replace: true);
            }
        }
    }

    private bool NeedsAction =>
        _answer is not null
        || _conditions.Count > 0
        || _transforms.Count > 0
        || _stickySeconds is not null
        || _targets.Any(target => target.Weight is not null);

    private InlineDocument Forward(V1IngressServiceBackend own)
    {
        IEnumerable<(ServiceBuilder? Service, int? Weight)> targets = _targets.Count > 0 ? _targets : [(null, null)];
        var groups = targets.Select(target =>
        {
            var backend = BackendOf(target.Service, own);
            var port = backend.Port.Number is { } number ? (InlineDocument)number : backend.Port.Name;
            return CustomResources.Fields.Map(
                ("serviceName", backend.Name),
                ("servicePort", port),
                ("weight", CustomResources.Fields.Number(target.Weight))
            );
        });
        var sticky = _stickySeconds is { } seconds
            ? InlineDocument.OfMap(("enabled", true), ("durationSeconds", seconds))
            : null;
        var config = CustomResources.Fields.Map(
            ("targetGroups", InlineDocument.OfList(groups.ToValueList())),
            ("targetGroupStickinessConfig", sticky)
        );
        return InlineDocument.OfMap(("type", "forward"), ("forwardConfig", config));
    }

    private static V1IngressServiceBackend BackendOf(ServiceBuilder? service, V1IngressServiceBackend own) =>
        service is null || service.Name == own.Name
            ? new() { Name = own.Name, Port = own.Port }
            : new()
            {
                Name = service.Name,
                Port = new() { Number = service.FirstPort },
            };

    private static InlineDocument? Listed(List<InlineDocument> items) =>
        items.Count == 0 ? null : InlineDocument.OfList(items.ToValueList());
}
