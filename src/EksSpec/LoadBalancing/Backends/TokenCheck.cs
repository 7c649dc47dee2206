using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Reads the JSON of <c>jwt-validation</c>.</summary>
internal static class TokenCheck
{
    /// <summary>What an Ingress says; absent where it says nothing, or can't be read.</summary>
    public static ValidateJwtAction? Of(Setting? said, FaultLog faults)
    {
        if (faults.Json(said, Decode) is not { } read)
        {
            return null;
        }

        if (read.Error is { } error)
        {
            faults.Add(
                error,
                said!,
                "checks no token: " + error,
                "Write jwksEndpoint, issuer, and format, name and values of each claim."
            );
            return null;
        }

        return new(read.Claims);
    }

    private static Read Decode(JsonElement json)
    {
        var endpoint = GoJson.Text(json, "jwksEndpoint");
        var issuer = GoJson.Text(json, "issuer");
        var claims = GoJson
            .Items(json, "additionalClaims")
            .Select(claim =>
                (
                    Format: GoJson.Text(claim, "format"),
                    Name: GoJson.Text(claim, "name"),
                    Values: GoJson.Texts(claim, "values")
                )
            )
            .ToList();
        var error =
            string.IsNullOrEmpty(endpoint) ? "jwksEndpoint is a required field for jwt validation"
            : string.IsNullOrEmpty(issuer) ? "issuer is a required field for jwt validation"
            : claims
                .Select(claim =>
                    string.IsNullOrEmpty(claim.Format) ? "format is a required field for additional claims"
                    : string.IsNullOrEmpty(claim.Name) ? "name is a required field for additional claims"
                    : claim.Values.Count == 0 ? "values must not be empty for additional claims"
                    : null
                )
                .FirstOrDefault(wrong => wrong is not null);
        return new(claims.Count, error);
    }

    private sealed record Read(int Claims, string? Error);
}
