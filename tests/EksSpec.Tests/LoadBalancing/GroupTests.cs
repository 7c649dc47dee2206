using EksSpec.LoadBalancing;
using static EksSpec.Tests.LoadBalancing.GroupYaml;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>Which Ingresses are in which group.</summary>
public class GroupTests
{
    private const string Class = """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: team}
        spec:
          controller: ingress.k8s.aws/alb
          parameters: {apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: team}
        """;

    [Fact]
    public void Members_come_by_their_number_and_then_by_their_name()
    {
        var group = Group("group.order: '5'", "", "group.order: '-1'", "");

        Assert.Equal(["c", "b", "d", "a"], group.Members.Select(member => member.Ref.Name));
        Assert.Equal(
            ["c.example.com", "b.example.com", "d.example.com", "a.example.com"],
            group.LoadBalancer!.Listeners[0].Rules.Select(rule => rule.Conditions.Hosts[0])
        );
    }

    [Fact]
    public void An_Ingress_that_names_no_group_has_one_for_itself()
    {
        var made = Read([
            Service,
            Ingress("a").Replace("alb.ingress.kubernetes.io/group.name: all", "x: y", StringComparison.Ordinal),
        ]);

        var group = Assert.Single(made.Groups);
        Assert.Equal("shop/a", group.Name);
        Assert.True(group.IsImplicit);
        Assert.Matches("^k8s-shop-a-[0-9a-f]{10}$", group.LoadBalancer!.Name);
    }

    [Theory]
    [InlineData("spec: {group: {name: shared}, scheme: internet-facing}", "shared", "internet-facing")]
    [InlineData("spec: {scheme: internet-facing}", "all", "internet-facing")]
    [InlineData("spec: {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}", "all", "internal")]
    public void The_class_speaks_before_the_annotations(string parameters, string name, string scheme)
    {
        var group = Assert.Single(
            Read([
                Class,
                Params(parameters),
                Service,
                Ingress("a", "scheme: internal", "ingressClassName: team"),
            ]).Groups
        );

        Assert.Empty(group.Faults);
        Assert.Equal(name, group.Name);
        Assert.Equal(scheme, group.LoadBalancer!.Scheme);
    }

    [Theory]
    [InlineData("ingressClassName: nobody", "invalid ingress class: ingressclasses not found")]
    [InlineData("ingressClassName: team", "invalid ingress class: ingressclassparams not found")]
    [InlineData("ingressClassName: nginx", null)]
    [InlineData("defaultBackend: null", null)]
    public void An_Ingress_of_another_class_or_of_a_broken_one_is_in_no_group(string spec, string? error)
    {
        const string Nginx = """
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: nginx}
            spec: {controller: k8s.io/ingress-nginx}
            """;
        var made = Read([Class, Nginx, Service, Ingress("a", more: spec)]);

        Assert.Empty(made.Groups);
        Assert.Equal(error, Assert.Single(made.Outside).Error);
    }

    [Fact]
    public void A_class_for_other_namespaces_takes_no_Ingress()
    {
        var made = Read([
            Class,
            Params("spec: {namespaceSelector: {matchLabels: {team: x}}}"),
            Service,
            Ingress("a", more: "ingressClassName: team"),
        ]);

        Assert.Equal("invalid ingress class: namespaceSelector mismatch", Assert.Single(made.Outside).Error);
    }

    [Fact]
    public void Auto_Mode_has_names_of_its_own_for_fields_of_its_class()
    {
        const string OfAutoMode = """
            apiVersion: eks.amazonaws.com/v1
            kind: IngressClassParams
            metadata: {name: team}
            spec:
              group: {name: auto}
              certificateARNs: [arn:a]
              subnets: {matchTags: [{key: tier, values: [public]}]}
              listeners: [{protocol: HTTPS, port: 443, attributes: [{key: a, value: b}]}]
            """;
        var ofAutoMode = Class
            .Replace("ingress.k8s.aws/alb", "eks.amazonaws.com/alb", StringComparison.Ordinal)
            .Replace("elbv2.k8s.aws", "eks.amazonaws.com", StringComparison.Ordinal);

        var made = Read([ofAutoMode, OfAutoMode, Service, Ingress("a", more: "ingressClassName: team")]);

        Assert.Empty(made.Refused);
        var group = Assert.Single(made.Groups);
        Assert.True(group.IsOfAutoMode);
        var listener = Assert.Single(group.LoadBalancer!.Listeners);
        Assert.Equal(["arn:a"], listener.Certificates);
        Assert.Equal("b", listener.Attributes["a"]);
    }

    [Fact]
    public void Two_default_classes_stop_every_group_as_soon_as_one_Ingress_names_none()
    {
        var defaults = new[] { "one", "two" }.Select(name =>
            $$$"""
                apiVersion: networking.k8s.io/v1
                kind: IngressClass
                metadata: {name: {{{name}}}, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
                spec: {controller: ingress.k8s.aws/alb}
                """
        );

        var made = Read([.. defaults, Service, Ingress("a"), Ingress("b", more: "tls: []")]);

        Assert.Equal("multiple default IngressClasses found", Assert.Single(Assert.Single(made.Groups).Faults).Error);
        Assert.Equal("b", Assert.Single(made.Outside).Ingress.Ref.Name);
        Assert.Equal("b", Assert.Single(made.Refused).Object.Ref.Name);
    }

    [Fact]
    public void The_old_annotation_wins_and_then_no_class_restricts_the_Ingress()
    {
        var old = Ingress("a", more: "ingressClassName: team")
            .Replace("annotations:", "annotations:\n    kubernetes.io/ingress.class: alb", StringComparison.Ordinal);

        var group = Assert.Single(Read([Class, Params("spec: {scheme: internet-facing}"), Service, old]).Groups);

        Assert.Equal("internal", group.LoadBalancer!.Scheme);
    }

    [Theory]
    [InlineData("deletion_protection.enabled=true", "deletion_protection is enabled, cannot delete the ingress")]
    [InlineData("deletion_protection.enabled=maybe", "strconv.ParseBool")]
    [InlineData("deletion_protection.enabled=false", null)]
    public void A_protected_Ingress_cannot_be_deleted(string attributes, string? error)
    {
        var leaving = Ingress("b", $"load-balancer-attributes: {attributes}")
            .Replace(
                "annotations:",
                "deletionTimestamp: \"2026-01-01T00:00:00Z\"\n  finalizers: [group.ingress.k8s.aws/all]\n  annotations:",
                StringComparison.Ordinal
            );

        var group = Assert.Single(Read([Service, Ingress("a"), leaving]).Groups);

        Assert.Equal(error, group.Faults.Select(fault => fault.Error).SingleOrDefault());
        Assert.Equal("b", Assert.Single(group.Leaving).Ref.Name);
    }

    [Theory]
    [InlineData("app.example.com", "arn:exact")]
    [InlineData("x.dev.example.com", "arn:wild")]
    [InlineData("a.b.dev.example.com", null)]
    public void A_host_has_a_certificate_of_its_name_or_of_a_wildcard_one_label_above(string host, string? arn)
    {
        var options = new LoadBalancingOptions
        {
            Certificates = [new("arn:wild", ["*.dev.example.com"]), new("arn:exact", ["app.example.com"])],
        };
        var ingress = Ingress("a", """listen-ports: '[{"HTTPS":443}]'""")
            .Replace("a.example.com", host, StringComparison.Ordinal);

        var group = Assert.Single(Read([Service, ingress], options).Groups);
        var unknown = Assert.Single(Read([Service, ingress]).Groups);

        Assert.Equal(arn, group.LoadBalancer?.Listeners[0].Certificates[0]);
        Assert.Equal(arn is null ? ["no certificate found for host"] : [], group.Faults.Select(fault => fault.Error));
        // Where nobody knows what ACM has, it is taken to have one.
        Assert.Equal([host], unknown.LoadBalancer!.Listeners[0].DiscoveredHosts);
    }

    private static string Params(string spec) =>
        $"apiVersion: elbv2.k8s.aws/v1beta1\nkind: IngressClassParams\nmetadata: {{name: team}}\n{spec}";
}
