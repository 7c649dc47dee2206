using EksSpec.Findings;
using EksSpec.LoadBalancing;
using static EksSpec.Tests.LoadBalancing.BackendYaml;

namespace EksSpec.Tests.LoadBalancing;

public class RuleTests
{
    [Fact]
    public void Exact_paths_come_first_then_the_longest_prefix_and_the_others_as_they_stand()
    {
        var paths = string.Join(
            ", ",
            Path("/z*", "ImplementationSpecific"),
            Path("/a", "Prefix"),
            Path("/a/", "Prefix"),
            Path("/é", "Prefix"),
            Path("/b", "Exact"),
            Path("/a", "Exact")
        );

        var rules = Listener("", paths).Rules;

        Assert.Equal(["/b", "/a", "/a", "/é", "/a", "/z*"], rules.Select(rule => rule.Conditions.Paths[0]));
        Assert.Equal([1, 2, 3, 4, 5, 6], rules.Select(rule => rule.Priority));
        Assert.Equal("spec.rules[0].http.paths[2]", rules[2].At.ToString());
    }

    [Theory]
    [InlineData("/", "Prefix", "", "/*")]
    [InlineData("/a", "Prefix", "", "/a /a/*")]
    [InlineData("/a/", "Prefix", "", "/a /a/*")]
    [InlineData("/a", "Exact", "", "/a")]
    [InlineData("/a*", "ImplementationSpecific", "", "/a*")]
    [InlineData("/a*", "ImplementationSpecific", "use-regex-path-match: 'true'", "~a*")]
    [InlineData("/", "ImplementationSpecific", "use-regex-path-match: 'true'", "~")]
    [InlineData("/a", "Exact", "use-regex-path-match: neither", "/a")]
    public void A_path_becomes_patterns_or_a_regular_expression(string path, string type, string more, string expected)
    {
        var conditions = Listener(more, Path(path, type)).Rules[0].Conditions;

        Assert.Equal(
            expected,
            string.Join(' ', conditions.Paths.Concat(conditions.PathRegexes.Select(regex => "~" + regex)))
        );
    }

    [Fact]
    public void Conditions_of_the_annotation_are_further_hosts_and_paths_or_have_to_hold_too()
    {
        var conditions = Listener(
            """conditions.web: '[{"field":"host-header","hostHeaderConfig":{"values":["b"]}},{"field":"PATH"},{"field":"path-pattern","pathPatternConfig":{"values":["/c"]}},{"field":"http-header","httpHeaderConfig":{"httpHeaderName":"X","regexValues":["d"]}},{"field":"query-string","queryStringConfig":{"values":[{"value":"e"}]}},{"field":"http-request-method","httpRequestMethodConfig":{"values":["GET"]}},{"field":"source-ip","sourceIPConfig":{"values":["203.0.113.0/24"]}}]'""",
            Path("/a", "Exact"),
            "a.example.com"
        )
            .Rules[0]
            .Conditions;

        Assert.Equal(["a.example.com", "b"], conditions.Hosts);
        Assert.Equal(["/a", "/c"], conditions.Paths);
        Assert.Equal([new HeaderCondition("X", [], ["d"])], conditions.Headers);
        Assert.Equal(
            [
                [new QueryParameter(null, "e")],
            ],
            conditions.Queries
        );
        Assert.Equal(
            [
                ["GET"],
            ],
            conditions.Methods
        );
        Assert.Equal(
            [
                ["203.0.113.0/24"],
            ],
            conditions.SourceIps
        );
    }

    [Theory]
    [InlineData(
        "conditions.web: '[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"regexValues\":[\"b\"]}}]'",
        "host"
    )]
    [InlineData(
        "conditions.web: '[{\"field\":\"path-pattern\",\"pathPatternConfig\":{\"regexValues\":[\"b\"]}}]'",
        "path"
    )]
    public void Regular_expressions_and_texts_do_not_go_together(string annotation, string what) =>
        Assert.Equal(
            [$"{what} condition must specify exactly one of Values and RegexValues"],
            Group(annotation, Path("/a", "Prefix"), host: "a.example.com").Faults.Select(fault => fault.Error)
        );

    [Theory]
    [InlineData("Exact", "exact")]
    [InlineData("Prefix", "prefix")]
    public void A_wildcard_is_for_other_types_of_paths(string type, string word)
    {
        var fault = Assert.Single(Group("", Path("/a?", type)).Faults);

        Assert.Equal($"{word} path shouldn't contain wildcards", fault.Error);
        Assert.Equal("spec.rules[0].http.paths[0].path", fault.Path.ToString());
    }

    [Theory]
    [InlineData("/a", "/a", true)]
    [InlineData("/*", "/a", true)]
    [InlineData("/a/*", "/a/b", false)]
    [InlineData("/a", "/*", false)]
    [InlineData("~a", "~a", true)]
    [InlineData("~a", "/a", false)]
    [InlineData("h /a", "/a", false)]
    [InlineData("h /a", "h /a", true)]
    [InlineData("*.h /a", "a.h /a", false)]
    [InlineData("~h /a", "other /a", true)]
    public void A_redirect_takes_everything_from_rules_behind_it_that_ask_for_no_more(
        string earlier,
        string later,
        bool isDropped
    )
    {
        var (kept, dropped) = RedirectOptimizer.Apply(
            [Rule(earlier, new RedirectAction("HTTP_301", "elsewhere.example.com")), Rule(later, NotFound)],
            80,
            "HTTP"
        );

        Assert.Equal(isDropped ? [1] : [1, 2], kept.Select(rule => rule.Priority));
        Assert.Equal(isDropped ? 1 : 0, dropped.Count);
    }

    [Theory]
    [InlineData("h /a", null, null, null, true)]
    [InlineData("h /a", "h", "/a", "80", true)]
    [InlineData("h /a", "#{host}", "/#{path}", "#{port}", true)]
    [InlineData("h /a", "b", null, null, false)]
    [InlineData("h /a", null, "/b", null, false)]
    [InlineData("h /a", null, null, "443", false)]
    [InlineData("h ~a", null, null, null, false)]
    public void A_redirect_to_itself_is_left_out(
        string rule,
        string? host,
        string? path,
        string? port,
        bool isDropped
    ) =>
        Assert.Equal(
            isDropped ? 1 : 0,
            RedirectOptimizer
                .Apply([Rule(rule, new RedirectAction("HTTP_301", host, path, port))], 80, "HTTP")
                .Dropped.Count
        );

    [Fact]
    public void Target_groups_of_rules_that_are_left_out_are_made_all_the_same()
    {
        var group = Group(
            """actions.to: '{"type":"redirect","redirectConfig":{"host":"new.example.com","statusCode":"HTTP_301"}}'""",
            $"{Action("to")}, {Path("/a", "ImplementationSpecific")}"
        );

        Assert.Single(group.LoadBalancer!.Listeners[0].Rules);
        Assert.Equal("web", Assert.Single(group.LoadBalancer.TargetGroups).Service.Ref.Name);
    }

    [Fact]
    public void A_listener_has_one_default_backend_at_most()
    {
        const string More = "ingressClassName: alb\n  defaultBackend: {service: {name: web, port: {number: 80}}}";
        string[] documents = [GroupYaml.Ingress("a", "", More), GroupYaml.Ingress("b", "", More), GroupYaml.Service];

        var fault = Assert.Single(Assert.Single(GroupYaml.Read(documents).Groups).Faults);
        var alone = Assert.Single(GroupYaml.Read(documents[1..]).Groups).LoadBalancer!.Listeners[0];

        Assert.Equal("multiple ingress defined default backend", fault.Error);
        Assert.Equal(("b", "a", 80), (fault.Object.Ref.Name, fault.Other?.Ref.Name, fault.Port));
        Assert.IsType<ForwardAction>(Assert.Single(alone.DefaultActions));
        Assert.Equal([NotFound], Listener("", Path("/", "Prefix")).DefaultActions);
    }

    private static FixedResponseAction NotFound => new("404", "text/plain");

    private static ListenerRule Rule(string conditions, ListenerAction action)
    {
        var words = conditions.Split(' ');
        var (host, path) = words.Length == 1 ? (null, words[0]) : (words[0], words[1]);
        return new()
        {
            Priority = 0,
            Ingress = new("", null),
            At = SpecPath.Root,
            Conditions = new()
            {
                Hosts = host is null or ['~', ..] ? [] : [host],
                HostRegexes = host is ['~', ..] ? [host[1..]] : [],
                Paths = path[0] == '~' ? [] : [path],
                PathRegexes = path[0] == '~' ? [path[1..]] : [],
            },
            Actions = [action],
        };
    }
}
