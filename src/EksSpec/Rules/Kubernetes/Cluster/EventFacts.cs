namespace EksSpec.Rules;

/// <summary>An event of either kind: what it says, and where the kind has the fields that both have under other names.</summary>
/// <param name="About">The object it is about.</param>
/// <param name="AboutField">The field of that.</param>
/// <param name="Space">The namespace of the event.</param>
/// <param name="IsTimed">Whether it has a time, as events of today have.</param>
/// <param name="Controller">Who reports it.</param>
/// <param name="ControllerField">The field of that.</param>
/// <param name="Instance">Which of these it is.</param>
/// <param name="Action">What was done.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words.</param>
/// <param name="NoteField">The field of these.</param>
internal sealed record EventFacts(
    V1ObjectReference? About,
    string AboutField,
    string? Space,
    bool IsTimed,
    string? Controller,
    string ControllerField,
    string? Instance,
    string? Action,
    string? Reason,
    string? Note,
    string NoteField
);
