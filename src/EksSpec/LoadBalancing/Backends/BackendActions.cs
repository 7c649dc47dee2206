namespace EksSpec.LoadBalancing;

/// <summary>What listeners do with the requests for a backend.</summary>
internal sealed class BackendActions(Site site, BackendReader reader, TargetGroupBuild targetGroups, FaultLog faults)
{
    private readonly AuthActions _auth = new(site, faults);

    /// <summary>The target groups that were made for them.</summary>
    public ValueList<TargetGroup> TargetGroups => targetGroups.All;

    /// <summary>What annotations say of a backend.</summary>
    public BackendSettings Read(Backend backend) => backend.Settings ??= reader.Of(backend);

    /// <summary>What a listener does with the requests for a backend.</summary>
    public ValueList<ListenerAction> Of(Backend backend, int port, string protocol)
    {
        var settings = Read(backend);
        if (protocol != "HTTPS")
        {
            return backend.OnHttp ??= [Last(backend, settings.Action)];
        }

        if (backend.OnHttps is { } made)
        {
            return made;
        }

        var auth = _auth.Of(backend.Member, settings, port).ToValueList();
        backend.OnHttp ??= [Last(backend, settings.Action)];
        return backend.OnHttps = auth.Count == 0 ? backend.OnHttp : auth.With(backend.OnHttp.AsSpan());
    }

    private ListenerAction Last(Backend backend, BackendAction action)
    {
        if (action.Answer is { } answer)
        {
            return answer;
        }

        List<ForwardTarget> targets = new(action.Targets.Count);
        foreach (var target in action.Targets)
        {
            if (target.Service is null)
            {
                targets.Add(new(null, target.Other, target.Weight));
            }
            else if (
                site.Find("Service", backend.Member.Namespace, target.Service) is { Value: V1Service } service
                && targetGroups.Of(backend, action, service, target.Port) is { } group
            )
            {
                targets.Add(new(group, Weight: target.Weight));
            }
        }

        return new ForwardAction(targets.ToValueList())
        {
            IsSticky = action.IsSticky,
            StickySeconds = action.StickySeconds,
        };
    }
}
