namespace EksSpec.Import;

/// <summary>What is to be known of an import.</summary>
/// <param name="Message">What it is.</param>
/// <param name="Position">Where it stands in the files; <see langword="null"/> where it is about no place.</param>
/// <param name="IsLoss">Whether something of the documents is not in the program.</param>
public sealed record ImportNote(string Message, SourcePosition? Position, bool IsLoss)
{
    /// <summary>The position and the message.</summary>
    public override string ToString() => Position is null ? Message : $"{Position}: {Message}";
}
