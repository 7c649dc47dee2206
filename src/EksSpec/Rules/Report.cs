using System.Globalization;
using System.Text;
using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>
/// Collects what the rules find in one document. It also knows where the rules are: a group that looks into a field enters
/// it with <see cref="At(string)"/> and leaves it by disposing the scope, so no path is spelled before something is wrong.
/// </summary>
internal sealed class Report(RuleOptions options)
{
    private readonly List<Finding> _findings = [];
    private Step[] _steps = new Step[16];
    private int _depth;

    /// <summary>What the rules are told from outside.</summary>
    public RuleOptions Options { get; } = options;

    /// <summary>What was found so far, in the order it was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Enters a field; disposing the scope leaves it.</summary>
    public PathScope At(string field) => Enter(new(field, -1, null));

    /// <summary>Enters an item of a list; disposing the scope leaves it.</summary>
    public PathScope At(string field, int index) => Enter(new(field, index, null));

    /// <summary>Enters a value of a map; disposing the scope leaves it.</summary>
    public PathScope At(string field, string key) => Enter(new(field, -1, key));

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Where, as in the YAML, from the place the rules are at; empty for that place itself.</param>
    /// <param name="message">The fact, with names.</param>
    /// <param name="fix">A better fix than the rule's own.</param>
    public void Add(RuleInfo rule, string path, string message, string? fix = null)
    {
        var where = _depth == 0 ? path : FullPath(path);
        _findings.Add(fix is null ? new(rule, where, message) : new(rule, where, message) { Fix = fix });
    }

    /// <summary>What was found, in order of path and rule.</summary>
    public IReadOnlyList<Finding> Sorted()
    {
        _findings.Sort(FindingOrder.Instance);
        return _findings;
    }

    /// <summary>Leaves the place entered last.</summary>
    internal void Leave() => _depth--;

    private PathScope Enter(Step step)
    {
        if (_depth == _steps.Length)
        {
            Array.Resize(ref _steps, _depth * 2);
        }

        _steps[_depth++] = step;
        return new(this);
    }

    private string FullPath(string path)
    {
        var text = new StringBuilder();
        foreach (var step in _steps.AsSpan(0, _depth))
        {
            Append(text, step.Field);
            if (step.Key is not null)
            {
                text.Append('[').Append(step.Key).Append(']');
            }
            else if (step.Index >= 0)
            {
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        Append(text, path);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string field)
    {
        if (text.Length > 0 && field.Length > 0 && field[0] != '[')
        {
            text.Append('.');
        }

        text.Append(field);
    }

    private readonly record struct Step(string Field, int Index, string? Key);
}
