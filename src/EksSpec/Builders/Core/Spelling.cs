namespace EksSpec.Builders;

/// <summary>Tells what is wrong with a text, or <see langword="null"/>.</summary>
internal delegate string? Spelling(string text);
