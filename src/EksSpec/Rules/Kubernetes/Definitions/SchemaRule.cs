namespace EksSpec.Rules;

/// <summary>A rule of a schema, compiled.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Rule">The expression; null where it could not be compiled.</param>
/// <param name="Message">What its message says.</param>
/// <param name="MessageExpression">What makes its message; null where nothing does.</param>
/// <param name="FieldPath">The field that it is about, from the value down.</param>
/// <param name="AsksOptionalOld">Whether it asks for an old value that may be absent.</param>
/// <param name="AsksOld">Whether it compares with what was there before, so that it is not asked of a new object.</param>
internal sealed record SchemaRule(
    string Text,
    CelNode? Rule,
    string Message,
    CelNode? MessageExpression,
    SpecPath FieldPath,
    bool AsksOptionalOld,
    bool AsksOld
);
