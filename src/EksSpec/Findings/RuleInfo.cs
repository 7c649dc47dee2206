namespace EksSpec.Findings;

/// <summary>What a rule is, apart from any document.</summary>
/// <param name="Id">The rule's name, such as <c>EKS0217</c>: never reused for another rule.</param>
/// <param name="Severity">How much its findings weigh.</param>
/// <param name="Authority">Who would refuse what it reports.</param>
/// <param name="Title">The fact it reports, without names.</param>
/// <param name="Fix">What to do about it: an imperative sentence ending in a period.</param>
public sealed record RuleInfo(string Id, Severity Severity, Authority Authority, string Title, string Fix)
{
    private readonly RuleProfile? _profile;
    private readonly string? _link;

    /// <summary>The smallest profile that asks for the rule.</summary>
    /// <value>Errors belong to every profile; anything else is <see cref="RuleProfile.Recommended"/> unless it says so.</value>
    public RuleProfile Profile
    {
        get => _profile ?? (Severity == Severity.Error ? RuleProfile.Baseline : RuleProfile.Recommended);
        init => _profile = value;
    }

    /// <summary>Why the rule is there: what happens to a document that breaks it.</summary>
    public string? Why { get; init; }

    /// <summary>Where the fact behind the rule is written down.</summary>
    public Uri? Link
    {
        get => _link is null ? null : new(_link);
        init => _link = value?.OriginalString;
    }

    /// <summary>The rule's section of its rule book, in Markdown: all of the above, a YAML that fails and one that passes.</summary>
    /// <value><see langword="null"/> for a rule of your own. Read anew from the assembly each time.</value>
    public string? Page => Book is null ? null : RuleBook.Page(Book, Id);

    /// <summary>The text of <see cref="Link"/>: making a Uri costs more than everything else about a rule, and few are asked for.</summary>
    internal string? LinkText
    {
        init => _link = value;
    }

    /// <summary>The file name of the rule's book.</summary>
    internal string? Book { get; init; }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} {Title}";
}
