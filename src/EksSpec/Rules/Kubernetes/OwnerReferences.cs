namespace EksSpec.Rules;

/// <summary>The objects that own an object, and go with it when they are deleted.</summary>
internal static partial class OwnerReferences
{
    /// <summary>Looks at the owner references of an object.</summary>
    public static void Check(IList<V1OwnerReference>? owners, Report report)
    {
        string? first = null;
        foreach (var owner in report.Each("ownerReferences", owners))
        {
            var version = owner.ApiVersion ?? "";
            var isVersion = version is [.., not '/'] && version.AsSpan().Count('/') < 2;
            var isEvent = version is "v1" or "/v1" && owner.Kind == "Event";
            report.If(!isVersion, OwnerIncomplete, "apiVersion", $"'{version}' names no API version.");
            CheckPresent(owner.Kind, "kind", report);
            CheckPresent(owner.Name, "name", report);
            CheckPresent(owner.Uid, "uid", report);
            report.If(isEvent, OwnerForbidden, "", $"The owner '{owner.Name}' is an Event.");

            var controls = owner.Controller == true;
            var isSecond = controls && first is not null;
            report.If(isSecond, OwnersControl, "controller", $"'{first}' and '{owner.Name}' are both the controller.");
            first ??= controls ? owner.Name ?? "" : null;
        }
    }

    private static void CheckPresent(string? value, string field, Report report) =>
        report.If(string.IsNullOrEmpty(value), OwnerIncomplete, field, $"An owner reference has no {field}.");
}
