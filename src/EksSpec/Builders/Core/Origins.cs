using System.Globalization;
using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>
/// Which line of C# said what of a document, by the path it writes. Tells two calls that contradict each other, and gives
/// every finding the line it comes from.
/// </summary>
internal sealed class Origins(SourcePosition made) : ISpecSource
{
    private readonly Dictionary<SpecPath, Entry> _entries = [];
    private readonly List<Conflict> _conflicts = [];

    /// <summary>The call that made the thing as a whole.</summary>
    public SourcePosition Made { get; } = made;

    /// <summary>A finding for each field that two calls set to different values, in the order of the second calls.</summary>
    public IEnumerable<Finding> Conflicts =>
        _conflicts.Select(conflict => new Finding(
            ProgramRules.SetTwice,
            conflict.Path,
            $"'{conflict.Path}' is '{conflict.First}' at {conflict.FirstAt} and '{conflict.Second}' at {conflict.At}."
        )
        {
            Position = conflict.At,
        });

    /// <summary>Whether two calls contradict each other.</summary>
    public bool HasConflicts => _conflicts.Count > 0;

    /// <summary>Notes that a call writes a field.</summary>
    /// <param name="path">The field.</param>
    /// <param name="value">What it writes.</param>
    /// <param name="at">The call.</param>
    /// <param name="replace">Whether the call says that it replaces what was there.</param>
    public void Set(SpecPath path, object? value, SourcePosition at, bool replace = false)
    {
        if (!replace && _entries.TryGetValue(path, out var earlier) && !Equals(earlier.Value, value))
        {
            _conflicts.Add(new(path, Text(earlier.Value), earlier.At, Text(value), at));
        }

        _entries[path] = new(value, at);
    }

    /// <summary>Whether a call wrote the field.</summary>
    /// <param name="path">The field.</param>
    public bool Has(SpecPath path) => _entries.ContainsKey(path);

    /// <summary>The line that wrote a field, else its nearest ancestor, else the thing itself.</summary>
    /// <param name="path">The path of a finding.</param>
    public SourcePosition Find(SpecPath path)
    {
        for (var place = path; place.Parent is not null; place = place.Parent)
        {
            if (_entries.TryGetValue(place, out var entry))
            {
                return entry.At;
            }
        }

        return Made;
    }

    /// <summary>Takes over what is known of a part of this document.</summary>
    /// <param name="path">Where the part stands in this document.</param>
    /// <param name="part">What is known of it.</param>
    public void Include(SpecPath path, Origins part)
    {
        _entries[path] = new(null, part.Made);
        IncludeFields(path, part);
    }

    /// <summary>Takes over the fields of another builder that writes the same document; later ones win.</summary>
    /// <param name="overlay">What is known of it.</param>
    public void Include(Origins overlay) => IncludeFields(SpecPath.Root, overlay);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "nothing";

    private void IncludeFields(SpecPath prefix, Origins part)
    {
        foreach (var (path, entry) in part._entries)
        {
            _entries[prefix.Then(path)] = entry;
        }

        _conflicts.AddRange(part._conflicts.Select(c => c with { Path = prefix.Then(c.Path) }));
    }

    /// <summary>Two calls that say different things of one field.</summary>
    private sealed record Conflict(
        SpecPath Path,
        string First,
        SourcePosition FirstAt,
        string Second,
        SourcePosition At
    );

    private readonly record struct Entry(object? Value, SourcePosition At);
}
