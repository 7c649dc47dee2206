using System.Diagnostics.CodeAnalysis;
using EksSpec.Reading;

namespace EksSpec.Rules;

/// <summary>What the rules say of a landscape.</summary>
public sealed class CheckResult
{
    // So few are put in order faster one by one.
    private const int Few = 4;

    private readonly ValueList<SpecObject> _objects;
    private readonly int[]? _ends;
    private Dictionary<SpecObject, Range>? _places;

    /// <summary>Puts together what the rules found and what was known before, and applies profile and suppressions.</summary>
    internal CheckResult(Landscape landscape, Report report, IReadOnlyList<SaidFinding> said)
    {
        var filter = new FindingFilter(report.Options);
        // Of most objects nothing is found.
        List<Finding>? shown = null;
        List<Finding>? suppressed = null;
        _objects = landscape.Objects;
        for (var i = 0; i < _objects.Count; i++)
        {
            var item = _objects[i];
            IReadOnlyList<Finding> known = said.Count == 0 ? item.Findings : [.. item.Findings, .. Of(item, said)];
            Sort(OrderedOrRaw(item, known, report.In(item)));
            if (shown is not null)
            {
                (_ends ??= new int[_objects.Count])[i] = shown.Count;
            }
        }

        if (said.Count > 0)
        {
            Sort([.. Of(null, said)]);
        }

        (Findings, Suppressed) = (shown?.ToValueList() ?? [], suppressed?.ToValueList() ?? []);
        UnusedSuppressions = filter.Unused().ToValueList();

        void Sort(IReadOnlyList<Finding> findings)
        {
            for (var i = 0; i < findings.Count; i++)
            {
                var finding = findings[i];
                if (filter.Accepts(finding))
                {
                    (suppressed ??= []).Add(finding);
                }
                else if (finding.Rule.Profile <= report.Options.Profile)
                {
                    (shown ??= []).Add(finding);
                }
            }
        }
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
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public IEnumerable<Finding> In(SpecObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (_places ??= Places()).TryGetValue(item, out var place) ? Findings.AsSpan()[place].ToArray() : [];
    }

    private Dictionary<SpecObject, Range> Places()
    {
        Dictionary<SpecObject, Range> places = [];
        var start = 0;
        for (var i = 0; _ends is not null && i < _ends.Length; i++)
        {
            if (_ends[i] > start)
            {
                places.Add(_objects[i], start.._ends[i]);
                start = _ends[i];
            }
        }

        return places;
    }

    private static IEnumerable<Finding> Of(SpecObject? item, IReadOnlyList<SaidFinding> said) =>
        said.Where(each => each.Object == item).Select(each => each.Finding);

    // Whoever can't say where something stands keeps nobody else from being told.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever goes wrong.")]
    private static IReadOnlyList<Finding> OrderedOrRaw(
        SpecObject item,
        IReadOnlyList<Finding> known,
        IReadOnlyList<Finding> found
    )
    {
        try
        {
            return Ordered(item, known, found);
        }
        catch (Exception e) when (Failures.IsOfOne(e))
        {
            Finding failed = new(Failures.NotJudged, SpecPath.Root, Failures.Text("Ordering the findings", e));
            return [.. known, .. found, failed with { Object = item.Ref }];
        }
    }

    private static IReadOnlyList<Finding> Ordered(
        SpecObject item,
        IReadOnlyList<Finding> known,
        IReadOnlyList<Finding> found
    )
    {
        if (known.Count == 0 && found.Count < 2)
        {
            return found;
        }

        if (known.Count == 0 && found.Count <= Few)
        {
            return Ordered(item, found);
        }

        var all = known.Count == 0 ? found : Located(item, known).Concat(Unsaid(item, known, found));
        // List.Sort would give every kind of list in the model a sorter of its own, and the native tool makes them at each start.
        return [.. all.Distinct(SameFinding.Instance).Order(OrderOf(item))];
    }

    private static List<Finding> Ordered(SpecObject item, IReadOnlyList<Finding> found)
    {
        var order = OrderOf(item);
        List<Finding> ordered = new(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var place = ordered.Count;
            for (; place > 0 && order.Compare(ordered[place - 1], found[i]) > 0; place--) { }
            if (!Has(ordered, found[i]))
            {
                ordered.Insert(place, found[i]);
            }
        }

        return ordered;
    }

    private static bool Has(List<Finding> findings, Finding wanted)
    {
        foreach (var finding in findings)
        {
            if (SameFinding.Instance.Equals(finding, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static FindingOrder OrderOf(SpecObject item) =>
        item.Document is null ? FindingOrder.ByPath : FindingOrder.ByPosition;

    private static IEnumerable<Finding> Located(SpecObject item, IReadOnlyList<Finding> known) =>
        known.Select(finding =>
            finding with
            {
                Object = item.Ref,
                Position = finding.Position ?? item.Locate(finding.Path),
            }
        );

    private static IEnumerable<Finding> Unsaid(
        SpecObject item,
        IReadOnlyList<Finding> known,
        IReadOnlyList<Finding> found
    )
    {
        // Its builder says the same of a place in words of its own; what can't be read looks missing to the rules.
        var isBuilt = item.Document is null;
        HashSet<SpecPath> said =
        [
            .. known.Where(each => !each.Path.IsRoot && (isBuilt || IsUnreadable(each))).Select(each => each.Path),
        ];
        return said.Count == 0
            ? found
            : found.Where(finding => isBuilt ? !said.Contains(finding.Path) : !IsWithin(finding.Path, said));
    }

    private static bool IsWithin(SpecPath place, HashSet<SpecPath> places)
    {
        for (var at = place; at is not null; at = at.Parent)
        {
            if (places.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    // Of a key that stands there twice, one value is judged; of a number that is too long for us, the nearest one.
    private static bool IsUnreadable(Finding said) =>
        said is { Severity: Severity.Error, Rule.Authority: not Authority.EksSpec }
        && said.Rule != EksctlReadingRules.DuplicateKey
        && said.Rule != KubernetesReadingRules.DuplicateField;
}
