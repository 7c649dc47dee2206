namespace EksSpec.Cli;

/// <summary>The call can't be carried out: the message says why, the exit code is 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
