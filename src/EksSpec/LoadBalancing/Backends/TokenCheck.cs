using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Reads the JSON of <c>jwt-validation</c>.</summary>
internal static class TokenCheck
{
    private const string OfClaims = "for additional claims";

    /// <summary>What an Ingress says; absent where it says nothing, or can't be read.</summary>
    public static ValidateJwtAction? Of(Setting? said, FaultLog faults)
    {
        if (faults.Json(said, Decode) is not { } read)
        {
            return null;
        }

        foreach (var (error, field) in read.Errors)
        {
            faults.AddPart(error, said!, $"has no {field}", $"Write the {field}.");
        }

        return new(read.Claims);
    }

    private static Read Decode(JsonElement json)
    {
        var endpoint = GoJson.Text(json, "jwksEndpoint");
        var issuer = GoJson.Text(json, "issuer");
        List<(string, string)> errors = [];
        Check(!string.IsNullOrEmpty(endpoint), "jwksEndpoint is a required field for jwt validation", "jwksEndpoint");
        Check(!string.IsNullOrEmpty(issuer), "issuer is a required field for jwt validation", "issuer");
        var claims = 0;
        foreach (var claim in GoJson.Items(json, "additionalClaims"))
        {
            var (format, name) = (GoJson.Text(claim, "format"), GoJson.Text(claim, "name"));
            var values = GoJson.Texts(claim, "values");
            Check(!string.IsNullOrEmpty(format), $"format is a required field {OfClaims}", "format of a claim");
            Check(!string.IsNullOrEmpty(name), $"name is a required field {OfClaims}", "name of a claim");
            Check(values.Length > 0, $"values must not be empty {OfClaims}", "values of a claim");
            claims++;
        }

        return new(claims, errors);

        void Check(bool isThere, string error, string field)
        {
            if (!isThere)
            {
                errors.Add((error, field));
            }
        }
    }

    private sealed record Read(int Claims, IReadOnlyList<(string Error, string Field)> Errors);
}
