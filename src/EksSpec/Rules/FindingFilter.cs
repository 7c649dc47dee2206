using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>Leaves out what the profile does not ask for and what is accepted, and remembers which acceptances were needed.</summary>
/// <param name="options">The profile and the suppressions.</param>
public sealed partial class FindingFilter(RuleOptions options)
{
    private readonly HashSet<Suppression> _unused = [.. options.Suppressions];

    /// <summary>Whether a finding is to be shown.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public bool Shows(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var accepted = false;
        foreach (var suppression in options.Suppressions)
        {
            if (suppression.Covers(finding))
            {
                _unused.Remove(suppression);
                accepted = true;
            }
        }

        return !accepted && finding.Rule.Profile <= options.Profile;
    }

    /// <summary>A finding for every suppression that has accepted nothing so far: ask when everything was shown.</summary>
    public IEnumerable<Finding> Unused() =>
        options
            .Suppressions.Where(_unused.Contains)
            .Select(suppression => new Finding(
                UnusedSuppression,
                suppression.Path ?? "",
                $"The suppression of {suppression.Rule} ('{suppression.Reason}') accepts nothing."
            )
            {
                Document = suppression.Document,
            });
}
