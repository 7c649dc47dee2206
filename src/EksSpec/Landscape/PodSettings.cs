using EksSpec.Reading.Binding;

namespace EksSpec;

/// <summary>Reads where pods may run from settings that have the fields of a pod, but are none.</summary>
internal static class PodSettings
{
    private static readonly string[] Fields = ["tolerations", "nodeSelector", "affinity"];

    /// <summary>Tolerations, node selector and affinity as the part of a pod's spec that they become.</summary>
    /// <param name="find">Finds a field; <see langword="null"/> where nothing is said.</param>
    /// <returns>null for settings that can't be read.</returns>
    public static V1PodSpec? Read(Func<string, InlineDocument?> find)
    {
        List<(string, InlineDocument)> said = [];
        foreach (var field in Fields)
        {
            if (find(field) is { } value)
            {
                said.Add((field, value));
            }
        }

        return PodTemplateReader.Read(InlineDocument.OfMap(("spec", InlineDocument.OfMap([.. said]))))?.Spec;
    }

    /// <summary>A field of settings; <see langword="null"/> where it is null, too.</summary>
    public static InlineDocument? Given(InlineDocument? settings, string field) =>
        settings?[field] is { Kind: not InlineDocumentKind.Null } value ? value : null;
}
