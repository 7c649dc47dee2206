namespace EksSpec.Rules;

/// <summary>The objects that own an object, and go with it when they are deleted.</summary>
internal static partial class OwnerReferences
{
    /// <summary>Looks at the owner references of an object.</summary>
    public static void Check(IList<V1OwnerReference>? owners, Report report)
    {
        if (owners is null)
        {
            return;
        }

        var controller = (string?)null;
        foreach (var owner in report.Each("ownerReferences", owners))
        {
            var (group, version) = SplitApiVersion(owner.ApiVersion ?? "");
            report.If(
                version.Length == 0,
                OwnerIncomplete,
                "apiVersion",
                $"'{owner.ApiVersion}' names no API version."
            );

            CheckPresent(owner.Kind, "kind", report);
            CheckPresent(owner.Name, "name", report);
            CheckPresent(owner.Uid, "uid", report);
            report.If(
                group.Length == 0 && version == "v1" && owner.Kind == "Event",
                OwnerForbidden,
                "",
                $"The owner '{owner.Name}' is an Event."
            );

            if (owner.Controller != true)
            {
                continue;
            }

            report.If(
                controller is not null,
                OwnersControl,
                "controller",
                $"'{controller}' and '{owner.Name}' are both the controller."
            );

            controller ??= owner.Name ?? "";
        }
    }

    private static void CheckPresent(string? value, string field, Report report)
    {
        report.If(string.IsNullOrEmpty(value), OwnerIncomplete, field, $"An owner reference has no {field}.");
    }

    private static (string Group, string Version) SplitApiVersion(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ("", text)
            : text.IndexOf('/', slash + 1) >= 0 ? ("", "")
            : (text[..slash], text[(slash + 1)..]);
    }
}
