namespace EksSpec.Rules;

/// <summary>A place in a document that the rules have entered: disposing it leaves the place.</summary>
internal readonly ref struct PathScope(Report report)
{
    /// <summary>Leaves the place.</summary>
    public void Dispose() => report.Leave();
}
