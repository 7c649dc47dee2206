using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>Reads backends, and makes the actions of listeners of them.</summary>
internal sealed class BackendReader(Site site, TargetGroups targets, FaultLog faults)
{
    private const string UseAnnotation = "use-annotation";

    /// <summary>What is said of a backend.</summary>
    /// <param name="member">The Ingress.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="at">Where it stands.</param>
    public Backend Read(GroupMember member, V1IngressBackend? backend, SpecPath at)
    {
        if (backend?.Service is not { } named)
        {
            faults.Add(
                new(
                    "missing required \"service\" field",
                    $"{member.Object} has a backend that is no Service.",
                    member.Object,
                    at
                )
                {
                    Fix = "Name a Service.",
                }
            );
            return new();
        }

        var name = named.Name ?? "";
        var conditions = member["conditions.", name] is { } said ? ConditionConfig.Read(said, faults) : null;
        var transforms = member["transforms.", name] is { } rewritten ? TransformConfig.Read(rewritten, faults) : [];
        var action = ActionOf(member, named, (member.Object, at));
        FindAll(member, action);
        var only = action is { Targets: [{ Service: { } service }] } ? targets.FindService(member, service) : null;
        return new()
        {
            Action =
                only is null && action is { Targets: [{ Service: not null }] }
                    ? action with
                    {
                        Answer = BackendAction.NoService,
                        Targets = [],
                    }
                    : action,
            Conditions = conditions ?? Backend.NoConditions,
            Transforms = transforms,
            Authentication = Authentication.Of(member, only, faults),
            TokenCheck = TokenCheck.Of(member["jwt-validation"], faults),
        };
    }

    /// <summary>What a listener does.</summary>
    public ValueList<ListenerAction> ActionsOf(GroupMember member, Backend backend, bool isHttps)
    {
        if (!isHttps || !backend.AsksClients)
        {
            return backend.Action is { } only ? [only.Answer ?? Forward(member, only)] : [];
        }

        List<ListenerAction> actions = [];
        if (backend.Authentication is { IsOn: true } authentication)
        {
            if (authentication.ActionFor(member, site, faults) is { } asks)
            {
                actions.Add(asks);
            }

            if (backend.TokenCheck is not null)
            {
                faults.Add(
                    "authentication and jwt validation can't both be configured",
                    authentication.Said!,
                    "asks clients who they are, while jwt-validation checks their tokens",
                    "Leave one of both out."
                );
            }
        }

        if (backend.TokenCheck is { } check)
        {
            actions.Add(check);
        }

        if (backend.Action is { } action)
        {
            actions.Add(action.Answer ?? Forward(member, action));
        }

        return actions.ToValueList();
    }

    private BackendAction? ActionOf(GroupMember member, V1IngressServiceBackend named, (SpecObject, SpecPath) at)
    {
        if (named.Port?.Name == UseAnnotation)
        {
            return member["actions.", named.Name ?? ""] is { } said
                ? ActionConfig.Read(said, faults)
                : new() { At = at, Answer = BackendAction.NoAction };
        }

        var port = string.IsNullOrEmpty(named.Port?.Name)
            ? (named.Port?.Number ?? 0).ToString(CultureInfo.InvariantCulture)
            : named.Port.Name;
        return new() { At = at, Targets = [new(named.Name ?? "", port)] };
    }

    // A lone Service may be missing, one of several may not.
    private void FindAll(GroupMember member, BackendAction? action)
    {
        if (action is not { Targets.Count: > 1 })
        {
            return;
        }

        foreach (var target in action.Targets)
        {
            if (target.Service is { } service && targets.FindService(member, service) is null)
            {
                faults.Add(
                    new(
                        "services not found",
                        $"{member.Object} leads to the Service '{service}', which isn't in the namespace {member.Namespace}.",
                        action.At.Object,
                        action.At.Path
                    )
                    {
                        Missing = ("Service", member.Namespace, service),
                        Fix = "Add the Service, or leave it out of the action.",
                    }
                );
            }
        }
    }

    private ForwardAction Forward(GroupMember member, BackendAction action)
    {
        List<ForwardTarget> forwarded = [];
        foreach (var target in action.Targets)
        {
            if (target.Service is null)
            {
                forwarded.Add(new(null, target.Other, target.Weight));
            }
            else if (
                targets.FindService(member, target.Service) is { } service
                && targets.For(member, service, target.Port!, action.At) is { } group
            )
            {
                forwarded.Add(new(group, null, target.Weight));
            }
        }

        return new(forwarded.ToValueList()) { IsSticky = action.IsSticky, StickySeconds = action.StickySeconds };
    }
}
