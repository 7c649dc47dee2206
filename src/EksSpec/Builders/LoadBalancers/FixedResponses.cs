using System.Text;

namespace EksSpec.Builders;

/// <summary>What an Application Load Balancer can answer by itself.</summary>
internal static class FixedResponses
{
    private const int MostBytes = 1024;

    private static readonly string[] ContentTypes =
    [
        "text/plain",
        "text/css",
        "text/html",
        "application/javascript",
        "application/json",
    ];

    public static string? ContentTypeError(string type) =>
        ContentTypes.Contains(type) ? null : $"is none of {string.Join(", ", ContentTypes)}";

    public static string? BodyError(string body) =>
        Encoding.UTF8.GetByteCount(body) <= MostBytes ? null : "is longer than 1024 bytes";
}
