namespace EksSpec.Rules;

/// <summary>Objects that Spinnaker gives a version, and what names them.</summary>
internal sealed partial class VersionedNames : RuleGroup<SiteView>
{
    // Behind a name comes -v and a number, of three digits at first.
    private const int Suffix = 5;
    private const int LongestName = 253;
    private const int LongestOfPods = 63;

    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDeliveredBy(DeliveryKind.Spinnaker))
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            if (IsVersioned(item))
            {
                CheckName(item, report);
            }
        }

        foreach (var named in NamedObjects.Of(site.Itself))
        {
            var (kind, space, name) = named.Key;
            if (!named.IsRewritten && site.Find(kind, space, name) is { } item && IsVersioned(item))
            {
                report
                    .On(named.From)
                    .Add(
                        LeftBehind,
                        named.Path,
                        $"Spinnaker deploys {kind} '{name}' as '{name}-v000', and leaves the name here as it is."
                    );
            }
        }
    }

    /// <summary>Whether Spinnaker deploys the object under a name of each version.</summary>
    public static bool IsVersioned(SpecObject item) =>
        item.Annotation(SpinnakerKeys.Versioned) is { } said
            ? said.Equals("true", StringComparison.OrdinalIgnoreCase)
            : SpinnakerKeys.IsVersioned(item.Ref.Kind);

    private static void CheckName(SpecObject item, Report report)
    {
        var longest = (item.Ref.Kind is "Pod" or "ReplicaSet" ? LongestOfPods : LongestName) - Suffix;
        var length = item.Ref.Name.Length;
        report
            .On(item)
            .If(
                length > longest,
                TooLong,
                "metadata.name",
                $"The name has {length} characters: with the version of Spinnaker behind it, it may have {longest}."
            );
        var isNowhere = item.Metadata is { } metadata && string.IsNullOrEmpty(metadata.NamespaceProperty);
        report.If(
            isNowhere && !item.IsPatched("metadata.namespace"),
            NamespaceUnsaid,
            "metadata.namespace",
            $"{item.Ref.Kind} '{item.Ref.Name}' names no namespace, so its version is bound to nothing that names one."
        );
    }
}
