using System.CommandLine;
using EksSpec.Access;
using EksSpec.Values;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec access</c>: who can reach the API server, and do what.</summary>
internal static class AccessCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories with ClusterConfigs, roles and bindings; - is standard input.",
            ArgumentArity.ZeroOrMore
        );
        var format = Arguments.Format("How to show who can do what.", "text", "json");
        var caller = new Option<string?>("--as")
        {
            Description =
                "Only what one caller can do, by its groups too: an ARN or its last part, a group, a user, a service account as "
                + "namespace/name, or creator.",
            HelpName = "name",
        };
        var space = new Option<string?>("--namespace")
        {
            Description = "Only what holds in one namespace.",
            HelpName = "name",
        };
        var command = new Command(
            "access",
            "Shows who can reach the API server and do what: access entries, aws-auth, groups, bindings and roles together."
        )
        {
            paths,
            format,
            caller,
            space,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = Arguments.Named(parsed, paths, "access");
            return Run(
                files,
                inputs.FilesOf(parsed, files, terminal),
                access => Chosen(access, parsed.GetValue(caller), parsed.GetValue(space)),
                parsed.GetRequiredValue(format),
                terminal
            );
        });
        return command;
    }

    private static int Run(
        string[] paths,
        InputFiles input,
        Func<ClusterAccess, ClusterAccess> choose,
        string format,
        Terminal terminal
    )
    {
        var files = input.Read(paths);
        input.TellUnread(files);
        var all = input.LandscapeOf(files).Sites.Where(HasAny).Select(site => choose(ClusterAccess.Of(site))).ToList();
        var sites = all.Where(site => site.Grants.Count > 0).ToList();
        if (sites.Count == 0)
        {
            input.Note(
                all.Count == 0
                    ? $"there is no ClusterConfig and no binding in {string.Join(", ", paths)}."
                    : "nobody of that name can do anything there."
            );
        }

        using var text = terminal.Text();
        text.Write(
            format == "json"
                ? string.Concat(sites.Select(site => site.ToJsonLines()))
                : string.Join('\n', sites.Select(site => Head(site.Site) + site.ToText()))
        );
        return input.Code(all.Count > 0 && sites.Count == 0);
    }

    private static bool HasAny(Site site) =>
        site.Config is not null
        || site.Objects.Any(item => item.Ref.Kind is "RoleBinding" or "ClusterRoleBinding" || IsAwsAuth(item));

    private static bool IsAwsAuth(SpecObject item) => item.Ref is { Kind: "ConfigMap", Name: "aws-auth" };

    private static ClusterAccess Chosen(ClusterAccess access, string? caller, string? space)
    {
        var chosen = caller is null ? access : access.OfCaller(caller);
        return space is null ? chosen : chosen.InNamespace(space);
    }

    // Nobody names the site of files that stand alone.
    private static string Head(string site) => site.Length == 0 ? "" : $"{site}\n";
}
