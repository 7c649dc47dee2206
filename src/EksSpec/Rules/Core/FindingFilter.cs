using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>Knows what is accepted, and remembers which acceptances were needed.</summary>
/// <param name="options">The suppressions.</param>
internal sealed class FindingFilter(RuleOptions options)
{
    private static readonly RuleInfo UnusedSuppression = new(
        "EKS6900",
        Severity.Warning,
        Authority.EksSpec,
        "A suppression accepts nothing",
        "Delete the suppression, or correct its rule, path or document."
    )
    {
        Why = "What it once accepted is gone; left standing, it would hide the next mistake at that place.",
    };

    private readonly HashSet<Suppression> _unused = [.. options.Suppressions];

    /// <summary>The rules that the filter itself reports.</summary>
    internal static IReadOnlyList<RuleInfo> Rules => [UnusedSuppression];

    /// <summary>Whether a suppression accepts a finding.</summary>
    public bool Accepts(Finding finding)
    {
        var accepted = false;
        foreach (var suppression in options.Suppressions)
        {
            if (suppression.Covers(finding))
            {
                _unused.Remove(suppression);
                accepted = true;
            }
        }

        return accepted;
    }

    /// <summary>A finding for every suppression that has accepted nothing so far: ask when everything was judged.</summary>
    public IEnumerable<Finding> Unused() =>
        options
            .Suppressions.Where(_unused.Contains)
            .Select(suppression => new Finding(
                UnusedSuppression,
                suppression.Path ?? SpecPath.Root,
                $"The suppression of {suppression.Rule} ('{suppression.Reason}') accepts nothing."
            ));
}
