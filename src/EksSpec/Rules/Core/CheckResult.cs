using EksSpec.Reading;

namespace EksSpec.Rules;

/// <summary>What the rules say of a landscape.</summary>
public sealed class CheckResult
{
    private readonly ILookup<SpecObject?, Finding> _byObject;

    private CheckResult(
        IReadOnlyList<(SpecObject? Object, Finding Finding)> findings,
        ValueList<Finding> suppressed,
        ValueList<Finding> unused
    )
    {
        _byObject = findings.ToLookup(found => found.Object, found => found.Finding);
        Findings = findings.Select(found => found.Finding).ToValueList();
        (Suppressed, UnusedSuppressions) = (suppressed, unused);
    }

    /// <summary>What was found and is asked for, object by object, in order of position or path.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>What was found and is accepted by a suppression.</summary>
    public ValueList<Finding> Suppressed { get; }

    /// <summary>A finding for each suppression that accepts nothing.</summary>
    public ValueList<Finding> UnusedSuppressions { get; }

    /// <summary>Whether something doesn't work.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>What was found in one object.</summary>
    /// <param name="item">An object of the landscape.</param>
    public IEnumerable<Finding> In(SpecObject item) => _byObject[item];

    /// <summary>Puts together what the rules found and what was known before, and applies profile and suppressions.</summary>
    internal static CheckResult Of(
        Landscape landscape,
        Report report,
        IReadOnlyList<(SpecObject? Object, Finding Finding)> said
    )
    {
        var filter = new FindingFilter(report.Options);
        if (report.Findings.Count == 0 && said.Count == 0 && landscape.Objects.All(item => item.Findings.Count == 0))
        {
            return new([], [], filter.Unused().ToValueList());
        }

        var found = report.Findings.ToLookup(pair => pair.Object, pair => pair.Finding);
        var more = said.ToLookup(pair => pair.Object, pair => pair.Finding);
        var shown = new List<(SpecObject?, Finding)>();
        var suppressed = new List<Finding>();
        foreach (var item in landscape.Objects)
        {
            foreach (var finding in Ordered(item, [.. item.Findings, .. more[item]], found[item]))
            {
                Sort(item, finding);
            }
        }

        foreach (var finding in more[null])
        {
            Sort(null, finding);
        }

        return new(shown, suppressed.ToValueList(), filter.Unused().ToValueList());

        void Sort(SpecObject? item, Finding finding)
        {
            if (filter.Accepts(finding))
            {
                suppressed.Add(finding);
            }
            else if (finding.Rule.Profile <= report.Options.Profile)
            {
                shown.Add((item, finding));
            }
        }
    }

    /// <summary>
    /// Each finding once: an object that counts for several clusters is looked at several times, and of a text that is nobody's,
    /// two programs say the same.
    /// </summary>
    private static IEnumerable<Finding> Ordered(
        SpecObject item,
        IReadOnlyList<Finding> known,
        IEnumerable<Finding> found
    )
    {
        var once = known
            .Select(finding =>
                finding with
                {
                    Object = item.Ref,
                    Position = finding.Position ?? item.Locate(finding.Path),
                }
            )
            .Concat(known.Count == 0 ? found : found.Where(finding => !IsSaid(finding)))
            // Of a text that is broken, each program that would read it says so under its own name.
            .DistinctBy(finding =>
                (finding.Path, finding.Message, Broken: finding.Rule == KubernetesReadingRules.Syntax)
            );
        return item.Document is null
            ? once.Order(FindingOrder.Instance)
            : once.OrderBy(finding => finding.Position?.Line ?? 0)
                .ThenBy(finding => finding.Position?.Column ?? 0)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal);

        // Its builder says the same of a place in words of its own; what can't be read looks missing to the rules.
        bool IsSaid(Finding finding) =>
            known.Any(said =>
                !said.Path.IsRoot
                && (
                    item.Document is null
                        ? said.Path == finding.Path
                        : IsUnreadable(said) && said.Path.Covers(finding.Path)
                )
            );
    }

    // Of a key that stands there twice, one value is judged; of a number that is too long for us, the nearest one.
    private static bool IsUnreadable(Finding said) =>
        said is { Severity: Severity.Error, Rule.Authority: not Authority.EksSpec }
        && said.Rule != EksctlReadingRules.DuplicateKey
        && said.Rule != KubernetesReadingRules.DuplicateField;
}
