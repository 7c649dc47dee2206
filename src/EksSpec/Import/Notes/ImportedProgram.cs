namespace EksSpec.Import;

/// <summary>A program that writes what was imported.</summary>
/// <param name="Text">The C#: one file, for a project or a file by itself that uses the package.</param>
/// <param name="Notes">What is to be known, losses included, in the order of the documents.</param>
public sealed record ImportedProgram(string Text, ValueList<ImportNote> Notes);
