namespace EksSpec.Writing;

/// <summary>A value that no document can hold. <see cref="PathFinder"/> turns it into an exception that says where.</summary>
internal sealed class UnwritableException(string reason) : Exception(reason);
