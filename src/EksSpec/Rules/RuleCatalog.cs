namespace EksSpec.Rules;

/// <summary>Every rule there is. A rule stands in a rule book beside its check: the books are listed in <c>docs/rules</c>.</summary>
public static partial class RuleCatalog
{
    /// <summary>The rules over one ClusterConfig: eksctl's own, then AWS', then our advice and the isolation of its groups.</summary>
    internal static readonly RuleGroups<ClusterConfig> ClusterConfigs = new(
        EksctlRules.All,
        AwsRules.All,
        AdviceRules.All,
        new IsolatedGroups()
    );

    /// <summary>Every rule, in order of id.</summary>
    public static IReadOnlyList<RuleInfo> All => Catalogue.Rules;

    /// <summary>The rule of an id, or the one that an older rule of that id was merged into.</summary>
    /// <param name="id">The id, in upper or lower case.</param>
    /// <returns><see langword="null"/> where no rule has or had the id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static RuleInfo? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var current = MergedRules.CurrentId(id.ToUpperInvariant());
        return All.FirstOrDefault(rule => rule.Id == current);
    }

    /// <summary>The rules that have a text in their id, title or fix, or in the title of their book.</summary>
    /// <param name="text">The text, in upper or lower case, such as <c>taint</c>.</param>
    /// <returns>The rules in order of id; none where nothing has the text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<RuleInfo> Search(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var books = All.Select(rule => rule.Book!).Distinct().Where(book => Has(RuleBook.Title(book))).ToHashSet();
        return [.. All.Where(rule => Has(rule.Id) || Has(rule.Title) || Has(rule.Fix) || books.Contains(rule.Book!))];

        bool Has(string where) => where.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    private static partial RuleInfo[] Make();

    // Apart, so that judging one kind of document doesn't wait for the rules of all the others.
    private static class Catalogue
    {
        public static readonly IReadOnlyList<RuleInfo> Rules = Make();
    }
}
