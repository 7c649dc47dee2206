namespace EksSpec.Reading.Yaml;

/// <summary>What is wrong with a text before anyone asks what it says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The fact.</param>
/// <param name="Owner">The node of the value it is in, where it is in one; else null.</param>
/// <param name="Key">The key of the owner it is about; else null.</param>
/// <param name="Fix">What to do about it, where that is more than its rule says; else null.</param>
internal sealed record Problem(
    ProblemKind Kind,
    int Line,
    int Column,
    string Message,
    int? Owner = null,
    string? Key = null,
    string? Fix = null
);
