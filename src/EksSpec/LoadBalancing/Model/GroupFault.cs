namespace EksSpec.LoadBalancing;

/// <summary>Why the controller stops a group.</summary>
/// <param name="Error">What the controller says, without what it says of this group: <c>conflicting scheme</c>.</param>
/// <param name="Message">What is wrong, with names, as a sentence.</param>
/// <param name="Object">The object that says it.</param>
/// <param name="Path">Where it says it.</param>
public sealed record GroupFault(string Error, string Message, SpecObject Object, SpecPath Path)
{
    /// <summary>The annotation that says it, without its domain.</summary>
    /// <value><see langword="null"/> where none does.</value>
    public string? Annotation { get; init; }

    /// <summary>The port of the listener that it is about.</summary>
    /// <value><see langword="null"/> where it is about none.</value>
    public int? Port { get; init; }

    /// <summary>Whether it is about the Network Load Balancer in front.</summary>
    public bool IsOfFrontend { get; init; }

    /// <summary>The object that says something else, where two don't agree.</summary>
    /// <value><see langword="null"/> where one alone is wrong.</value>
    public SpecObject? Other { get; init; }

    /// <summary>The object that it lacks, which something else may bring; absent where nothing is lacking.</summary>
    internal (string Kind, string Namespace, string Name)? Missing { get; init; }

    /// <summary>What to do.</summary>
    public required string Fix { get; init; }
}
