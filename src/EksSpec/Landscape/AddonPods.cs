namespace EksSpec;

/// <summary>What the settings of an add-on say of its pods.</summary>
internal static class AddonPods
{
    private const string Tolerations = "tolerations";

    /// <summary>Where the pods may run, as the part of their spec that it becomes.</summary>
    /// <param name="addon">The add-on; absent, nothing is said.</param>
    /// <param name="part">The settings of these pods alone, such as <c>controller</c>; absent where the add-on has no others.</param>
    /// <param name="sharesTolerations">Whether these pods have the tolerations of the whole add-on, unless they have their own, be it an empty list.</param>
    /// <returns>null for settings that can't be read.</returns>
    public static V1PodSpec? Of(Addon? addon, string? part, bool sharesTolerations = false)
    {
        if (string.IsNullOrWhiteSpace(addon?.ConfigurationValues))
        {
            return new();
        }

        var values = addon.Values();
        if (values.Kind != InlineDocumentKind.Map)
        {
            return null;
        }

        // What an add-on says for all its pods doesn't count for those that have settings of their own.
        var settings = Settings(values, part);
        return PodSettings.Read(field =>
            PodSettings.Given(settings, field) ?? (IsShared(field) ? PodSettings.Given(values, field) : null)
        );

        bool IsShared(string field) => sharesTolerations && field == Tolerations;
    }

    /// <summary>The settings of a part, such as <c>containerLogs.fluentBit</c>; those of the whole add-on where none is named.</summary>
    public static InlineDocument? Settings(InlineDocument values, string? part) =>
        part is null ? values : part.Split('.').Aggregate((InlineDocument?)values, PodSettings.Given);
}
