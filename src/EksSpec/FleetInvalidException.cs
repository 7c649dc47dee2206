namespace EksSpec;

/// <summary>What was built has errors. Nothing was written.</summary>
public sealed class FleetInvalidException : Exception
{
    /// <summary>Makes an exception without findings.</summary>
    public FleetInvalidException()
        : this("The fleet is not valid.") { }

    /// <summary>Makes an exception without findings.</summary>
    /// <param name="message">What is wrong.</param>
    public FleetInvalidException(string message)
        : this(message, null) { }

    /// <summary>Makes an exception without findings.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">Why.</param>
    public FleetInvalidException(string message, Exception? innerException)
        : base(message, innerException) => Findings = [];

    /// <summary>Makes an exception of findings.</summary>
    /// <param name="findings">Everything that was found, warnings included.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public FleetInvalidException(IReadOnlyList<Finding> findings)
        : base(Text(findings)) => Findings = findings;

    /// <summary>Everything that was found, warnings included.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Text(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToList();
        var head = errors.Count == 1 ? "There is 1 error" : $"There are {errors.Count} errors";
        return string.Join('\n', errors.Select(error => error.ToString()).Prepend($"{head}; nothing was written."));
    }
}
