namespace EksSpec.Findings;

/// <summary>Something wrong, or worth knowing, at one place of a document.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Path">Where in the document; <see cref="SpecPath.Root"/> for the document as a whole.</param>
/// <param name="Message">The fact, with names. Never a secret.</param>
public sealed record Finding(RuleInfo Rule, SpecPath Path, string Message)
{
    /// <summary>What to do about it: an imperative sentence ending in a period.</summary>
    /// <value>The fix of the rule, unless the finding knows a better one.</value>
    public string Fix { get; init; } = Rule.Fix;

    /// <summary>How much it weighs.</summary>
    /// <value>The severity of the rule.</value>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The object it is in.</summary>
    /// <value><see langword="null"/> where it is about no object, such as a suppression that accepts nothing.</value>
    public ObjectRef? Object { get; init; }

    /// <summary>Where it stands: in the file that was read, or in the program that built the object.</summary>
    /// <value><see langword="null"/> where that isn't known.</value>
    public SourcePosition? Position { get; init; }

    /// <summary>What mends it, where there is one right answer.</summary>
    /// <value>Empty where somebody has to decide. After the edits the finding is gone, and no other one has come.</value>
    public ValueList<SpecEdit> Edits { get; init; } = ValueList<SpecEdit>.Empty;

    /// <summary>The finding on one line: rule, severity, place, message and fix.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        string?[] head = [Position?.ToString(), Rule.Id, severity, Object?.ToString(), Path.ToString()];
        return $"{string.Join(' ', head.Where(part => !string.IsNullOrEmpty(part)))}: {Message} Fix: {Fix}";
    }
}
