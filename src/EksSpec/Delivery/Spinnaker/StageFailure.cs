namespace EksSpec.Delivery;

/// <summary>What becomes of a pipeline when one of its stages fails.</summary>
internal enum StageFailure
{
    /// <summary>It ends.</summary>
    Halts,

    /// <summary>It goes on; later stages ask how this one ended.</summary>
    GoesOn,
}
