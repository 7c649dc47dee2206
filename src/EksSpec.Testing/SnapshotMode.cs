namespace EksSpec.Testing;

/// <summary>What is done with what was received and isn't verified.</summary>
internal enum SnapshotMode
{
    /// <summary>It is kept beside what was verified.</summary>
    Keep,

    /// <summary>It is accepted.</summary>
    Accept,

    /// <summary>Nothing is written.</summary>
    Judge,
}
