namespace EksSpec.Crds;

/// <summary>What a version of a kind is called, and where it is defined.</summary>
/// <param name="Namespace">The C# namespace of its records.</param>
/// <param name="Group">API group.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Version">Version.</param>
/// <param name="File">The file.</param>
/// <param name="Document">Which definition of the file it is.</param>
internal sealed record KindHeader(
    string Namespace,
    string Group,
    string Kind,
    string Version,
    string File,
    int Document
);
