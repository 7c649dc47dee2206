namespace EksSpec.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>No error.</summary>
    public const int Ok = 0;

    /// <summary>At least one error; or <c>fmt --check</c> would change a file.</summary>
    public const int Findings = 1;

    /// <summary>Bad usage, or input that can't be read.</summary>
    public const int Usage = 2;
}
