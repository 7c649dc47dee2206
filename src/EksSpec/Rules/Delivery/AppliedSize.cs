using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Objects that are too large for the annotation that client-side apply writes.</summary>
internal sealed partial class AppliedSize : RuleGroup<SiteView>
{
    // All annotations of an object together, names and values.
    private const int MostBytes = 262_144;
    private const int BytesOfName = 48;

    // Beyond it, another rule says that the object is too large for any cluster.
    private const int MostOfAny = 1_048_576;

    public override void Check(SiteView site, Report report)
    {
        if (site.Objects.AsSpan().Exists(BringsByServer))
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            if (IsTooLarge(item) && !DeliveryMarks.IsMergedByServer(item) && !DeliveryMarks.IsReplaced(item))
            {
                var text = AppliedJson.SizeOf(item).ToString("N0", CultureInfo.InvariantCulture);
                report
                    .On(item)
                    .Add(
                        TooLarge,
                        SpecPath.Root,
                        $"The object has {text} bytes: kubectl apply writes them into an annotation, and annotations end at 262,144."
                    );
            }
        }
    }

    /// <summary>Whether client-side apply can't write an object into the annotation it keeps.</summary>
    public static bool IsTooLarge(SpecObject item) =>
        AppliedJson.SizeOf(item) is > MostBytes - BytesOfName and < MostOfAny;

    /// <summary>Whether what the object brings is merged by the server: always by Flux, by Argo CD where it is told so.</summary>
    public static bool BringsByServer(SpecObject item) =>
        item.Value is InlineDocument document
        && (
            ApiGroup.Of(item.Ref.ApiVersion) == "kustomize.toolkit.fluxcd.io"
            || (
                item.Ref.Kind is "Application" or "ApplicationSet"
                && document.ToString().Contains("ServerSideApply=true", StringComparison.Ordinal)
            )
        );
}
