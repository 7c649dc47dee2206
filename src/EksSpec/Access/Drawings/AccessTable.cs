using System.Globalization;
using System.Text;

namespace EksSpec.Access;

/// <summary>Draws who can do what as text, for a terminal.</summary>
internal static class AccessTable
{
    // Operators have dozens of rules; JSON has them all.
    private const int MostRules = 6;

    private static readonly string[] Heads = ["who", "by", "where", "may"];

    public static string Draw(ClusterAccess access)
    {
        StringBuilder text = new();
        if (access.Endpoint is { } endpoint)
        {
            text.AddWrapped(endpoint.ToString(), "");
        }

        text.Append(text.Length == 0 ? "" : "\n");
        TextColumns.Write(text, [Heads, .. Rows(access.Grants)]);
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(ValueList<AccessGrant> grants)
    {
        AccessSubject? before = null;
        foreach (var grant in grants)
        {
            var who = grant.Subject == before ? "" : grant.Subject.ToString();
            var where = grant.Namespaces is { } spaces ? string.Join(", ", spaces) : "cluster";
            yield return [.. new[] { who, string.Join(" > ", grant.By), where, May(grant) }.Select(DisplayText.Clean)];
            before = grant.Subject;
        }
    }

    private static string May(AccessGrant grant)
    {
        var rules = grant.Rules.Take(MostRules).ToList();
        var more = grant.Rules.Count - rules.Count;
        if (more > 0)
        {
            rules.Add($"{more.ToString(CultureInfo.InvariantCulture)} {(more == 1 ? "rule" : "rules")} more");
        }

        var rights = string.Join(", and ", new[] { grant.Level }.OfType<string>().Concat(rules));
        return string.Join("; ", [rights.Length == 0 ? "nothing" : rights, .. grant.Escalations, .. Notes(grant)]);
    }

    private static string[] Notes(AccessGrant grant) => grant.Note is { } note ? [note] : [];
}
