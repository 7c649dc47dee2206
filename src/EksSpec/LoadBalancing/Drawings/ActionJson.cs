using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes what is done with a request.</summary>
internal static class ActionJson
{
    public static void Write(Utf8JsonWriter json, ListenerAction action) =>
        json.WriteObject(() =>
        {
            switch (action)
            {
                case ForwardAction forward:
                    json.WriteString("type", "forward");
                    json.WriteList("targets", forward.Targets, target => Write(json, target), always: true);
                    WriteStickiness(json, forward);
                    break;
                case FixedResponseAction answer:
                    json.WriteString("type", "fixed-response");
                    json.WriteString("status", answer.Status);
                    json.WriteText("contentType", answer.ContentType);
                    json.WriteText("messageBody", answer.Body);
                    break;
                case RedirectAction redirect:
                    json.WriteString("type", "redirect");
                    json.WriteText("host", redirect.Host);
                    json.WriteText("path", redirect.Path);
                    json.WriteText("port", redirect.Port);
                    json.WriteText("protocol", redirect.Protocol);
                    json.WriteText("query", redirect.Query);
                    json.WriteString("statusCode", redirect.Status);
                    break;
                case AuthenticateAction who:
                    json.WriteString("type", who.IsOidc ? "authenticate-oidc" : "authenticate-cognito");
                    json.WriteString("onUnauthenticatedRequest", who.OnUnauthenticated);
                    json.WriteString("scope", who.Scope);
                    json.WriteString("sessionCookieName", who.SessionCookie);
                    json.WriteNumber("sessionTimeout", who.SessionSeconds);
                    break;
                case ValidateJwtAction token:
                    json.WriteString("type", "jwt-validation");
                    json.WriteNumber("claims", token.Claims);
                    break;
                default:
                    break;
            }
        });

    private static void Write(Utf8JsonWriter json, ForwardTarget target) =>
        json.WriteObject(() =>
        {
            json.WriteText("service", target.Group is { } group ? RuleText.Service(group) : null);
            json.WriteText("arn", target.Other);
            json.WriteWhole("weight", target.Weight);
        });

    private static void WriteStickiness(Utf8JsonWriter json, ForwardAction forward)
    {
        if (forward.IsSticky is null && forward.StickySeconds is null)
        {
            return;
        }

        json.WritePropertyName("stickiness");
        json.WriteObject(() =>
        {
            json.WriteTruth("enabled", forward.IsSticky);
            json.WriteWhole("durationSeconds", forward.StickySeconds);
        });
    }
}
