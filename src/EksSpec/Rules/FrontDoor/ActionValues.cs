using System.Globalization;
using System.Text;
using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What AWS refuses of answers and redirects.</summary>
internal static class ActionValues
{
    private const int LongestBody = 1024;

    private static readonly string[] Types =
    [
        "text/plain",
        "text/css",
        "text/html",
        "application/javascript",
        "application/json",
    ];

    /// <summary>What is wrong with an action; absent where nothing is.</summary>
    public static string? ErrorOf(ListenerAction action) =>
        action switch
        {
            FixedResponseAction answer => ErrorOf(answer),
            RedirectAction redirect => ErrorOf(redirect),
            _ => null,
        };

    private static string? ErrorOf(FixedResponseAction answer) =>
        !IsStatus(answer.Status) ? $"The status '{answer.Status}' is none of 2xx, 4xx and 5xx."
        : answer.ContentType is { Length: > 0 } type && Array.IndexOf(Types, type) < 0
            ? $"The type '{type}' is none of {string.Join(", ", Types)}."
        : answer.Body is { } body && Encoding.UTF8.GetByteCount(body) > LongestBody
            ? $"The body has more than {LongestBody} characters."
        : null;

    private static string? ErrorOf(RedirectAction redirect) =>
        redirect.Status is not ("HTTP_301" or "HTTP_302")
            ? $"The status '{redirect.Status}' is neither HTTP_301 nor HTTP_302."
        : redirect.Protocol is not (null or "HTTP" or "HTTPS" or "#{protocol}")
            ? $"The protocol '{redirect.Protocol}' is none of HTTP, HTTPS and #{{protocol}}."
        : redirect.Port is { } port && port != "#{port}" && !IsPort(port)
            ? $"The port '{port}' is neither 1 to 65535 nor #{{port}}."
        : redirect.Path is { } path && !path.StartsWith('/') ? $"The path '{path}' doesn't begin with a slash."
        : null;

    private static bool IsStatus(string status) =>
        status.Length == 3 && status[0] is '2' or '4' or '5' && status.All(char.IsAsciiDigit);

    private static bool IsPort(string port) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= 65535;
}
