using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>The annotation <c>actions.NAME</c>, as it is written.</summary>
internal sealed record ActionJson
{
    /// <summary>What is done: <c>forward</c>, <c>fixed-response</c> or <c>redirect</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The target group that others made, where it is said in short.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>The answer.</summary>
    public FixedResponseAction? FixedResponse { get; init; }

    /// <summary>The redirect.</summary>
    public RedirectAction? Redirect { get; init; }

    /// <summary>The target groups.</summary>
    public ForwardJson? Forward { get; init; }

    /// <summary>Reads it.</summary>
    public static ActionJson Read(JsonElement action) =>
        new()
        {
            Type = GoJson.Text(action, "type") ?? "",
            TargetGroup = OtherOf(action),
            FixedResponse = GoJson.Field(action, "fixedResponseConfig") is { } answer
                ? new(Status(answer), GoJson.Text(answer, "contentType"), GoJson.Text(answer, "messageBody"))
                : null,
            Redirect = GoJson.Field(action, "redirectConfig") is { } redirect
                ? new(
                    Status(redirect),
                    GoJson.Text(redirect, "host"),
                    GoJson.Text(redirect, "path"),
                    GoJson.Text(redirect, "port"),
                    GoJson.Text(redirect, "protocol"),
                    GoJson.Text(redirect, "query")
                )
                : null,
            Forward = GoJson.Field(action, "forwardConfig") is { } forward ? ForwardJson.Read(forward) : null,
        };

    /// <summary>ARN or name of a target group that others made; the ARN counts where both are said.</summary>
    public static string? OtherOf(JsonElement value)
    {
        var name = GoJson.Text(value, "targetGroupName");
        return GoJson.Text(value, "targetGroupARN") ?? name;
    }

    private static string Status(JsonElement value) => GoJson.Text(value, "statusCode") ?? "";
}

/// <summary>The target groups of an action.</summary>
/// <param name="Targets">The target groups.</param>
/// <param name="IsSticky">As in <see cref="ForwardAction.IsSticky"/>.</param>
/// <param name="StickySeconds">As in <see cref="ForwardAction.StickySeconds"/>.</param>
internal sealed record ForwardJson(ValueList<ForwardJson.Target> Targets, bool? IsSticky, int? StickySeconds)
{
    /// <summary>Reads it.</summary>
    public static ForwardJson Read(JsonElement forward)
    {
        var sticky = GoJson.Field(forward, "targetGroupStickinessConfig");
        return new(
            GoJson.Items(forward, "targetGroups").Select(Target.Read).ToValueList(),
            sticky is { } config ? GoJson.Bool(config, "enabled") : null,
            sticky is { } settings ? GoJson.Int(settings, "durationSeconds") : null
        );
    }

    /// <summary>One of them.</summary>
    /// <param name="Other">ARN or name of a target group that others made.</param>
    /// <param name="Service">The Service.</param>
    /// <param name="Port">Its port.</param>
    /// <param name="Weight">Its share.</param>
    internal sealed record Target(string? Other, string? Service, ServicePortName? Port, int? Weight)
    {
        /// <summary>Reads it.</summary>
        public static Target Read(JsonElement target) =>
            new(
                ActionJson.OtherOf(target),
                GoJson.Text(target, "serviceName"),
                GoJson.Field(target, "servicePort") is { } port ? PortOf(port) : null,
                GoJson.Int(target, "weight")
            );

        private static ServicePortName PortOf(JsonElement port) =>
            port.ValueKind == JsonValueKind.String
                ? ServicePortName.Of(GoJson.TextOf(port))
                : ServicePortName.Of(GoJson.IntOf(port));
    }
}
