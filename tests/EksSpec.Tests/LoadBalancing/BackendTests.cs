using EksSpec.LoadBalancing;
using static EksSpec.Tests.LoadBalancing.BackendYaml;

namespace EksSpec.Tests.LoadBalancing;

public class BackendTests
{
    private const string Https = "certificate-arn: arn:aws:acm:eu-central-1:111122223333:certificate/a\n";
    private const string Secret = """
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: idp, namespace: shop}
        """;

    [Theory]
    [InlineData("""{"type":"redirect","redirectConfig":{"path":"/b","statusCode":"HTTP_302"}}""", "redirect")]
    [InlineData("""{"TYPE":"fixed-response","fixedResponseConfig":{"statusCode":"418"},"x":1}""", "answer")]
    [InlineData("""{"type":"forward","targetGroupName":"old"}""", "old")]
    [InlineData("""{"type":"forward","targetGroupName":"old","targetGroupARN":"arn:old"}""", "arn:old")]
    [InlineData("""{"type":"forward","forwardConfig":{}}""", "")]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web","servicePort":"080","weight":9},{"serviceName":"web","servicePort":"http","weight":1}]}}""",
        "web:80*9 web:http*1"
    )]
    public void An_annotation_says_what_is_done(string action, string expected)
    {
        var rule = Assert.Single(Listener($"actions.do: '{action}'", Action("do")).Rules);

        Assert.Equal(
            expected,
            Assert.Single(rule.Actions) switch
            {
                RedirectAction { Status: "HTTP_302", Path: "/b" } => "redirect",
                FixedResponseAction { Status: "418", Body: null } => "answer",
                ForwardAction forward => string.Join(
                    ' ',
                    forward.Targets.Select(target =>
                        target.Other ?? $"{target.Group!.Service.Ref.Name}:{target.Group.ServicePort}*{target.Weight}"
                    )
                ),
                var other => other.ToString(),
            }
        );
    }

    [Theory]
    [InlineData("gone", "{number: 80}", "Backend service does not exist")]
    [InlineData("gone", "{name: use-annotation}", "Backend action does not exist")]
    public void What_is_missing_answers_with_503(string name, string port, string body) =>
        Assert.Equal(
            [new FixedResponseAction("503", "text/plain", body)],
            Listener("", Path("/", "Prefix", name, port)).Rules[0].Actions
        );

    [Theory]
    [InlineData("", "failed to parse json annotation")]
    [InlineData("{", "failed to parse json annotation")]
    [InlineData("[]", "failed to parse json annotation")]
    [InlineData("null", "unknown action type")]
    [InlineData("""{"type":"Forward"}""", "unknown action type")]
    [InlineData("""{"type":"redirect"}""", "missing RedirectConfig")]
    [InlineData("""{"type":"redirect","redirectConfig":{}}""", "invalid RedirectConfig: statusCode is required")]
    [InlineData("""{"type":"redirect","redirectConfig":{"statusCode":301}}""", "failed to parse json annotation")]
    [InlineData("""{"type":"fixed-response"}""", "missing FixedResponseConfig")]
    [InlineData(
        """{"type":"fixed-response","fixedResponseConfig":{}}""",
        "invalid FixedResponseConfig: statusCode is required"
    )]
    [InlineData("""{"type":"forward"}""", "missing ForwardConfig or TargetGroupARN/TargetGroupName")]
    [InlineData(
        """{"type":"forward","targetGroupARN":"a","forwardConfig":{}}""",
        "either ForwardConfig or TargetGroupARN/TargetGroupName can be specified"
    )]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{}]}}""",
        "invalid ForwardConfig: invalid TargetGroupTuple: missing serviceName or targetGroupARN/targetGroupName"
    )]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web","targetGroupName":"a"}]}}""",
        "invalid ForwardConfig: invalid TargetGroupTuple: either serviceName or targetGroupARN/targetGroupName can be specified"
    )]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web","servicePort":null}]}}""",
        "invalid ForwardConfig: invalid TargetGroupTuple: missing servicePort"
    )]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{"targetGroupName":"a"},{"targetGroupName":"b","weight":1}]}}""",
        "invalid ForwardConfig: weight must be set when route to multiple target groups"
    )]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{"targetGroupName":"a","weight":1},{"serviceName":"gone","servicePort":80,"weight":1}]}}""",
        "services not found"
    )]
    [InlineData(
        """{"type":"forward","forwardConfig":{"targetGroups":[{"serviceName":"web","servicePort":8080}]}}""",
        "unable to find port on service"
    )]
    public void An_action_that_cannot_be_done_stops_the_group(string action, string error)
    {
        var fault = Assert.Single(Group($"actions.do: '{action}'", Action("do")).Faults);

        Assert.Equal(error, fault.Error);
        Assert.Equal("metadata.annotations[alb.ingress.kubernetes.io/actions.do]", fault.Path.ToString());
    }

    [Theory]
    [InlineData("host-header", "{}", "missing hostHeaderConfig")]
    [InlineData(
        "host-header",
        "{'hostHeaderConfig':{}}",
        "invalid hostHeaderConfig: values or regexValues must be specified"
    )]
    [InlineData(
        "path-pattern",
        "{'pathPatternConfig':{'values':['a'],'regexValues':['b']}}",
        "invalid pathPatternConfig: precisely one of values and regexValues can be specified"
    )]
    [InlineData("http-header", "{'httpHeaderConfig':null}", "missing httpHeaderConfig")]
    [InlineData(
        "http-request-method",
        "{'httpRequestMethodConfig':{'values':[]}}",
        "invalid httpRequestMethodConfig: values cannot be empty"
    )]
    [InlineData("query-string", "{'queryStringConfig':{}}", "invalid queryStringConfig: Values cannot be empty")]
    [InlineData(
        "query-string",
        "{'queryStringConfig':{'values':[{'key':'a'}]}}",
        "invalid queryStringConfig: value cannot be empty"
    )]
    [InlineData("source-ip", "{'sourceIPConfig':{}}", "invalid sourceIPConfig: values cannot be empty")]
    [InlineData("path", "{'sourceIPConfig':{'values':[5]}}", "failed to parse json annotation")]
    public void A_condition_that_cannot_hold_stops_the_group_and_is_refused(string field, string config, string error)
    {
        var json = config.Replace('\'', '"').Insert(1, $"\"field\":\"{field}\"{(config == "{}" ? "" : ",")}");
        var annotation = $"conditions.web: '[{json}]'";

        Assert.Equal([error], Errors(annotation, Path("/", "Prefix")));
        var refused = Assert.Single(GroupYaml.Read([GroupYaml.Ingress("a", annotation), GroupYaml.Service]).Refused);
        Assert.Equal(error, refused.Error);
    }

    [Theory]
    [InlineData("""[{"type":"url-rewrite","urlRewriteConfig":{"rewrites":[{"regex":"a","replace":"b"}]}}]""", null)]
    [InlineData("""[{"type":"url-rewrite"}]""", "missing urlRewriteConfig")]
    [InlineData("""[{"type":"url-rewrite","urlRewriteConfig":{}}]""", "urlRewriteConfig.rewrites cannot be empty")]
    [InlineData("""[{"type":"host-header-rewrite"}]""", "missing hostHeaderRewriteConfig")]
    [InlineData(
        """[{"type":"host-header-rewrite","hostHeaderRewriteConfig":{"rewrites":[]}}]""",
        "hostHeaderRewriteConfig.rewrites cannot be empty"
    )]
    [InlineData("""[{}]""", "unknown transform type")]
    [InlineData("""{}""", "failed to parse json annotation")]
    public void Requests_are_rewritten(string transforms, string? error) =>
        Assert.Equal(error is null ? [] : [error], Errors($"transforms.web: '{transforms}'", Path("/", "Prefix")));

    [Theory]
    [InlineData("auth-type: saml", "unknown authType")]
    [InlineData(
        "auth-session-timeout: '1.5'\nauth-idp-cognito: '[]'",
        "failed to parse int64 annotation|failed to parse json annotation"
    )]
    [InlineData("auth-type: cognito", "missing IDPConfigCognito")]
    [InlineData("auth-type: cognito\nauth-idp-cognito: '{}'", "")]
    [InlineData("auth-type: oidc", "missing IDPConfigOIDC")]
    [InlineData("auth-type: oidc\nauth-idp-oidc: '{}'", "secrets not found")]
    [InlineData("auth-type: oidc\nauth-idp-oidc: '{\"secretName\":\"idp\"}'", "missing clientID|missing clientSecret")]
    [InlineData(
        "jwt-validation: 'null'",
        "jwksEndpoint is a required field for jwt validation|issuer is a required field for jwt validation"
    )]
    [InlineData(
        "jwt-validation: '{\"jwksEndpoint\":\"a\",\"issuer\":\"b\",\"additionalClaims\":[{}]}'",
        "format is a required field for additional claims|name is a required field for additional claims|values must not be empty for additional claims"
    )]
    [InlineData(
        "auth-type: cognito\njwt-validation: '{\"jwksEndpoint\":\"a\",\"issuer\":\"b\"}'",
        "missing IDPConfigCognito|authentication and jwt validation can't both be configured"
    )]
    public void Who_may_come_has_to_be_said_whole(string annotations, string errors) =>
        Assert.Equal(
            errors.Split('|', StringSplitOptions.RemoveEmptyEntries),
            Errors(Https + annotations, Path("/", "Prefix"), $"{Services}\n{Secret}")
        );

    [Fact]
    public void Only_HTTPS_asks_who_comes()
    {
        var group = Group(
            $"{Https}listen-ports: '[{{\"HTTP\":80}},{{\"HTTPS\":443}}]'\nauth-type: oidc\nauth-scope: email\nauth-idp-oidc: '{{\"secretName\":\"idp\"}}'",
            Path("/", "Prefix"),
            $"{Services}\n{Secret}\nstringData: {{clientId: a, clientSecret: b}}"
        );

        Assert.Empty(group.Faults);
        var actions = group.LoadBalancer!.Listeners.Select(listener => listener.Rules[0].Actions).ToArray();
        Assert.IsType<ForwardAction>(Assert.Single(actions[0]));
        Assert.Equal(
            new AuthenticateAction(true, "authenticate", "email", "AWSELBAuthSessionCookie", 604800),
            actions[1][0]
        );
        Assert.IsType<ForwardAction>(actions[1][1]);
    }

    [Fact]
    public void A_message_never_quotes_what_may_be_a_secret()
    {
        var faults = Group(
            $"{Https}auth-type: oidc\nauth-idp-oidc: '{{\"issuer\":5,\"clientSecret\":\"hunter2\"}}'",
            Path("/", "Prefix")
        ).Faults;

        Assert.Equal(["failed to parse json annotation", "missing IDPConfigOIDC"], faults.Select(fault => fault.Error));
        Assert.DoesNotContain(
            "hunter2",
            string.Concat(faults.Select(fault => fault.Message)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_backend_is_a_Service()
    {
        const string Bucket =
            "{path: /, pathType: Prefix, backend: {resource: {apiGroup: a.example.com, kind: Bucket, name: b}}}";

        Assert.Equal(["missing required \"service\" field"], Errors("", Bucket));
    }
}
