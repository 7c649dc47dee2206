using System.Text.Json;
using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Actions, conditions and transforms that no backend asks for, and backends that ask for an action that isn't there.</summary>
internal static class IgnoredBackends
{
    private const string UseAnnotation = "use-annotation";

    private static readonly string[] Fields =
    [
        "host-header",
        "path-pattern",
        "http-header",
        "http-request-method",
        "query-string",
        "source-ip",
    ];

    /// <summary>Looks at a member that the report stands at.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isFilled">Whether somebody else writes its actions.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(GroupMember member, bool isFilled, Report report)
    {
        var backends = BackendsOf(member).ToList();
        var names = member.Names.ToArray();
        foreach (var (service, place) in backends)
        {
            var wanted = "actions." + service.Name;
            if (!isFilled && service.Port?.Name == UseAnnotation && member[wanted] is null)
            {
                var question = Meant.Question(
                    Meant.Nearest(
                        wanted,
                        [.. names.Where(static name => name.StartsWith("actions.", StringComparison.Ordinal))]
                    )
                );
                report.Add(
                    IgnoredSettings.ActionMissing,
                    place,
                    $"The backend asks for the annotation {wanted}, which isn't there: requests are answered with 503.{question}"
                );
            }
        }

        foreach (var name in names)
        {
            if (
                name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
                && name[..dot] is "actions" or "conditions" or "transforms"
            )
            {
                CheckUse(name, dot, backends, report);
            }

            if (name.StartsWith("conditions.", StringComparison.Ordinal))
            {
                CheckFields(member[name]!, report);
            }
        }
    }

    private static void CheckUse(
        string name,
        int dot,
        List<(V1IngressServiceBackend Service, SpecPath Place)> backends,
        Report report
    )
    {
        var own = backends.Where(backend => backend.Service.Name == name[(dot + 1)..]).ToList();
        if (own.Count == 0)
        {
            report.Add(
                IgnoredSettings.NobodyAsks,
                Setting.PathOf(name),
                $"No backend is called '{name[(dot + 1)..]}': {name} is never read."
            );
        }
        else if (
            name[..dot] == "actions"
            && own.TrueForAll(static backend => backend.Service.Port?.Name != UseAnnotation)
        )
        {
            report.Add(
                IgnoredSettings.NobodyAsks,
                Setting.PathOf(name),
                $"The backend '{name[(dot + 1)..]}' has a port of its own: only with the port name {UseAnnotation} is {name} read."
            );
        }
    }

    private static void CheckFields(Setting said, Report report)
    {
        if (!GoJson.TryRead(said.Value, static json => FieldsOf(json), out List<string>? fields))
        {
            return;
        }

        foreach (var field in fields.Where(static field => Array.IndexOf(Fields, field) < 0))
        {
            report.Add(
                IgnoredSettings.UnknownCondition,
                said.Path,
                $"The field '{field}' of {said.Name} is none that is known: the condition is left out.{Meant.Question(Meant.Nearest(field, Fields))}"
            );
        }
    }

    private static List<string> FieldsOf(JsonElement json) =>
        [.. GoJson.ItemsOf(json).Select(static item => GoJson.Text(item, "field") ?? "")];

    private static IEnumerable<(V1IngressServiceBackend Service, SpecPath Place)> BackendsOf(GroupMember member)
    {
        var spec = SpecPath.Root.Field("spec");
        if (member.Ingress.Spec?.DefaultBackend?.Service is { } always)
        {
            yield return (always, spec.Field("defaultBackend").Field("service"));
        }

        foreach (var (i, rule) in (member.Ingress.Spec?.Rules).Indexed())
        {
            foreach (var (j, path) in (rule.Http?.Paths).Indexed())
            {
                if (path.Backend?.Service is { } service)
                {
                    yield return (
                        service,
                        spec.Field("rules")
                            .Item(i)
                            .Field("http")
                            .Field("paths")
                            .Item(j)
                            .Field("backend")
                            .Field("service")
                    );
                }
            }
        }
    }
}
