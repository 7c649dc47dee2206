using System.ComponentModel;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>What all builders of a part of a ClusterConfig have in common.</summary>
/// <typeparam name="TSelf">The builder itself, so that its verbs can be chained.</typeparam>
/// <typeparam name="TRecord">The eksctl record it builds.</typeparam>
/// <remarks>
/// A builder holds a record and replaces it; building takes a snapshot. The order of the calls doesn't matter: what verbs say
/// comes first, then presets such as <see cref="NodeIsolation"/>, then <see cref="Configure"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordBuilder<TSelf, TRecord>
    where TSelf : RecordBuilder<TSelf, TRecord>
    where TRecord : class
{
    private readonly List<Func<TRecord, Problems, TRecord>> _presets = [];
    private readonly List<Func<TRecord, TRecord>> _changes = [];
    private TRecord _record;
    private bool _replacing;

    private protected RecordBuilder(TRecord record, SourcePosition made)
    {
        _record = record;
        Origins = new(made);
    }

    /// <summary>Which line said what.</summary>
    internal Origins Origins { get; }

    private protected TSelf Self => (TSelf)this;

    /// <summary>Whether verbs overwrite what earlier calls said.</summary>
    private protected bool IsReplacing => _replacing;

    /// <summary>Reaches every field that has no verb.</summary>
    /// <param name="change">Makes the new record of the old one: <c>group => group with { EfaEnabled = true }</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <remarks>Runs when the fleet is built, after every verb and preset, so it has the last word; rules judge the result.</remarks>
    public TSelf Configure(Func<TRecord, TRecord> change)
    {
        _changes.Add(Guard.Given(change));
        return Self;
    }

    /// <summary>Lets verbs overwrite what earlier calls said. Without it, two different values for one field are an error.</summary>
    /// <param name="change">The verbs that replace: <c>group => group.WithSize(min: 1, max: 3)</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TSelf Replace(Action<TSelf> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Temporarily.Set(ref _replacing, true, () => change(Self));
        return Self;
    }

    /// <summary>What the builder says now: verbs, then presets, then <see cref="Configure"/>.</summary>
    /// <param name="problems">Where contradictions go.</param>
    internal TRecord Snapshot(Problems problems)
    {
        var record = Assemble(_record, problems);
        record = _presets.Aggregate(record, (current, preset) => preset(current, problems));
        return _changes.Aggregate(
            record,
            (current, change) =>
                change(current) ?? throw new InvalidOperationException("A Configure call returned null.")
        );
    }

    /// <summary>Which line said what, here and in the children.</summary>
    internal Origins AllOrigins()
    {
        Origins all = new(Origins.Made);
        all.Include(Origins);
        IncludeChildren(all);
        return all;
    }

    /// <summary>Puts the children into the record.</summary>
    private protected virtual TRecord Assemble(TRecord record, Problems problems) => record;

    /// <summary>Adds what the children know.</summary>
    private protected virtual void IncludeChildren(Origins origins) { }

    /// <summary>Notes which line writes a field, for conflicts and findings.</summary>
    private protected TSelf Note(DraftPath path, object? value, SourcePosition at)
    {
        Origins.Set(path, value, at, _replacing);
        return Self;
    }

    /// <summary>Notes what no field of the record holds.</summary>
    private protected TSelf Say<TValue>(Saying<TValue> saying, TValue value, SourcePosition at)
    {
        saying.Set(Origins, value, at, _replacing);
        return Self;
    }

    /// <summary>Writes a field.</summary>
    private protected TSelf Set(DraftPath path, object? value, SourcePosition at, Func<TRecord, TRecord> change)
    {
        _record = change(_record);
        return Note(path, value, at);
    }

    /// <summary>Writes a value that is made here into a field.</summary>
    private protected TSelf Set<TValue>(
        DraftPath path,
        TValue value,
        SourcePosition at,
        Func<TRecord, TValue, TRecord> change
    ) => Set(path, value, at, record => change(record, value));

    /// <summary>Adds a preset: it runs after the verbs and before <see cref="Configure"/>.</summary>
    private protected TSelf Use(Func<TRecord, Problems, TRecord> preset)
    {
        _presets.Add(preset);
        return Self;
    }
}
