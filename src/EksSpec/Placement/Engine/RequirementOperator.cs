namespace EksSpec.Placement;

/// <summary>How a demand compares a label.</summary>
internal enum RequirementOperator
{
    /// <summary>Nothing the scheduler can parse; such a term never matches.</summary>
    Invalid,
    In,
    NotIn,
    Exists,
    DoesNotExist,

    /// <summary>Greater, both being 64-bit integers.</summary>
    Gt,

    /// <summary>Less, both being 64-bit integers.</summary>
    Lt,
}
