using EksSpec.LoadBalancing;
using EksSpec.Values;

namespace EksSpec.Tests.LoadBalancing;

public class LoadBalancerChangesTests
{
    private readonly FrontDoorScene _old = new("old");
    private readonly FrontDoorScene _new = new("new");

    [Fact]
    public void Nothing_happens_to_what_is_the_same()
    {
        var changes = Between(_old.Rich(), _new.Rich());

        Assert.Empty(changes.Groups);
        Assert.False(changes.IsDisruptive);
        Assert.Equal("Nothing happens to the load balancers.\n", changes.ToText());
    }

    [Fact]
    public void A_group_that_is_new_makes_a_load_balancer_and_one_that_is_gone_deletes_it()
    {
        var made = LoadBalancerChanges.Between(None, Of(_new.Public(_new.Rich())));
        var deleted = LoadBalancerChanges.Between(Of(_old.Public(_old.Rich())), None);

        Assert.Equal((GroupFate.Made, false), (Assert.Single(made.Groups).Fate, made.IsDisruptive));
        Assert.Equal([_new.Api, _new.Web], made.Groups[0].Sources.Select(source => source.Object));
        Assert.Equal((GroupFate.Deleted, true), (Assert.Single(deleted.Groups).Fate, deleted.IsDisruptive));
        Assert.All(deleted.Groups[0].Sources, source => Assert.True(source.IsGone));
    }

    [Fact]
    public void A_group_whose_last_member_leaves_loses_its_load_balancer()
    {
        IngressGroup left = new() { Name = "public", Leaving = [_new.Api] };

        var changes = LoadBalancerChanges.Between(Of(_old.Public(_old.Rich())), Of(left));

        Assert.Equal(GroupFate.Deleted, Assert.Single(changes.Groups).Fate);
    }

    [Fact]
    public void Another_scheme_makes_another_load_balancer()
    {
        var changes = Between(_old.Rich(), _new.Rich() with { Scheme = "internal", Name = "k8s-public-0000000000" });

        Assert.Equal((GroupFate.Replaced, true), (Assert.Single(changes.Groups).Fate, changes.IsDisruptive));
        Assert.Null(Assert.Single(changes.Groups[0].Changes, change => change.Subject == "name").Note);
    }

    [Fact]
    public void Another_name_alone_is_for_load_balancers_that_are_made_anew()
    {
        var group = Assert.Single(Between(_old.Rich(), _new.Rich() with { Name = "front-door" }).Groups);

        Assert.Equal((GroupFate.Changes, false), (group.Fate, group.IsDisruptive));
        Assert.StartsWith(
            "Only a load balancer that is made anew",
            Assert.Single(group.Changes).Note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_group_stops_and_runs_again()
    {
        var stops = LoadBalancerChanges.Between(Of(_old.Public(_old.Rich())), Of(_new.Public(null, _new.Conflict())));
        var runs = LoadBalancerChanges.Between(Of(_old.Public(null, _old.Conflict())), Of(_new.Public(_new.Rich())));
        var stays = LoadBalancerChanges.Between(
            Of(_old.Public(null, _old.Conflict())),
            Of(_new.Public(null, _new.Conflict()))
        );

        Assert.Equal((GroupFate.Stops, true), (stops.Groups[0].Fate, stops.IsDisruptive));
        Assert.Equal((GroupFate.RunsAgain, false), (runs.Groups[0].Fate, runs.IsDisruptive));
        Assert.Equal((GroupFate.IsStopped, false), (stays.Groups[0].Fate, stays.IsDisruptive));
    }

    [Fact]
    public void Listeners_come_and_go()
    {
        var all = _new.Rich();

        var gone = Only(Between(_old.Rich(), all with { Listeners = [all.Listeners[1]] }));
        var added = Only(Between(_old.Rich() with { Listeners = [_old.Rich().Listeners[1]] }, all));

        Assert.Equal((ChangedPart.Listener, ChangeKind.Removed, "HTTP 80"), (gone.Part, gone.Kind, gone.Subject));
        Assert.Equal((ChangedPart.Listener, ChangeKind.Added, "HTTP 80"), (added.Part, added.Kind, added.Subject));
    }

    [Fact]
    public void Rules_are_added_and_removed_and_the_others_stay()
    {
        var first = Secure(listener => listener with { Rules = [.. listener.Rules.Skip(1).Select(Renumbered)] });

        var removed = Only(Between(_old.Rich(), first));

        Assert.Equal((ChangeKind.Removed, "api.example.com /v1, /v1/*"), (removed.Kind, removed.Subject));
        Assert.True(Assert.Single(removed.Sources).IsGone);
        Assert.Equal((ChangedPart.Rule, ChangeKind.Added), Kind(Only(Between(first, _new.Rich()))));
    }

    [Fact]
    public void A_rule_that_is_tried_earlier_is_moved_and_those_behind_it_are_not()
    {
        var moved = Secure(listener =>
            listener with
            {
                Rules = [.. new[] { listener.Rules[2], listener.Rules[0], listener.Rules[1] }.Select(Renumbered)],
            }
        );

        var change = Only(Between(_old.Rich(), moved));

        Assert.Equal((ChangedPart.Rule, ChangeKind.Moved), Kind(change));
        Assert.Equal(("priority 3", "priority 1"), (change.Before, change.After));
        Assert.Same(_new.Web, Assert.Single(change.Sources).Object);
    }

    [Fact]
    public void A_rule_has_another_target()
    {
        var other = Secure(listener =>
            listener with
            {
                Rules =
                [
                    listener.Rules[0] with
                    {
                        Actions = [new ForwardAction([new(_new.Target(_new.Api, "api-v2", "80"))])],
                    },
                    .. listener.Rules.Skip(1),
                ],
            }
        );

        var change = Only(Between(_old.Rich(), other));

        Assert.Equal((ChangedPart.Rule, ChangeKind.Changed), Kind(change));
        Assert.Equal("authenticate (OIDC), forward shop/api:80 (ip)", change.Before);
        Assert.Equal("forward shop/api-v2:80 (ip)", change.After);
    }

    [Fact]
    public void Certificates_come_and_go_and_the_default_is_another_one()
    {
        var other = Secure(listener => listener with { Certificates = [listener.Certificates[1], "arn:third"] });

        var changes = Assert.Single(Between(_old.Rich(), other).Groups).Changes;

        Assert.Equal(
            [
                (ChangedPart.Certificate, ChangeKind.Removed),
                (ChangedPart.Certificate, ChangeKind.Added),
                (ChangedPart.Listener, ChangeKind.Changed),
            ],
            changes.Select(Kind)
        );
        Assert.Equal("default certificate", changes[2].Subject);
    }

    [Fact]
    public void Who_may_come_in_and_the_web_acl_are_told()
    {
        var all = _new.Rich() with { Inbound = [new(443, "0.0.0.0/0")], WebAcl = null };

        var changes = Assert.Single(Between(_old.Rich(), all).Groups).Changes;

        Assert.Equal(["inbound", "web ACL"], changes.Select(change => change.Subject));
        Assert.Equal("443 0.0.0.0/0", changes[0].After);
        Assert.Equal(ChangeKind.Removed, changes[1].Kind);
    }

    [Fact]
    public void Another_target_type_makes_the_target_group_anew_and_another_health_check_does_not()
    {
        var all = _new.Rich();

        var anew = Only(Between(_old.Rich(), With(all, all.TargetGroups[0] with { TargetType = "instance" })));
        var asked = Only(Between(_old.Rich(), With(all, all.TargetGroups[0] with { HealthCheck = new() })));

        Assert.Equal((ChangedPart.TargetGroup, ChangeKind.MadeAnew), Kind(anew));
        Assert.Equal("shop/api:80 of Ingress shop/api: target type", anew.Subject);
        Assert.Equal(ChangeKind.Changed, asked.Kind);
    }

    [Fact]
    public void The_one_in_front_goes_and_is_made_anew_for_another_scheme()
    {
        var all = _new.Rich();

        var gone = Only(Between(_old.Rich(), all with { Frontend = null }));
        var anew = Only(
            Between(_old.Rich(), all with { Frontend = all.Frontend! with { Scheme = "internet-facing" } })
        );

        Assert.Equal((ChangedPart.Frontend, ChangeKind.Removed), Kind(gone));
        Assert.Equal((ChangedPart.Frontend, ChangeKind.MadeAnew), Kind(anew));
    }

    [Fact]
    public void The_text_says_what_happens_and_who_does_it() => Snapshot.Match(Many().ToText(), "txt");

    [Fact]
    public void The_json_has_a_line_per_group() => Snapshot.Match(Many().ToJsonLines(), "jsonl");

    private static LoadBalancers None => new() { Groups = [] };

    private LoadBalancerChanges Many()
    {
        var all = _new.Rich();
        var after = Secure(listener => listener with { SslPolicy = "other", Rules = [.. listener.Rules.Take(2)] });
        return LoadBalancerChanges.Between(
            Of(_old.Public(_old.Rich()), Named(_old, "a"), Named(_old, "b") with { LoadBalancer = _old.Rich() }),
            Of(
                Named(_new, "a") with
                {
                    Faults = [_new.Conflict()],
                },
                Named(_new, "c") with
                {
                    LoadBalancer = all,
                },
                _new.Public(after with { Scheme = "internal", Name = "k8s-public-0000000000" })
            )
        );
    }

    private static IngressGroup Named(FrontDoorScene scene, string name) =>
        new() { Name = name, Members = [scene.Api] };

    private LoadBalancer Secure(Func<Listener, Listener> change)
    {
        var all = _new.Rich();
        return all with { Listeners = [all.Listeners[0], change(all.Listeners[1])] };
    }

    private static LoadBalancer With(LoadBalancer all, TargetGroup first) =>
        all with
        {
            TargetGroups = [first, .. all.TargetGroups.Skip(1)],
        };

    private static ListenerRule Renumbered(ListenerRule rule, int index) => rule with { Priority = index + 1 };

    private static LoadBalancers Of(params ValueList<IngressGroup> groups) => new() { Groups = groups };

    private LoadBalancerChanges Between(LoadBalancer old, LoadBalancer current) =>
        LoadBalancerChanges.Between(Of(_old.Public(old)), Of(_new.Public(current)));

    private static LoadBalancerChange Only(LoadBalancerChanges changes) =>
        Assert.Single(Assert.Single(changes.Groups).Changes);

    private static (ChangedPart, ChangeKind) Kind(LoadBalancerChange change) => (change.Part, change.Kind);
}
