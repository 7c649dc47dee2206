using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Which tokens an Ingress takes.</summary>
/// <param name="Claims">How many claims are checked beside the issuer.</param>
/// <param name="Said">The annotation.</param>
internal sealed record JwtSettings(int Claims, Setting Said)
{
    private const string OfClaims = "for additional claims";

    /// <summary>Reads the annotation; absent where there is none, or it can't be read.</summary>
    public static JwtSettings? Of(GroupMember member, FaultLog faults)
    {
        var said = member["jwt-validation"];
        if (faults.Json(said, Json.Read) is not { } jwt)
        {
            return null;
        }

        Check(jwt.Endpoint.Length > 0, "jwksEndpoint is a required field for jwt validation", "jwksEndpoint");
        Check(jwt.Issuer.Length > 0, "issuer is a required field for jwt validation", "issuer");
        foreach (var claim in jwt.Claims)
        {
            Check(claim.Format.Length > 0, $"format is a required field {OfClaims}", "format in a claim");
            Check(claim.Name.Length > 0, $"name is a required field {OfClaims}", "name in a claim");
            Check(claim.Values > 0, $"values must not be empty {OfClaims}", "values in a claim");
        }

        return new(jwt.Claims.Count, said!);

        void Check(bool isThere, string error, string field)
        {
            if (!isThere)
            {
                faults.AddPart(error, said!, $"has no {field}", $"Write the {field}.");
            }
        }
    }

    private sealed record Json(
        string Endpoint,
        string Issuer,
        ValueList<(string Format, string Name, int Values)> Claims
    )
    {
        public static Json Read(JsonElement jwt) =>
            new(
                GoJson.Text(jwt, "jwksEndpoint") ?? "",
                GoJson.Text(jwt, "issuer") ?? "",
                GoJson.Items(jwt, "additionalClaims").Select(ReadClaim).ToValueList()
            );

        private static (string, string, int) ReadClaim(JsonElement claim) =>
            (GoJson.Text(claim, "format") ?? "", GoJson.Text(claim, "name") ?? "", GoJson.Texts(claim, "values").Count);
    }
}
