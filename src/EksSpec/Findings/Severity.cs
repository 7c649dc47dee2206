namespace EksSpec.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Good to know; nothing has to change.</summary>
    Info,

    /// <summary>Works, but not as well, as safely or as cheaply as it should.</summary>
    Warning,

    /// <summary>Does not work: the authority of the rule refuses it, or it breaks what the author asked for.</summary>
    Error,
}
