namespace EksSpec;

/// <summary>Which requests a path is about.</summary>
public enum PathMatch
{
    /// <summary>The path and everything below it: <c>/api</c> is about <c>/api</c> and <c>/api/items</c>, not about <c>/apis</c>.</summary>
    Prefix,

    /// <summary>The path alone.</summary>
    Exact,
}
