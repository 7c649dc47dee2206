namespace EksSpec.Rules;

/// <summary>Knows what is accepted, and remembers which acceptances were needed.</summary>
/// <param name="options">The suppressions.</param>
internal sealed partial class FindingFilter(RuleOptions options)
{
    private readonly HashSet<Suppression>? _unused = options.Suppressions.Count == 0 ? null : [.. options.Suppressions];

    /// <summary>Whether a suppression accepts a finding.</summary>
    public bool Accepts(Finding finding)
    {
        var accepted = false;
        foreach (var suppression in options.Suppressions)
        {
            if (suppression.Covers(finding))
            {
                _unused!.Remove(suppression);
                accepted = true;
            }
        }

        return accepted;
    }

    /// <summary>A finding for every suppression that has accepted nothing so far: ask when everything was judged.</summary>
    public IEnumerable<Finding> Unused() =>
        _unused is null
            ? []
            : options
                .Suppressions.Where(_unused.Contains)
                .Select(suppression => new Finding(
                    UnusedSuppression,
                    suppression.Path ?? SpecPath.Root,
                    $"The suppression of {suppression.Rule} ('{suppression.Reason}') accepts nothing."
                ));
}
