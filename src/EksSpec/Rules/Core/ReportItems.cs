namespace EksSpec.Rules;

/// <summary>The items of a list, while the report stands at each of them in turn; nothing is allocated.</summary>
internal ref struct ReportItems<T>(Report report, string field, IList<T>? list, ValueList<T>? values, Func<T> empty)
    where T : class
{
    private int _index = -1;

    /// <summary>The item that is looked at.</summary>
    public readonly T Current => (list is null ? values![_index] : list[_index]) ?? empty();

    public readonly ReportItems<T> GetEnumerator() => this;

    /// <summary>Leaves the item and stands at the next.</summary>
    public bool MoveNext()
    {
        Dispose();
        if (++_index >= (list?.Count ?? values?.Count ?? 0))
        {
            _index = -1;
            return false;
        }

        report.At(field, _index);
        return true;
    }

    /// <summary>Leaves the item.</summary>
    public readonly void Dispose()
    {
        if (_index >= 0)
        {
            report.Leave();
        }
    }
}
