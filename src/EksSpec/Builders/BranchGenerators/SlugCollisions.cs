using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>
/// Whether a tool could make a name that is taken, or the same name for two branches: proved for every slug that it can make. Two
/// slugs that end in a hash differ; a slug without one is the branch itself.
/// </summary>
internal sealed class SlugCollisions(FleetBuilder fleet, IReadOnlyList<DraftSite> sites)
{
    /// <summary>What is found, once for each name.</summary>
    public IEnumerable<(RuleInfo Rule, string Message, SourcePosition Made)> All()
    {
        var patterns = fleet
            .Generators.Where(each => each.Source is not { Kind: BranchSourceKind.Known or BranchSourceKind.Folders })
            .DistinctBy(each => each.Blueprint)
            .SelectMany(PatternsOf)
            .Distinct()
            .ToList();
        var taken = patterns.SelectMany(pattern =>
            TakenIn(pattern)
                .Select(name => (ProgramRules.SlugTakesName, Message(pattern, name), pattern.Generator.Made))
        );
        var met =
            from pattern in patterns
            from other in patterns
            where pattern != other && pattern.CanMeet(other)
            // Two that are alike are told of once.
            where !other.IsLike(pattern) || patterns.IndexOf(pattern) < patterns.IndexOf(other)
            let pair = pattern.Meets(other)
            where pair is not null
            select (ProgramRules.SlugsMeet, Message(pattern, other, pair.Value), pattern.Generator.Made);
        return taken.Concat(met);
    }

    private static string Message(SlugPattern pattern, string name) =>
        $"A branch '{pattern.SlugIn(name)}' of '{pattern.Generator.Blueprint.Name}' would get the {pattern.What} '{name}', which is taken.";

    private static string Message(SlugPattern pattern, SlugPattern other, (string Branch, string Other) pair) =>
        $"A branch '{pair.Branch}' of '{pattern.Generator.Blueprint.Name}' would have the {pattern.What} '{pattern.NameOf(pair.Branch)}', and so would a branch '{pair.Other}' of '{other.Generator.Blueprint.Name}'.";

    private IEnumerable<SlugPattern> PatternsOf(BranchGenerator generator) =>
        from item in fleet.BranchObjectsOf(generator.Blueprint)
        from name in SlugPattern.NamesIn(item)
        where name.Name.Contains(BranchSlug.Symbol, StringComparison.Ordinal)
        select SlugPattern.Of(generator, name.What, name.Name, fleet.BudgetOf(generator.Blueprint).Length);

    private IEnumerable<string> TakenIn(SlugPattern pattern)
    {
        var branches = fleet
            .Environments.Where(each => each.Blueprint == pattern.Generator.Blueprint)
            .Select(each => each.Name)
            .ToHashSet(StringComparer.Ordinal);
        return sites
            .Where(site => pattern.What == SlugPattern.Host || site.Builder == pattern.Generator.Blueprint.Cluster)
            .SelectMany(site => site.Files.SelectMany(file => file.Manifests))
            .Where(made => made.Object.Environment is null || !branches.Contains(made.Object.Environment))
            .SelectMany(made => SlugPattern.NamesIn(made.Object))
            .Where(name => name.What == pattern.What && pattern.SlugIn(name.Name) is not null)
            .Select(name => name.Name)
            .Distinct(StringComparer.Ordinal);
    }
}
