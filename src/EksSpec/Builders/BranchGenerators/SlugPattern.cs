using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>A name of every branch: what stands before and behind the slug.</summary>
internal sealed record SlugPattern(BranchGenerator Generator, string What, string Before, string Behind, int Length)
{
    public const string Host = "host";

    private const string Space = "namespace";

    public static SlugPattern Of(BranchGenerator generator, string what, string name, int length)
    {
        var at = name.IndexOf(BranchSlug.Symbol, StringComparison.Ordinal);
        return new(generator, what, name[..at], name[(at + BranchSlug.Symbol.Length)..], length);
    }

    /// <summary>The names in an object that two environments can't share.</summary>
    public static IEnumerable<(string What, string Name)> NamesIn(SpecObject item) =>
        item.Value switch
        {
            V1Namespace { Metadata.Name: { } name } => [(Space, name)],
            V1Ingress { Spec.Rules: { } rules } => rules
                .Select(rule => rule?.Host)
                .OfType<string>()
                .Select(host => (Host, host)),
            _ => [],
        };

    /// <summary>The branch that would have a name, where one can: its slug is the branch itself.</summary>
    public string? SlugIn(string name)
    {
        var isLong = name.Length > Before.Length + Behind.Length;
        return
            isLong
            && name.StartsWith(Before, StringComparison.Ordinal)
            && name.EndsWith(Behind, StringComparison.Ordinal)
            ? name[Before.Length..^Behind.Length] is var slug && IsMade(slug)
                ? slug
                : null
            : null;
    }

    /// <summary>The name of a branch that is its own slug.</summary>
    public string NameOf(string slug) => $"{Before}{slug}{Behind}";

    /// <summary>Whether both give a branch the same name.</summary>
    public bool IsLike(SlugPattern other) => (What, Before, Behind) == (other.What, other.Before, other.Behind);

    /// <summary>Whether names of both stand in the same place, and not because one is a copy of the other in another cluster.</summary>
    public bool CanMeet(SlugPattern other) =>
        What == other.What
        && (Generator.Blueprint.Cluster == other.Generator.Blueprint.Cluster || (What == Host && !IsLike(other)));

    /// <summary>A branch, and one of the other pattern that would have the same name; <see langword="null"/> where there can't be any.</summary>
    public (string Branch, string Other)? Meets(SlugPattern other)
    {
        if (!other.Before.StartsWith(Before, StringComparison.Ordinal))
        {
            return null;
        }

        // One branch stands for all: whatever else they hold, their slugs are as possible as these.
        var shared = $"{other.Start}x";
        var met = $"{other.Before[Before.Length..]}{shared}";
        (string Branch, string Other)? pair =
            other.Behind.EndsWith(Behind, StringComparison.Ordinal) ? ($"{met}{other.Behind[..^Behind.Length]}", shared)
            : Behind.EndsWith(other.Behind, StringComparison.Ordinal)
                ? (met, $"{shared}{Behind[..^other.Behind.Length]}")
            : null;
        return pair is { } both && IsPossible(both.Branch) && other.IsPossible(both.Other) ? both : null;
    }

    private string Start => Generator.Source?.Beginning ?? "";

    private bool IsMade(string slug) => IsPossible(slug) && Matches(slug);

    // What an expression lets through is not known in general, only what all of it begins with.
    private bool IsPossible(string slug) =>
        slug.StartsWith(Start, StringComparison.Ordinal) && BranchSlug.Of(slug, Length) == slug;

    private bool Matches(string slug) =>
        Generator.Source?.Pattern is not { } pattern || new PatternMatch(pattern).Of(slug) != false;
}
