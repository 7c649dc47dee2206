namespace EksSpec.Builders;

/// <summary>How a tool tells what it fills in from what it leaves as it is.</summary>
/// <param name="Open">What begins an expression.</param>
/// <param name="Close">What ends it.</param>
/// <param name="Quote">What stands around a text in an expression; no escape is known inside.</param>
internal sealed record TemplateLanguage(string Open, string Close, string Quote)
{
    /// <summary>Go's, as ApplicationSets have it.</summary>
    public static readonly TemplateLanguage Argo = new("{{ ", " }}", "`");

    /// <summary>Go's, as ResourceSets have it.</summary>
    public static readonly TemplateLanguage Flux = new("<< ", " >>", "`");

    /// <summary>Spinnaker's.</summary>
    public static readonly TemplateLanguage Spinnaker = new("${", "}", "'");

    private string Mark => Open.TrimEnd();

    /// <summary>An expression.</summary>
    public string Expression(string content) => $"{Open}{content}{Close}";

    /// <summary>A step of Go's that writes nothing, without the blanks before it.</summary>
    public string Step(string content) => $"{Mark}- {content}{Close}";

    /// <summary>A text that comes out as it is, whatever the tool would find in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFollowed">Whether an expression stands behind it.</param>
    public string Verbatim(string text, bool isFollowed)
    {
        var kept = text.Replace(Mark, Literal(Mark), StringComparison.Ordinal);
        return isFollowed && Mark[0] == Mark[^1] && kept.EndsWith(Mark[0]) ? $"{kept[..^1]}{Literal(Mark[..1])}" : kept;
    }

    /// <summary>An expression with <c>_</c> in place of each <c>-</c>, as the names of databases have it.</summary>
    public string Underscored(string content) =>
        this == Spinnaker ? $"{content}.replace('-', '_')" : $"{content} | replace \"-\" \"_\"";

    private string Literal(string text) => Expression($"{Quote}{text}{Quote}");
}
