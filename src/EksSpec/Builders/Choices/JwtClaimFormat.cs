namespace EksSpec;

/// <summary>How a token holds the values of a claim.</summary>
public enum JwtClaimFormat
{
    /// <summary>One text.</summary>
    SingleString,

    /// <summary>A list of texts.</summary>
    StringArray,

    /// <summary>Words in one text.</summary>
    SpaceSeparatedValues,
}
