using EksSpec.Builders;

namespace EksSpec.Import;

/// <summary>
/// Finds the calls of a builder that make what is wanted: each that was thought of is tried, and stays if what comes out is
/// nearer to it. What is still missing then is left to <c>Configure</c>.
/// </summary>
/// <typeparam name="TBuilder">The builder.</typeparam>
/// <param name="fresh">Makes a builder that nothing was said to.</param>
/// <param name="made">What the builder makes; <see langword="null"/> where it contradicts itself.</param>
/// <param name="wanted">What is wanted.</param>
internal sealed class VerbSearch<TBuilder>(
    Func<TBuilder> fresh,
    Func<TBuilder, InlineDocument?> made,
    InlineDocument wanted
)
{
    /// <summary>The calls that stay, each with the places that it brings.</summary>
    public List<(Verb<TBuilder> Verb, IReadOnlyList<SpecPath> Brings)> Choose(IEnumerable<Verb<TBuilder>> candidates)
    {
        List<(Verb<TBuilder> Verb, IReadOnlyList<SpecPath> Brings)> chosen = [];
        var gap = Gap.Between(Try([]) ?? InlineDocument.Null, wanted);
        foreach (var candidate in candidates)
        {
            if (Try([.. chosen.Select(each => each.Verb), candidate]) is { } result)
            {
                var next = Gap.Between(result, wanted);
                if (IsNearer(candidate, gap, next))
                {
                    chosen.Add((candidate, [.. gap.Missing.Except(next.Missing)]));
                    gap = next;
                }
            }
        }

        return chosen;
    }

    private static bool IsNearer(Verb<TBuilder> verb, Gap before, Gap after) =>
        verb.MayOverreach
            ? after.Missing.Count < before.Missing.Count
            : after.Extra <= before.Extra
                && after.Missing.Count + after.Extra < before.Missing.Count + before.Extra
                && after.Missing.Count <= before.Missing.Count;

    // A verb that refuses its arguments is none for them.
    private InlineDocument? Try(IEnumerable<Verb<TBuilder>> verbs)
    {
        try
        {
            var builder = fresh();
            foreach (var verb in verbs)
            {
                verb.Run(builder);
            }

            return made(builder);
        }
        catch (Exception e) when (Refusals.Are(e))
        {
            return null;
        }
    }
}
