namespace EksSpec.Testing;

/// <summary>A fleet is not as a test asks for. Every test framework shows its message.</summary>
public sealed class FleetAssertException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public FleetAssertException()
        : base("The fleet isn't what was asked for.") { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What differs, and where.</param>
    public FleetAssertException(string message)
        : base(message) { }

    /// <summary>Makes an exception that another one caused.</summary>
    /// <param name="message">What differs, and where.</param>
    /// <param name="innerException">The cause.</param>
    public FleetAssertException(string message, Exception innerException)
        : base(message, innerException) { }
}
