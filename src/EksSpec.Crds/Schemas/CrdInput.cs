using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EksSpec.Crds;

/// <summary>A file that the project calls a definition, with what it says of it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What it holds; null where it can't be opened.</param>
/// <param name="Namespace">The C# namespace of its records.</param>
/// <param name="Versions">Which versions: empty for the one that is stored, <c>*</c> for all, else their names.</param>
internal sealed record CrdInput(string Path, string? Text, string Namespace, string Versions)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The file as a definition; null for all others.</summary>
    public static CrdInput? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken token)
    {
        var said = options.GetOptions(file);
        string Said(string name) => said.TryGetValue(Metadata + name, out var value) ? value.Trim() : "";
        if (Said("EksSpecCrd") != "true")
        {
            return null;
        }

        var root = options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var named) ? named : "";
        var space = Said("Namespace") is { Length: > 0 } given ? given : Identifiers.Namespace(root, "Crds");
        return new(file.Path, file.GetText(token)?.ToString(), space, Said("Version"));
    }
}
