using EksSpec.Reading.Binding;

namespace EksSpec;

/// <summary>What the settings of an add-on say of its pods.</summary>
internal static class AddonPods
{
    private static readonly string[] Fields = ["tolerations", "nodeSelector", "affinity"];

    /// <summary>Where the pods may run, as the part of their spec that it becomes.</summary>
    /// <param name="addon">The add-on; absent, nothing is said.</param>
    /// <param name="part">The settings of these pods alone; absent where the add-on has no others.</param>
    /// <returns>null for settings that can't be read.</returns>
    public static V1PodSpec? Of(Addon? addon, string? part)
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
        var settings = part is null ? values : values[part];
        List<(string, InlineDocument)> said = [];
        foreach (var field in Fields)
        {
            if (settings?[field] is { Kind: not InlineDocumentKind.Null } value)
            {
                said.Add((field, value));
            }
        }

        return PodTemplateReader.Read(InlineDocument.OfMap(("spec", InlineDocument.OfMap([.. said]))))?.Spec;
    }
}
