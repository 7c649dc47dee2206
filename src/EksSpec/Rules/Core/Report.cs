using System.Runtime.CompilerServices;
using System.Text;

namespace EksSpec.Rules;

/// <summary>
/// Collects what the rules find. It knows which object they look at, and where they are in it: a group that looks into a
/// field enters it with <see cref="At(string)"/> and leaves it by disposing the scope, so no path is made before something is
/// wrong.
/// </summary>
internal sealed partial class Report(RuleOptions options)
{
    // Documents that are checked one by one take turns with it.
    [ThreadStatic]
    private static Step[]? _spareSteps;

    private SmallMap<SpecObject, List<Finding>> _findings;
    private Step[] _steps = [];
    private int _depth;
    private SpecObject? _object;
    private SpecPath _part = SpecPath.Root;
    private StringBuilder? _message;

    /// <summary>What the rules are told from outside.</summary>
    public RuleOptions Options { get; } = options;

    /// <summary>The Kubernetes version that the object is for: what the options say, else what its cluster has.</summary>
    public string? TargetVersion => Options.TargetVersion ?? _object?.TargetVersion;

    /// <summary>How much was found in the object that the rules look at.</summary>
    public int Count => _object is null ? 0 : _findings.Find(_object.Self)?.Count ?? 0;

    /// <summary>What was found in an object, in the order it was found.</summary>
    public IReadOnlyList<Finding> In(SpecObject item) => _findings.Find(item.Self) ?? (IReadOnlyList<Finding>)[];

    /// <summary>Looks at an object from its top.</summary>
    /// <returns>This report.</returns>
    public Report On(SpecObject item) => On(item, SpecPath.Root);

    /// <summary>Looks at a part of an object.</summary>
    /// <returns>This report.</returns>
    public Report On(SpecObject item, SpecPath part)
    {
        (_object, _part, _depth) = (item, part, 0);
        return this;
    }

    /// <summary>Enters a field; disposing the scope leaves it.</summary>
    public PathScope At(string field) => Enter(new(field));

    /// <summary>Enters an item of a list; disposing the scope leaves it.</summary>
    public PathScope At(string field, int index) => Enter(new(field, index));

    /// <summary>Enters a value of a map; disposing the scope leaves it.</summary>
    public PathScope At(string field, string key) => Enter(new(field, Below: key));

    /// <summary>Enters a place further down; disposing the scope leaves it.</summary>
    public PathScope At(SpecPath path) => Enter(new("", Below: path));

    /// <summary>Reports where something is wrong. The message is only put together then.</summary>
    /// <param name="wrong">Whether it is.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Where, as in the YAML, from the place the rules are at; empty for that place itself.</param>
    /// <param name="message">The fact, with names.</param>
    /// <param name="fix">A better fix than the rule's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void If(
        bool wrong,
        RuleInfo rule,
        string path,
        [InterpolatedStringHandlerArgument(nameof(wrong), nameof(rule), "")] ReportMessage message,
        string? fix = null
    )
    {
        if (wrong && IsAskedFor(rule))
        {
            AddAt(Here().Down(path), rule, message.ToString(), fix, default);
        }
    }

    /// <summary>Reports where something is wrong that has one right answer.</summary>
    /// <param name="wrong">Whether it is.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Where, as in the YAML, from the place the rules are at; empty for that place itself.</param>
    /// <param name="message">The fact, with names.</param>
    /// <param name="mend">What mends it, at that path unless it says another.</param>
    /// <param name="fix">A better fix than the rule's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void If(
        bool wrong,
        RuleInfo rule,
        string path,
        [InterpolatedStringHandlerArgument(nameof(wrong), nameof(rule), "")] ReportMessage message,
        Mend mend,
        string? fix = null
    )
    {
        if (wrong && IsAskedFor(rule))
        {
            AddAt(Here().Down(path), rule, message.ToString(), fix, mend);
        }
    }

    /// <inheritdoc cref="If(bool, RuleInfo, string, ReportMessage, string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void If(
        bool wrong,
        RuleInfo rule,
        SpecPath path,
        [InterpolatedStringHandlerArgument(nameof(wrong), nameof(rule), "")] ReportMessage message,
        string? fix = null
    )
    {
        if (wrong && IsAskedFor(rule))
        {
            AddAt(Here().Then(path), rule, message.ToString(), fix, default);
        }
    }

    /// <summary>Whether somebody wants to know of a rule: the profile, or a suppression, which must not look unused.</summary>
    public bool IsAskedFor(RuleInfo rule) => rule.Profile <= Options.Profile || Options.Suppressions.Count > 0;

    /// <summary>Where a message is put together; there is one at a time.</summary>
    internal StringBuilder StartMessage() => (_message ??= new()).Clear();

    /// <summary>Whether the document has a field at this place, be it null; of what was built, the value alone can say it.</summary>
    public bool IsWritten(string field) => _object?.Document?.Has(Here().Down(field)) == true;

    /// <summary>Whether a kustomization changes what stands at this place, or puts something there.</summary>
    public bool IsChanged(string field) =>
        _object is { Memberships.Count: > 0 } item && item.IsPatched(Here().Down(field));

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Where, from the place the rules are at; the root for that place itself.</param>
    /// <param name="message">The fact, with names.</param>
    /// <param name="fix">A better fix than the rule's own.</param>
    /// <param name="mend">What mends it, at that path unless it says another.</param>
    /// <param name="severity">Another severity than the rule's own.</param>
    public void Add(
        RuleInfo rule,
        SpecPath path,
        string message,
        string? fix = null,
        Mend mend = default,
        Severity? severity = null
    )
    {
        if (IsAskedFor(rule))
        {
            AddAt(Here().Then(path), rule, message, fix, mend, severity);
        }
    }

    /// <summary>
    /// Drops what is found only because a value that was refused is taken for absent: one mistake is one finding. What holds
    /// is found too where a guess stands in its place.
    /// </summary>
    /// <param name="landscape">What was judged.</param>
    /// <param name="meant">The same objects with guesses.</param>
    /// <param name="other">What was found with them.</param>
    public void KeepWhatHolds(Landscape landscape, Landscape meant, Report other)
    {
        foreach (var (item, twin) in landscape.Objects.Zip(meant.Objects))
        {
            if (_findings.Find(item) is { } found)
            {
                var holds = other.In(twin).Select(Fact).ToHashSet();
                found.RemoveAll(finding => finding.Rule != Failures.NotJudged && !holds.Contains(Fact(finding)));
            }
        }

        static (string, SpecPath, string) Fact(Finding finding) => (finding.Rule.Id, finding.Path, finding.Message);
    }

    /// <summary>Ends it: no rule looks at anything any more.</summary>
    internal void Close()
    {
        if (_steps.Length > 0)
        {
            (_spareSteps, _steps) = (_steps, []);
        }
    }

    /// <summary>Leaves the place entered last.</summary>
    internal void Leave() => _depth--;

    private void AddAt(SpecPath where, RuleInfo rule, string message, string? fix, Mend mend, Severity? severity = null)
    {
        var item = _object ?? throw new InvalidOperationException("The report stands at no object.");
        if (item.IsPatched(where))
        {
            return;
        }

        Finding finding = new(rule, where, message + mend.Question)
        {
            Fix = item.FixOf(where, fix ?? rule.Fix),
            Severity = severity ?? rule.Severity,
            Object = item.Ref,
            Position = item.Locate(where),
            Edits = mend.IsNothing ? [] : mend.Edits(Here(), where),
        };
        // Of most objects nothing is found.
        (_findings.Find(item.Self) ?? _findings.Add(item.Self, [])).Add(finding);
    }

    private PathScope Enter(Step step)
    {
        if (_depth == _steps.Length)
        {
            TakeMoreSteps();
        }

        _steps[_depth++] = step;
        return new(this);
    }

    private void TakeMoreSteps()
    {
        if (_depth == 0 && _spareSteps is { } spare)
        {
            (_steps, _spareSteps) = (spare, null);
        }
        else
        {
            Array.Resize(ref _steps, Math.Max(8, _depth * 2));
        }
    }

    private SpecPath Here()
    {
        var path = _part;
        foreach (var step in _steps.AsSpan(0, _depth))
        {
            path = path.Down(step.Field);
            path = step.Below switch
            {
                SpecPath below => path.Then(below),
                string key => path.Entry(key),
                _ => step.Index >= 0 ? path.Item(step.Index) : path,
            };
        }

        return path;
    }

    // Below the field there may be a key, or a path.
    private readonly record struct Step(string Field, int Index = -1, object? Below = null);
}
