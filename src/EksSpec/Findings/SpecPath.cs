using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace EksSpec.Findings;

/// <summary>
/// A place in a document, spelled as in the YAML: <c>managedNodeGroups[0].taints[1].effect</c>. A key that is no plain name
/// stands in brackets, <c>metadata.labels[app.kubernetes.io/name]</c>, and in quotes too where it would read as something
/// else: <c>data["0"]</c>. It can't be changed; two paths of the same steps are equal.
/// </summary>
public sealed class SpecPath : IEquatable<SpecPath>, IComparable<SpecPath>
{
    /// <summary>The document as a whole; its text is empty.</summary>
    public static readonly SpecPath Root = new(null, null, -1);

    private readonly int _depth;

    private SpecPath(SpecPath? parent, string? key, int index)
    {
        (Parent, Key, Index) = (parent, key, index);
        _depth = parent is null ? 0 : parent._depth + 1;
    }

    /// <summary>The place that holds this one.</summary>
    /// <value><see langword="null"/> for the document as a whole.</value>
    public SpecPath? Parent { get; }

    /// <summary>The field or key of the last step.</summary>
    /// <value><see langword="null"/> where the last step is an item of a list, and for the document as a whole.</value>
    public string? Key { get; }

    /// <summary>The item of the last step, from 0.</summary>
    /// <value>-1 where the last step is a field or key, and for the document as a whole.</value>
    public int Index { get; }

    /// <summary>Whether it is the document as a whole.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>The steps from the document down.</summary>
    internal SpecPath[] Steps
    {
        get
        {
            var steps = new SpecPath[_depth];
            for (var step = this; step.Parent is not null; step = step.Parent)
            {
                steps[step._depth - 1] = step;
            }

            return steps;
        }
    }

    /// <summary>Reads a path.</summary>
    /// <param name="text">A path as <see cref="ToString"/> spells it.</param>
    /// <exception cref="FormatException">It is no path.</exception>
    public static implicit operator SpecPath(string text) => Parse(text);

    /// <summary>Whether two paths have the same steps.</summary>
    public static bool operator ==(SpecPath? left, SpecPath? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two paths differ.</summary>
    public static bool operator !=(SpecPath? left, SpecPath? right) => !(left == right);

    /// <summary>Whether the left path stands before the right one.</summary>
    public static bool operator <(SpecPath? left, SpecPath? right) =>
        Comparer<SpecPath>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left path stands behind the right one.</summary>
    public static bool operator >(SpecPath? left, SpecPath? right) =>
        Comparer<SpecPath>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left path doesn't stand behind the right one.</summary>
    public static bool operator <=(SpecPath? left, SpecPath? right) => !(left > right);

    /// <summary>Whether the left path doesn't stand before the right one.</summary>
    public static bool operator >=(SpecPath? left, SpecPath? right) => !(left < right);

    /// <summary>Reads a path.</summary>
    /// <param name="text">A path as <see cref="ToString"/> spells it; empty for the document as a whole.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">It is no path.</exception>
    public static SpecPath Parse(string text) =>
        TryParse(text, out var path)
            ? path
            : throw new FormatException($"'{text}' is no path such as managedNodeGroups[0].labels[example.com/team].");

    /// <summary>Reads a path, if it is one.</summary>
    /// <param name="text">A path as <see cref="ToString"/> spells it.</param>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out SpecPath? path)
    {
        ArgumentNullException.ThrowIfNull(text);
        path = Root;
        if (IsPlain(text))
        {
            path = path.Field(text);
            return true;
        }

        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var length =
                rest[0] == '['
                    ? ReadBracket(rest, ref path)
                    : ReadName(rest, ref path, afterDot: rest[0] == '.' && !path.IsRoot);
            if (length == 0)
            {
                path = null;
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>A field of the value here.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SpecPath Field(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(this, name, -1);
    }

    /// <summary>An item of the list here.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public SpecPath Item(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(this, null, index);
    }

    /// <summary>An entry of the map here. Fields and entries are alike: both are what YAML calls a key.</summary>
    /// <param name="key">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public SpecPath Entry(string key) => Field(key);

    /// <summary>A place further down.</summary>
    /// <param name="path">The way there from here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public SpecPath Then(SpecPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Parent is null ? this
            : IsRoot ? path
            : new(Then(path.Parent), path.Key, path.Index);
    }

    /// <summary>A place further down, by its text.</summary>
    internal SpecPath Down(string text) =>
        IsPlain(text) ? Field(text)
        : text.Length == 0 ? this
        : Then(Parse(text));

    /// <summary>Whether a place is this one or below it; the key <c>*</c> of this path stands for any item or key.</summary>
    /// <param name="path">The place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public bool Covers(SpecPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var place = path;
        while (place._depth > _depth)
        {
            place = place.Parent!;
        }

        for (var step = this; place._depth == step._depth; (place, step) = (place.Parent!, step.Parent))
        {
            if (step.Parent is null)
            {
                return true;
            }

            if (step.Key != "*" && !step.IsSameStep(place))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether both have the same steps.</summary>
    /// <param name="other">The other path.</param>
    public bool Equals(SpecPath? other)
    {
        if (other is null || other._depth != _depth)
        {
            return false;
        }

        for (var (a, b) = (this, other); !ReferenceEquals(a, b) && a.Parent is not null; (a, b) = (a.Parent, b.Parent!))
        {
            if (!a.IsSameStep(b))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var step = this; step.Parent is not null; step = step.Parent)
        {
            hash.Add(step.Key, StringComparer.Ordinal);
            hash.Add(step.Index);
        }

        return hash.ToHashCode();
    }

    /// <summary>Orders by steps: a place before what is below it, keys in ordinal order, item 2 before item 10.</summary>
    /// <param name="other">The other path.</param>
    public int CompareTo(SpecPath? other)
    {
        if (other is null)
        {
            return 1;
        }

        var (mine, others) = (this, other);
        while (mine._depth > others._depth)
        {
            mine = mine.Parent!;
        }

        while (others._depth > mine._depth)
        {
            others = others.Parent!;
        }

        var order = CompareSteps(mine, others);
        return order != 0 ? order : _depth.CompareTo(other._depth);
    }

    /// <summary>The path as in the YAML.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step.Key is null)
            {
                text.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (IsPlain(step.Key))
            {
                text.Append(text.Length > 0 ? "." : "").Append(step.Key);
            }
            else if (NeedsQuotes(step.Key))
            {
                var escaped = step
                    .Key.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal);
                text.Append("[\"").Append(escaped).Append("\"]");
            }
            else
            {
                text.Append('[').Append(step.Key).Append(']');
            }
        }

        return text.ToString();
    }

    private static int ReadName(ReadOnlySpan<char> rest, ref SpecPath path, bool afterDot)
    {
        var start = afterDot ? 1 : 0;
        var end = start;
        while (end < rest.Length && IsPlain(rest[end]))
        {
            end++;
        }

        var name = rest[start..end];
        if (name.IsEmpty || char.IsAsciiDigit(name[0]) || afterDot == path.IsRoot)
        {
            return 0;
        }

        path = path.Field(name.ToString());
        return end;
    }

    private static int ReadBracket(ReadOnlySpan<char> rest, ref SpecPath path)
    {
        if (rest is ['[', '"', ..])
        {
            return ReadQuoted(rest, ref path);
        }

        var inside = rest[1..Math.Max(rest.IndexOf(']'), 1)];
        // A number's reader passes over null characters at the end.
        if (
            int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && !inside.Contains('\0')
        )
        {
            path = path.Item(index);
        }
        else if (inside.IsEmpty || inside.Contains('['))
        {
            return 0;
        }
        else
        {
            path = path.Entry(inside.ToString());
        }

        return inside.Length + 2;
    }

    private static int ReadQuoted(ReadOnlySpan<char> rest, ref SpecPath path)
    {
        var key = new StringBuilder();
        for (var i = 2; i + 1 < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                path = path.Entry(key.ToString());
                return rest[i + 1] == ']' ? i + 2 : 0;
            }

            i += rest[i] == '\\' ? 1 : 0;
            key.Append(rest[i]);
        }

        return 0;
    }

    // Of two paths of one length.
    private static int CompareSteps(SpecPath x, SpecPath y)
    {
        if (x.Parent is null || ReferenceEquals(x, y))
        {
            return 0;
        }

        var above = CompareSteps(x.Parent, y.Parent!);
        var byKey = above != 0 ? above : string.CompareOrdinal(x.Key, y.Key);
        return byKey != 0 ? byKey : x.Index.CompareTo(y.Index);
    }

    private bool IsSameStep(SpecPath other) => Index == other.Index && Key == other.Key;

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private static bool IsPlain(string key)
    {
        foreach (var c in key)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }

        return key.Length > 0 && !char.IsAsciiDigit(key[0]);
    }

    // What would read as an item, as the end of the bracket, or as nothing.
    private static bool NeedsQuotes(string key) =>
        key.AsSpan().IndexOfAny('[', ']', '"') >= 0 || !key.AsSpan().ContainsAnyExceptInRange('0', '9');
}
