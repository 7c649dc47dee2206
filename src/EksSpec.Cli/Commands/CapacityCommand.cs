using System.CommandLine;
using EksSpec.Capacity;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec capacity</c>: how many environments like one fit into a cluster.</summary>
internal static class CapacityCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories with ClusterConfigs and manifests; - is standard input.",
            ArgumentArity.ZeroOrMore
        );
        var environment = new Option<string?>("--environment")
        {
            Description = "The namespace of the environment that is to be multiplied.",
            HelpName = "namespace",
        };
        var count = new Option<int?>("--count")
        {
            Description = "How many environments are to fit: exit code 1 unless that is proved.",
            HelpName = "number",
        };
        var format = Arguments.Format("How to show what fits.", "text", "json");
        var command = new Command(
            "capacity",
            "Shows how many environments like one fit into a cluster, what stops the next, and what to change for ten more."
        )
        {
            paths,
            environment,
            count,
            format,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command, withCrds: true);
        command.SetAction(parsed =>
        {
            var files = Arguments.Named(parsed, paths, "capacity");
            return Run(
                files,
                inputs.FilesOf(parsed, files, terminal),
                parsed.GetValue(environment),
                parsed.GetValue(count),
                parsed.GetRequiredValue(format),
                terminal
            );
        });
        return command;
    }

    private static int Run(
        string[] paths,
        InputFiles input,
        string? environment,
        int? count,
        string format,
        Terminal terminal
    )
    {
        var files = input.Read(paths);
        input.TellUnread(files);
        var sites = input.LandscapeOf(files).Sites.Where(site => site.Config is not null).ToList();
        if (sites.Count == 0)
        {
            throw new UsageException(
                $"there is no ClusterConfig in {string.Join(", ", paths)}; name the file of the cluster, or its directory."
            );
        }

        var names = sites.SelectMany(site => site.Environments()).Distinct().Order(StringComparer.Ordinal);
        if (environment is null)
        {
            throw new UsageException(
                $"name the environment, such as '--environment {names.FirstOrDefault("develop")}'."
            );
        }

        var all = sites.Select(site => site.Capacity(environment)).OfType<EnvironmentCapacity>().ToList();
        if (all.Count == 0)
        {
            throw new UsageException(
                $"no cluster has an environment '{environment}'; there are: {string.Join(", ", names)}."
            );
        }

        using var text = terminal.Text();
        text.Write(
            format == "json"
                ? string.Concat(all.Select(capacity => capacity.ToJsonLine()))
                : string.Join('\n', all.Select(capacity => capacity.ToText()))
        );
        return input.Code(count is { } number && SayTooMany(all, number, terminal));
    }

    private static bool SayTooMany(List<EnvironmentCapacity> all, int number, Terminal terminal)
    {
        var tooMany = all.FindAll(capacity => capacity.AtMost.Holds(number) != true);
        foreach (var capacity in tooMany)
        {
            var what = capacity.AtMost.Holds(number) is false ? "can't fit" : "aren't proved to fit";
            terminal.Error.WriteLine(
                $"eksspec: {number} environments like '{capacity.Environment}' {what} into {capacity.Site}: {capacity.AtMost.Surely ?? 0} fit for certain."
            );
        }

        return tooMany.Count > 0;
    }
}
