using EksSpec.Builders;

namespace EksSpec;

/// <summary>What a token has to say besides who made it.</summary>
/// <param name="Name">Name of the claim, such as <c>aud</c>.</param>
/// <param name="Format">How the token holds its values.</param>
/// <param name="Values">Values that fit: one of them has to be there.</param>
public sealed record JwtClaim(string Name, JwtClaimFormat Format, params ValueList<string> Values)
{
    internal InlineDocument ToDocument() =>
        InlineDocument.OfMap(
            ("format", Format.Write()),
            ("name", Name),
            ("values", InlineDocument.OfList(Values.Select(InlineDocument.OfText).ToValueList()))
        );
}
