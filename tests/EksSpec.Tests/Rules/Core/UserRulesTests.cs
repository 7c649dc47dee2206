using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules;
using EksSpec.Values;
using FluentValidation;
using FluentValidation.Results;
using k8s;
using k8s.Models;

namespace EksSpec.Tests.Rules.Core;

/// <summary>Which rules of users run on what, and where their findings are told.</summary>
public sealed class UserRulesTests
{
    private readonly SpecObject _map = Sample.Built();
    private readonly SpecObject _cluster = new(
        "shop",
        new ClusterConfig
        {
            Metadata = new() { Name = "shop", Region = "eu-west-1" },
        }
    );

    [Fact]
    public void Rules_look_at_what_stands_alone()
    {
        Assert.Equal("wrong", Found<V1ConfigMap>(_map));
        Assert.Equal("wrong", Found<object>(_map));
        Assert.Equal("wrong", Found<IKubernetesObject<V1ObjectMeta>>(_map));
        Assert.Equal("wrong", Found<IMetadata<V1ObjectMeta>>(_map));
        Assert.Equal("wrong", Found<ClusterConfig>(_cluster));
        Assert.Equal("wrong", Found<object>(_cluster));
        Assert.Equal("wrong", Found<InlineDocument>(new("shop", InlineDocument.OfMap(("kind", "Till")))));
    }

    [Fact]
    public void Rules_pass_over_what_is_of_another_type()
    {
        Assert.Equal("", Found<V1Secret>(_map));
        Assert.Equal("", Found<ClusterConfig>(_map));
        Assert.Equal("", Found<InlineDocument>(_map));
        Assert.Equal("", Found<Site>(_map));
        Assert.Equal("", Found<object>(new SpecObject("shop", null)));
    }

    [Fact]
    public void A_rule_on_what_never_stands_alone_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(
            "validator",
            () => UserRules.None.And(new InlineValidator<V1PodSpec>())
        );

        Assert.StartsWith(
            "Rules look at a ClusterConfig, a Kubernetes object, an InlineDocument or a Site, never at a V1PodSpec.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>("validator", () => UserRules.None.And(new InlineValidator<string>()));
        Assert.Throws<ArgumentException>(
            "validator",
            () => UserRules.None.And(new InlineValidator<ManagedNodeGroup>())
        );
    }

    [Fact]
    public void Rules_run_in_the_order_they_were_added()
    {
        var one = UserRules.None.And(Rule<object>(new ValidationFailure("", "one")));
        var others = UserRules
            .None.And(Rule<object>(new ValidationFailure("", "two"), new ValidationFailure("", "three")))
            .And(Rule<object>(new ValidationFailure("", "four")));
        var report = new Report(RuleOptions.Default);

        one.And(others).Check(_map, report);

        Assert.Equal(["one", "two", "three", "four"], report.In(_map).Select(finding => finding.Message));
    }

    [Fact]
    public void A_finding_stands_where_the_property_stands()
    {
        var report = new Report(RuleOptions.Default);

        UserRules
            .None.And(
                Rule<V1ConfigMap>(
                    new ValidationFailure("Metadata.NamespaceProperty", "wrong")
                    {
                        ErrorCode = "SHOP1",
                        CustomState = "Move it.",
                        Severity = FluentValidation.Severity.Warning,
                    }
                )
            )
            .Check(_map, report);

        Assert.Equal(
            new Finding(
                new("SHOP1", EksSpec.Findings.Severity.Warning, Authority.EksSpec, "wrong", "Move it."),
                "metadata.namespace",
                "wrong"
            )
            {
                Object = _map.Ref,
            },
            Assert.Single(report.In(_map))
        );
    }

    [Theory]
    [InlineData("Config.Vpc.PublicAccessCidrs", "cluster vpc.publicAccessCIDRs")]
    [InlineData("Config", "cluster ")]
    [InlineData("Config[0].Vpc", "cluster [0].vpc")]
    [InlineData("Objects[0].Value.Metadata.NamespaceProperty", "map metadata.namespace")]
    [InlineData("Objects[0].Metadata.NamespaceProperty", "map metadata.namespace")]
    [InlineData("Objects[0]", "map ")]
    [InlineData("Objects[1].Value.Data", "other data")]
    [InlineData("Objects[2].Value.Data", "cluster ")]
    [InlineData("Objects.Count", "cluster ")]
    [InlineData("Objects", "cluster ")]
    [InlineData("Pods[0].Owner", "cluster ")]
    [InlineData("Name", "cluster ")]
    [InlineData("", "cluster ")]
    public void What_is_found_in_a_site_is_told_at_what_the_property_names(string property, string place) =>
        Assert.Equal(place, Place(new(property, "wrong")));

    [Fact]
    public void What_is_found_in_a_site_is_told_at_what_the_state_names()
    {
        var other = Sample.Built();

        Assert.Equal("map data", Place(new("Data", "wrong") { CustomState = _map }));
        Assert.Equal("map data", Place(new("Data", "wrong") { CustomState = (_map, "Do it.") }));
        Assert.Equal("cluster vpc", Place(new("Vpc", "wrong") { CustomState = _cluster }));
        Assert.Equal("cluster ", Place(new("Data", "wrong") { CustomState = other }));
        Assert.Equal("map data", Place(new("Objects[0].Value.Data", "wrong") { CustomState = other }));
    }

    [Fact]
    public void Without_a_cluster_the_first_object_stands_for_the_site()
    {
        var rules = UserRules.None.And(Rule<Site>(new ValidationFailure("Config.Vpc", "wrong")));
        var other = Sample.Built();
        var report = new Report(RuleOptions.Default);

        rules.Check(new Site("shop", null, [_map, other], null), report);
        rules.Check(new Site("nothing", null, [], null), report);

        Assert.Equal("vpc", Assert.Single(report.In(_map)).Path.ToString());
        Assert.Empty(report.In(other));
    }

    private static string Found<T>(SpecObject item)
    {
        var report = new Report(RuleOptions.Default);
        UserRules.None.And(Rule<T>(new ValidationFailure("", "wrong"))).Check(item, report);
        return string.Join(' ', report.In(item).Select(finding => finding.Message));
    }

    private string Place(ValidationFailure failure)
    {
        var other = Sample.Built();
        var report = new Report(RuleOptions.Default);

        UserRules.None.And(Rule<Site>(failure)).Check(new Site("shop", _cluster, [_map, other], null), report);

        (string Name, SpecObject Item)[] objects = [("cluster", _cluster), ("map", _map), ("other", other)];
        return Assert.Single(objects.SelectMany(each => report.In(each.Item), (each, it) => $"{each.Name} {it.Path}"));
    }

    private static InlineValidator<T> Rule<T>(params ValidationFailure[] failures)
    {
        var validator = new InlineValidator<T>();
        validator
            .RuleFor(subject => subject)
            .Custom(
                (_, context) =>
                {
                    foreach (var failure in failures)
                    {
                        context.AddFailure(failure);
                    }
                }
            );
        return validator;
    }
}
