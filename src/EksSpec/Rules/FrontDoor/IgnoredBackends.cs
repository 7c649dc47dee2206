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
        if (!isFilled)
        {
            CheckActions(member, report);
        }

        foreach (var said in member.Own)
        {
            var name = said.Name;
            if (
                name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
                && name.AsSpan(0, dot) is "actions" or "conditions" or "transforms"
            )
            {
                CheckUse(name, dot, member.Ingress.Spec, report);
            }

            if (name.StartsWith("conditions.", StringComparison.Ordinal))
            {
                CheckFields(said, report);
            }
        }
    }

    private static void CheckActions(GroupMember member, Report report)
    {
        using var spec = report.At("spec");
        using (report.At("defaultBackend"))
        {
            CheckAction(member, member.Ingress.Spec?.DefaultBackend, report);
        }

        foreach (var rule in report.Each("rules", member.Ingress.Spec?.Rules))
        {
            using var http = report.At("http");
            foreach (var path in report.Each("paths", rule.Http?.Paths))
            {
                using var backend = report.At("backend");
                CheckAction(member, path.Backend, report);
            }
        }
    }

    private static void CheckAction(GroupMember member, V1IngressBackend? backend, Report report)
    {
        if (backend?.Service is not { Port.Name: UseAnnotation } service)
        {
            return;
        }

        var wanted = "actions." + service.Name;
        if (member[wanted] is null)
        {
            var question = Meant.Question(
                Meant.Nearest(
                    wanted,
                    [.. NamesOf(member).Where(static name => name.StartsWith("actions.", StringComparison.Ordinal))]
                )
            );
            report.Add(
                IgnoredSettings.ActionMissing,
                "service",
                $"The backend asks for the annotation {wanted}, which isn't there: requests are answered with 503.{question}"
            );
        }
    }

    private static string[] NamesOf(GroupMember member) =>
        Array.ConvertAll(member.Own.ToArray(), static said => said.Name);

    private static void CheckUse(string name, int dot, V1IngressSpec? spec, Report report)
    {
        var own = BackendsOf(spec).Where(service => service.Name == name[(dot + 1)..]).ToList();
        if (own.Count == 0)
        {
            report.Add(
                IgnoredSettings.NobodyAsks,
                Setting.PathOf(name),
                $"No backend is called '{name[(dot + 1)..]}': {name} is never read."
            );
        }
        else if (name[..dot] == "actions" && own.TrueForAll(static service => service.Port?.Name != UseAnnotation))
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

    private static IEnumerable<V1IngressServiceBackend> BackendsOf(V1IngressSpec? spec) =>
        (spec?.Rules ?? [])
            .SelectMany(static rule => rule?.Http?.Paths ?? [])
            .Select(static path => path?.Backend)
            .Prepend(spec?.DefaultBackend)
            .Select(static backend => backend?.Service)
            .OfType<V1IngressServiceBackend>();
}
