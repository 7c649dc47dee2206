namespace EksSpec;

/// <summary>Two demands on a node that no node can meet: the message names both.</summary>
public sealed class IsolationContradictionException : InvalidOperationException
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public IsolationContradictionException()
        : base("No node can satisfy both demands.") { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Both demands, with names.</param>
    public IsolationContradictionException(string message)
        : base(message) { }

    /// <summary>Makes an exception that another one caused.</summary>
    /// <param name="message">Both demands, with names.</param>
    /// <param name="innerException">The cause.</param>
    public IsolationContradictionException(string message, Exception innerException)
        : base(message, innerException) { }
}
