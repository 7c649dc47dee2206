using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Reads the JSON of <c>actions.NAME</c>.</summary>
internal static class ActionConfig
{
    private const string Bare = "missing serviceName or targetGroupARN/targetGroupName";
    private const string Both = "either serviceName or targetGroupARN/targetGroupName can be specified";
    private const string InForward = "invalid ForwardConfig: ";
    private const string InTuple = InForward + "invalid TargetGroupTuple: ";

    /// <summary>What a setting says; absent where it can't be read, or says nothing that can be done.</summary>
    public static BackendAction? Read(Setting said, FaultLog faults)
    {
        if (faults.Json(said, Decode) is not { } read)
        {
            return null;
        }

        if (read.Error is { } error)
        {
            faults.AddPart(
                error,
                said,
                "is no action that can be done: " + error,
                "Write it as the controller's guide shows."
            );
            return null;
        }

        return read.Action! with
        {
            At = (said.Owner, said.Path),
        };
    }

    private static Reading Decode(JsonElement json)
    {
        var type = GoJson.Text(json, "type");
        var answer = ReadAnswer(GoJson.Field(json, "fixedResponseConfig"));
        var redirect = ReadRedirect(GoJson.Field(json, "redirectConfig"));
        var forward = ReadForward(GoJson.Field(json, "forwardConfig"));
        var direct = ReadOther(json);
        return type switch
        {
            "fixed-response" => new(
                new() { Answer = answer },
                answer is null ? "missing FixedResponseConfig"
                    : answer.Status.Length == 0 ? "invalid FixedResponseConfig: statusCode is required"
                    : null
            ),
            "redirect" => new(
                new() { Answer = redirect },
                redirect is null ? "missing RedirectConfig"
                    : redirect.Status.Length == 0 ? "invalid RedirectConfig: statusCode is required"
                    : null
            ),
            "forward" => new(
                forward ?? new() { Targets = [new(null, null, direct)] },
                direct is null && forward is null ? "missing ForwardConfig or TargetGroupARN/TargetGroupName"
                    : direct is not null && forward is not null
                        ? "either ForwardConfig or TargetGroupARN/TargetGroupName can be specified"
                    : forward is null ? null
                    : ErrorOf(forward.Targets)
            ),
            _ => new(null, "unknown action type"),
        };
    }

    private static string? ErrorOf(IReadOnlyList<BackendTarget> targets)
    {
        foreach (var target in targets)
        {
            var error =
                target.Service is null && target.Other is null ? Bare
                : target.Service is not null && target.Other is not null ? Both
                : target.Service is not null && target.Port is null ? "missing servicePort"
                : null;
            if (error is not null)
            {
                return InTuple + error;
            }
        }

        return targets.Count > 1 && targets.Any(target => target.Weight is null)
            ? InForward + "weight must be set when route to multiple target groups"
            : null;
    }

    private static FixedResponseAction? ReadAnswer(JsonElement? config) =>
        config is { } json
            ? new(
                GoJson.Text(json, "statusCode") ?? "",
                GoJson.Text(json, "contentType"),
                GoJson.Text(json, "messageBody")
            )
            : null;

    private static RedirectAction? ReadRedirect(JsonElement? config) =>
        config is { } json
            ? new(
                GoJson.Text(json, "statusCode") ?? "",
                GoJson.Text(json, "host"),
                GoJson.Text(json, "path"),
                GoJson.Text(json, "port"),
                GoJson.Text(json, "protocol"),
                GoJson.Text(json, "query")
            )
            : null;

    private static BackendAction? ReadForward(JsonElement? config)
    {
        if (config is not { } json)
        {
            return null;
        }

        var sticky = GoJson.Field(json, "targetGroupStickinessConfig");
        return new()
        {
            Targets = [.. GoJson.Items(json, "targetGroups").Select(ReadTarget)],
            IsSticky = sticky is { } said ? GoJson.Bool(said, "enabled") : null,
            StickySeconds = sticky is { } lasting ? GoJson.Int(lasting, "durationSeconds") : null,
        };
    }

    private static BackendTarget ReadTarget(JsonElement json) =>
        new(
            GoJson.Text(json, "serviceName"),
            GoJson.Field(json, "servicePort") is { } port ? PortOf(port) : null,
            ReadOther(json),
            GoJson.Int(json, "weight")
        );

    // Both have to be texts; the ARN counts.
    private static string? ReadOther(JsonElement json)
    {
        var name = GoJson.Text(json, "targetGroupName");
        return GoJson.Text(json, "targetGroupARN") ?? name;
    }

    // A text of digits is a number, without zeros in front.
    private static string PortOf(JsonElement port)
    {
        var text = port.ValueKind == JsonValueKind.Number ? port.GetRawText() : GoJson.TextOf(port);
        return GoInteger.TryParse(text, out int number)
                ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : port.ValueKind == JsonValueKind.Number ? throw new FormatException()
            : text;
    }

    private sealed record Reading(BackendAction? Action, string? Error);
}
