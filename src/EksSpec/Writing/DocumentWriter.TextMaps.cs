namespace EksSpec.Writing;

/// <summary>Maps of text to text, by far the most frequent ones: labels, selectors, annotations, data.</summary>
internal abstract partial class DocumentWriter
{
    private KeyValuePair<string, string>[] _texts = new KeyValuePair<string, string>[16];

    /// <summary>Writes the entries in ordinal order of their keys.</summary>
    public void Write(IDictionary<string, string> texts)
    {
        var count = texts.Count;
        if (_texts.Length < count)
        {
            _texts = new KeyValuePair<string, string>[count * 2];
        }

        // Texts hold no other maps, so one array is enough for all of them.
        texts.CopyTo(_texts, 0);
        var entries = _texts.AsSpan(0, count);
        SortedEntries<string>.Sort(entries);
        BeginMap();
        foreach (ref readonly var entry in entries)
        {
            Key(entry.Key);
            if (entry.Value is { } value)
            {
                Write(value);
            }
            else
            {
                WriteNull();
            }
        }

        EndMap();
        entries.Clear();
    }

    /// <summary>Forgets the texts of a map that was not written to its end.</summary>
    protected void ForgetTexts() => Array.Clear(_texts);
}
