namespace EksSpec.Placement;

/// <summary>Something stated about a placement doesn't hold: the message names pod, group and reason.</summary>
public sealed class PlacementAssertionException : Exception
{
    /// <summary>Makes an exception without a message of its own.</summary>
    public PlacementAssertionException()
        : base("The placement isn't what was stated.") { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">Pod, group and reason.</param>
    public PlacementAssertionException(string message)
        : base(message) { }

    /// <summary>Makes an exception that another one caused.</summary>
    /// <param name="message">Pod, group and reason.</param>
    /// <param name="innerException">The cause.</param>
    public PlacementAssertionException(string message, Exception innerException)
        : base(message, innerException) { }
}
