using EksSpec.Findings;

namespace EksSpec.Builders;

/// <summary>Collects what is wrong with a program, apart from the documents it makes.</summary>
internal sealed class Problems
{
    private readonly List<Finding> _findings;
    private readonly string _path;

    public Problems()
        : this([], "") { }

    private Problems(List<Finding> findings, string path)
    {
        _findings = findings;
        _path = path;
    }

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The document that problems are in.</summary>
    public string? Document { get; init; }

    /// <summary>The same collection, for a part of the document.</summary>
    public Problems Below(string path) => new(_findings, FieldPath.Join(_path, path)) { Document = Document };

    /// <summary>The same collection, for a document.</summary>
    public Problems In(string document) => new(_findings, "") { Document = document };

    /// <summary>Whether the program says the same of a place in its own words.</summary>
    public bool Covers(Finding finding) =>
        finding.Path.Length > 0
        && _findings.Exists(problem => problem.Path == finding.Path && problem.Document == finding.Document);

    public void Add(RuleInfo rule, string path, string message, SourcePosition? code = null, string? fix = null) =>
        _findings.Add(
            new(rule, FieldPath.Join(_path, path), message)
            {
                Document = Document,
                Code = code,
                Fix = fix ?? rule.Fix,
            }
        );
}
