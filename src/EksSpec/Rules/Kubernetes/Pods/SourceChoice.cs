namespace EksSpec.Rules;

/// <summary>The sources of one volume: the first that is there is judged, every other is one too many.</summary>
internal ref struct SourceChoice(RuleInfo rule, Report report)
{
    /// <summary>Whether there was a source.</summary>
    public bool HasOne { get; private set; }

    /// <summary>Looks at a source, if it is there.</summary>
    public void Add<T>(T? source, string field, Action<T, Report> check)
        where T : class
    {
        if (source is not null && HasOne)
        {
            report.Add(rule, field, $"The volume has {field} as a second source.");
        }
        else
        {
            AddUncounted(source, field, check);
        }
    }

    /// <summary>Looks at a source, if it is there, of which the server does not ask whether another came before.</summary>
    public void AddUncounted<T>(T? source, string field, Action<T, Report> check)
        where T : class
    {
        if (source is not null)
        {
            HasOne = true;
            using var at = report.At(field);
            check(source, report);
        }
    }
}
