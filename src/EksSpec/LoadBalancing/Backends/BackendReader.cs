namespace EksSpec.LoadBalancing;

/// <summary>Reads what annotations say of the backends of Ingresses, each once.</summary>
internal sealed class BackendReader(Site site, FaultLog faults)
{
    private readonly Dictionary<(SpecObject Ingress, string Name, string Port), BackendSettings> _read = [];
    private readonly Dictionary<SpecObject, JwtSettings?> _jwt = [];
    private readonly Dictionary<(SpecObject Ingress, SpecObject? Service), AuthSettings> _auth = [];

    /// <summary>What annotations say of a backend.</summary>
    public BackendSettings Of(Backend backend)
    {
        if (!backend.HasService)
        {
            faults.Add(
                new(
                    "missing required \"service\" field",
                    $"A backend of {backend.Member.Object} is no Service.",
                    backend.Member.Object,
                    backend.At
                )
                {
                    Fix = "Write a service with name and port.",
                }
            );
            return new() { Action = BackendAction.Missing("service") };
        }

        var key = (backend.Member.Object, backend.Name, backend.Port.Text);
        if (!_read.TryGetValue(key, out var settings))
        {
            _read[key] = settings = Read(backend);
        }

        return settings;
    }

    private BackendSettings Read(Backend backend)
    {
        var member = backend.Member;
        var said = member[$"conditions.{backend.Name}"];
        var conditions = AnnotatedCondition.Of(said, faults);
        var transforms = Transforms.Of(member[$"transforms.{backend.Name}"], faults);
        var action = Find(
            member,
            backend.UsesAnnotation
                ? ActionReading.Of(member[$"actions.{backend.Name}"], faults)
                : new() { Targets = [new(backend.Name, backend.Port)] }
        );
        var service = action is { Answer: null, Targets: [{ Service: { } only }] }
            ? site.Find("Service", member.Namespace, only)
            : null;
        return new()
        {
            Conditions = conditions,
            ConditionsSaid = said,
            Transforms = transforms,
            Action = action,
            Auth = AuthOf(member, service),
            Jwt = JwtOf(member),
        };
    }

    // A lone Service may be missing, one of several may not.
    private BackendAction Find(GroupMember member, BackendAction action)
    {
        if (action.Answer is not null)
        {
            return action;
        }

        List<BackendTarget> found = [];
        foreach (var target in action.Targets)
        {
            if (target.Service is null || site.Find("Service", member.Namespace, target.Service) is not null)
            {
                found.Add(target);
            }
            else if (action.Targets.Count == 1)
            {
                return BackendAction.Missing("service");
            }
            else
            {
                faults.AddPart(
                    "services not found",
                    action.Said!,
                    $"names the Service '{target.Service}', which the namespace {member.Namespace} doesn't have",
                    "Name a Service of the namespace of the Ingress."
                );
            }
        }

        return found.Count == action.Targets.Count ? action : action with { Targets = found.ToValueList() };
    }

    private AuthSettings AuthOf(GroupMember member, SpecObject? service)
    {
        if (!_auth.TryGetValue((member.Object, service), out var auth))
        {
            _auth[(member.Object, service)] = auth = AuthSettings.Of(member, service, faults);
        }

        return auth;
    }

    private JwtSettings? JwtOf(GroupMember member)
    {
        if (!_jwt.TryGetValue(member.Object, out var jwt))
        {
            _jwt[member.Object] = jwt = JwtSettings.Of(member, faults);
        }

        return jwt;
    }
}
