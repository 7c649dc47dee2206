namespace EksSpec.Findings;

/// <summary>Something wrong, or worth knowing, at one place of a document.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Path">
/// Where in the document, as in the YAML: <c>managedNodeGroups[0].taints[1].effect</c>; a key that is not a plain name stands
/// in brackets: <c>metadata.labels[app.kubernetes.io/name]</c>. Empty for the document as a whole.
/// </param>
/// <param name="Message">The fact, with names. Never a secret.</param>
public sealed record Finding(RuleInfo Rule, string Path, string Message)
{
    /// <summary>What to do about it: an imperative sentence ending in a period.</summary>
    /// <value>The fix of the rule, unless the finding knows a better one.</value>
    public string Fix { get; init; } = Rule.Fix;

    /// <summary>How much it weighs.</summary>
    /// <value>The severity of the rule.</value>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>The document it is in, such as <c>ClusterConfig labbase-prod</c> or <c>Deployment staging/api</c>.</summary>
    /// <value><see langword="null"/> where the document has no name or only one was looked at.</value>
    public string? Document { get; init; }

    /// <summary>Where it stands in the file that was read.</summary>
    /// <value><see langword="null"/> for a document that was built.</value>
    public SourcePosition? Position { get; init; }

    /// <summary>The line of C# that made the thing.</summary>
    /// <value><see langword="null"/> for a document that was read.</value>
    public SourcePosition? Code { get; init; }

    /// <summary>The finding on one line: rule, severity, place, message and fix.</summary>
    public override string ToString()
    {
        var at = (Position ?? Code)?.ToString();
        var where = string.Join(' ', new[] { Document, Path }.Where(part => !string.IsNullOrEmpty(part)));
        var severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        var head = string.Join(' ', new[] { at, Rule.Id, severity, where }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{head}: {Message} Fix: {Fix}";
    }
}
