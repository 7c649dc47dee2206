namespace EksSpec.Reading.Nodes;

/// <summary>What is wrong with a text before anyone asks what it says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The fact.</param>
/// <param name="Owner">The value it is in, where it is in one; else null.</param>
/// <param name="Key">The key of the owner it is about; else null.</param>
internal sealed record Problem(
    ProblemKind Kind,
    int Line,
    int Column,
    string Message,
    Node? Owner = null,
    string? Key = null
);
