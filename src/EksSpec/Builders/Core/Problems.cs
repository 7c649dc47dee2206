namespace EksSpec.Builders;

/// <summary>Collects what is wrong with a program, apart from the documents it makes.</summary>
internal sealed class Problems
{
    private readonly List<(string? Title, Finding Finding)> _findings;
    private readonly SpecPath _path;
    private readonly string? _title;

    public Problems()
        : this([], SpecPath.Root, null) { }

    private Problems(List<(string?, Finding)> findings, SpecPath path, string? title) =>
        (_findings, _path, _title) = (findings, path, title);

    /// <summary>What was collected, each with what the object it is about is called.</summary>
    public IReadOnlyList<(string? Title, Finding Finding)> Findings => _findings;

    /// <summary>What was collected, whatever it is about.</summary>
    public IEnumerable<Finding> All => _findings.Select(problem => problem.Finding);

    /// <summary>The same collection, for a part of the document.</summary>
    public Problems Below(SpecPath path) => new(_findings, _path.Then(path), _title);

    /// <summary>The same collection, for an object.</summary>
    public Problems In(string title) => new(_findings, SpecPath.Root, title);

    public void Add(RuleInfo rule, SpecPath path, string message, SourcePosition? at = null, string? fix = null) =>
        _findings.Add((_title, new(rule, _path.Then(path), message) { Position = at, Fix = fix ?? rule.Fix }));
}
