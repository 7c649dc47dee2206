using EksSpec.Reading;

namespace EksSpec.Editing;

/// <summary>What <see cref="TextFormatter"/> made of a text.</summary>
public sealed class FormattedText
{
    internal FormattedText(ValueList<SpecDocument> documents, SpecSyntax syntax) =>
        (Documents, Syntax) = (documents, syntax);

    /// <summary>The documents that were read; their findings say why there is no <see cref="Utf8"/>.</summary>
    /// <value>Empty for a text that holds nothing but comments and blanks.</value>
    public ValueList<SpecDocument> Documents { get; }

    /// <summary>What it is written in.</summary>
    public SpecSyntax Syntax { get; }

    /// <summary>The text in canonical form, UTF-8 without a byte order mark.</summary>
    /// <value>
    /// <see langword="null"/> where the text should stay as it is: it has errors, or, where no finding is one, something of it
    /// could not be kept, which is a fault of this library.
    /// </value>
    public ReadOnlyMemory<byte>? Utf8 { get; internal init; }

    /// <summary>How many comments there were that JSON can't hold.</summary>
    /// <value>0 for YAML, which keeps all of them.</value>
    public int LostComments { get; internal init; }
}
