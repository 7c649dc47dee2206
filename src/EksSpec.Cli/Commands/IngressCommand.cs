using System.CommandLine;
using EksSpec.LoadBalancing;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec ingress</c>: what the load balancer controllers make of the Ingresses.</summary>
internal static class IngressCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories with Ingresses and what they name; - is standard input. With --diff: the old and the new one.",
            ArgumentArity.ZeroOrMore
        );
        var format = Arguments.Format(
            "How to show the load balancers; with --diff text or json.",
            "text",
            "json",
            "mermaid",
            "svg"
        );
        var stream = new Option<bool>("--stream")
        {
            Description =
                "Read JSON Lines {\"id\":…,\"objects\":…,\"certificates\":[{\"arn\":…,\"domains\":[…]}],\"cluster\":…} from standard "
                + "input; print one line for each. Without certificates every host is taken to have one; with [] none has.",
        };
        var diff = new Option<bool>("--diff")
        {
            Description =
                "Compare two paths: what happens to the load balancers when the second takes the place of the first.",
        };
        var name = new Option<string?>("--cluster-name")
        {
            Description =
                "The cluster's name as the controller was told; it goes into names on AWS. Without it that of the ClusterConfig, "
                + "else of the site; in a line of --stream its cluster, else that of the ClusterConfig, else 'dev'.",
            HelpName = "name",
        };
        var command = new Command(
            "ingress",
            "Shows the load balancers that come of Ingresses: listeners, rules in order, targets; or what stops them."
        )
        {
            paths,
            format,
            stream,
            diff,
            name,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command, withContext: true);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(paths) ?? [];
            var show = parsed.GetRequiredValue(format);
            LoadBalancingOptions options = new() { ClusterName = parsed.GetValue(name) };
            return (parsed.GetValue(stream), parsed.GetValue(diff), files) switch
            {
                (true, true, _) => throw new UsageException(
                    "--stream and --diff are two ways to call; name one of them."
                ),
                (true, _, []) => IngressStream.Run(options, terminal),
                (true, _, _) => throw new UsageException("--stream reads standard input; name no files with it."),
                (_, true, [var old, var current]) => IngressDiff.Run(Read(old), Read(current), show, terminal),
                (_, true, _) => throw new UsageException(
                    "--diff wants two paths, such as 'eksspec ingress --diff main/ branch/'."
                ),
                (_, _, []) => throw Arguments.NoPath("ingress"),
                _ => Run(Read(files), show, terminal),
            };

            SiteBalancers Read(params string[] each) =>
                SiteBalancers.Read(each, inputs.FilesOf(parsed, each, terminal), options);
        });
        return command;
    }

    private static int Run(SiteBalancers sites, string format, Terminal terminal)
    {
        var all = sites.All;
        using var text = terminal.Text();
        text.Write(
            format switch
            {
                "json" => string.Concat(all.Select(site => site.Balancers.ToJsonLines())),
                "mermaid" => LoadBalancerDrawing.Mermaid([.. all.Select(site => site.Balancers)]),
                "svg" => LoadBalancerDrawing.Svg([.. all.Select(site => site.Balancers)]),
                _ => string.Join('\n', all.Select(site => SiteBalancers.HeadOf(site.Name) + site.Balancers.ToText())),
            }
        );
        return sites.Code(SayTroubles(all.Select(site => site.Balancers), terminal));
    }

    /// <summary>Says which groups are stopped and which objects are refused, whatever the format.</summary>
    private static bool SayTroubles(IEnumerable<LoadBalancers> all, Terminal terminal)
    {
        var hasAny = false;
        foreach (var balancers in all)
        {
            foreach (var group in balancers.Groups.Where(group => group.Faults.Count > 0))
            {
                hasAny = true;
                terminal.Error.WriteLine($"eksspec: group {group.Name} is stopped: {group.Faults[0].Error}.");
            }

            foreach (var refused in balancers.Refused)
            {
                hasAny = true;
                terminal.Error.WriteLine($"eksspec: {refused.Object} is refused: {refused.Error}.");
            }
        }

        return hasAny;
    }
}
