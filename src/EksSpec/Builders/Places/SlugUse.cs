using EksSpec.Writing;

namespace EksSpec.Builders;

/// <summary>A name that holds the slug of a branch.</summary>
/// <param name="What">What it is: <c>host</c>, <c>namespace</c>.</param>
/// <param name="Text">The name, with the symbol in place of the slug.</param>
/// <param name="Limit">The most characters that it may have.</param>
internal sealed record SlugUse(string What, string Text, int Limit)
{
    private const int LabelLimit = 63;

    /// <summary>PostgreSQL cuts longer names without a word.</summary>
    private const int PostgreSqlLimit = 63;

    private const int MySqlLimit = 64;

    /// <summary>A registry of TXT records puts a prefix before the host's first label.</summary>
    private const int HostLimit = 50;

    /// <summary>The controller appends 11 characters for each Job.</summary>
    private const int CronJobLimit = 52;

    /// <summary>The name and the hash of a revision are one label of the pods.</summary>
    private const int StatefulSetLimit = 52;

    private const int SubdomainLimit = 253;

    /// <summary>The name as people read it.</summary>
    public string Title =>
        Text.Replace(BranchSlug.Symbol, "<slug>", StringComparison.Ordinal)
            .Replace(BranchSlug.IdentifierSymbol, "<slug>", StringComparison.Ordinal);

    /// <summary>How many characters it leaves for the slug.</summary>
    public int Room => Limit - (Text.Length - BranchSlug.Symbol.Length);

    /// <summary>The names in a document that have a limit.</summary>
    public static IEnumerable<SlugUse> In(object document)
    {
        InlineDocument tree;
        try
        {
            tree = document as InlineDocument ?? InlineDocument.Parse(CanonicalJson.Serialize(document));
        }
        catch (UnwritableDocumentException)
        {
            // Another finding says so.
            return [];
        }

        var kind = tree["kind"]?.AsText ?? "";
        return Texts(tree, "", "").SelectMany(each => Uses(kind, each.Above, each.Key, each.Text));
    }

    private static IEnumerable<SlugUse> Uses(string kind, string above, string key, string text) =>
        (above, key) switch
        {
            ("metadata", "name") => [new($"name of a {kind}", text, NameLimit(kind))],
            (_, "namespace") => [new("namespace", text, LabelLimit)],
            (_, "host") or ("hosts", _) => HostUses(text),
            ("annotations", BranchMarks.PostgreSql) => [new("name in PostgreSQL", text, PostgreSqlLimit)],
            ("annotations", BranchMarks.MySql) => [new("name in MySQL", text, MySqlLimit)],
            ("labels" or "matchLabels", _) => [new($"label {key}", text, LabelLimit)],
            _ => [],
        };

    private static IEnumerable<SlugUse> HostUses(string host) =>
        host.Split('.')
            .Where(label => label.Contains(BranchSlug.Symbol, StringComparison.Ordinal))
            .Select(label => new SlugUse("host label", label, HostLimit))
            .Append(new("host", host, SubdomainLimit));

    private static int NameLimit(string kind) =>
        kind switch
        {
            "CronJob" => CronJobLimit,
            "StatefulSet" => StatefulSetLimit,
            _ => LabelLimit,
        };

    private static IEnumerable<(string Above, string Key, string Text)> Texts(
        InlineDocument value,
        string above,
        string key
    )
    {
        if (value.AsText is { } text)
        {
            return
                text.Contains(BranchSlug.Symbol, StringComparison.Ordinal)
                || text.Contains(BranchSlug.IdentifierSymbol, StringComparison.Ordinal)
                ? [(above, key, text)]
                : [];
        }

        return value
            .Entries.SelectMany(entry => Texts(entry.Value, key, entry.Key))
            .Concat(value.Items.SelectMany(item => Texts(item, key, key)));
    }
}
