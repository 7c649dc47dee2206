using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EksSpec.Cli;

/// <summary><c>--help</c>: what System.CommandLine knows of a command, then examples and exit codes.</summary>
internal sealed class HelpPage(HelpAction options) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts the page in the place of the one that a command line has by itself.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().First();
        help.Action = new HelpPage((HelpAction)help.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = options.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var (examples, failure) = Of(parseResult.CommandResult.Command.Name);
        output.WriteLine("Examples:");
        foreach (var (example, what) in examples)
        {
            output.WriteLine($"  {example, -58}  {what}");
        }

        output.WriteLine("\nExit codes:");
        output.WriteLine("  0  Nothing to complain of.");
        if (failure is not null)
        {
            output.WriteLine($"  1  {failure}");
        }

        output.WriteLine("  2  The call can't be understood, or something can't be read.");
        return code;
    }

    private static ((string Example, string What)[] Examples, string? Failure) Of(string command) =>
        command switch
        {
            "validate" => (
                [
                    ("eksspec validate .", "everything below this directory"),
                    ("eksspec validate cluster.yaml --profile baseline", "only what is refused or breaks"),
                    ("eksspec validate . --fix", "mend what has one right answer; with --diff show it"),
                    ("eksspec validate --context . changed.yaml", "some files, with the others to refer to"),
                    ("kustomize build overlays/prod | eksspec validate -", "what another program makes"),
                    ("eksspec validate . --format sarif --output eksspec.sarif", "for code scanning"),
                    ("eksspec validate . --fail-on warning --quiet", "for a strict build"),
                ],
                "Something is as grave as --fail-on says, or graver."
            ),
            "place" => (
                [
                    ("eksspec place .", "every cluster below this directory"),
                    ("eksspec place cluster.yaml api.yaml", "one cluster with some manifests"),
                    ("eksspec place . --format svg > placement.svg", "a picture"),
                ],
                "A workload fits no node group, or has no cluster."
            ),
            "ingress" => (
                [
                    ("eksspec ingress .", "the load balancers of every cluster below this directory"),
                    ("eksspec ingress . --format svg > front-door.svg", "a picture"),
                    ("eksspec ingress --diff main/ branch/", "what happens when this change arrives"),
                    ("eksspec ingress --stream < sites.jsonl", "many sites, a line each"),
                ],
                "A group is stopped, or an object refused; with --diff: a group stops that ran, or a load balancer goes."
            ),
            "access" => (
                [
                    ("eksspec access .", "who can do what in every cluster below this directory"),
                    ("eksspec access . --as admin-host", "what one role, group or account can do"),
                    ("eksspec access . --namespace shop", "who can do what in a namespace"),
                    ("eksspec access . --format json", "for programs"),
                ],
                "Nobody of the name that --as says can do anything."
            ),
            "capacity" => (
                [
                    ("eksspec capacity . --environment develop", "how many like develop fit, and what stops the next"),
                    (
                        "eksspec capacity . --environment develop --count 30",
                        "for a build: whether 30 are proved to fit"
                    ),
                    ("eksspec capacity . --environment develop --format json", "for programs"),
                ],
                "With --count: so many environments aren't proved to fit."
            ),
            "observe" => (
                [
                    ("eksspec observe .", "which agent for logs and metrics reaches which group"),
                    ("eksspec observe cluster.yaml logging/ --format json", "for programs"),
                ],
                "No logs, or no metrics, come from the nodes of a group, though some agent sends them."
            ),
            "fmt" => (
                [
                    ("eksspec fmt --check .", "which files are not in canonical form"),
                    ("eksspec fmt cluster.yaml", "one file, in place"),
                    ("eksspec fmt - < cluster.yaml", "from standard input to standard output"),
                    ("eksspec fmt --explicit web.yaml", "with what an API server would fill in"),
                ],
                "A file can't be written anew, or --check found one that would change."
            ),
            "rules" => (
                [
                    ("eksspec rules", "a line for each rule"),
                    ("eksspec rules EKS0220", "one rule: why, the fix, examples"),
                    ("eksspec rules taint", "the rules that have a word"),
                    ("eksspec rules --format json", "for programs"),
                ],
                null
            ),
            _ => (
                [
                    ("eksspec validate .", "what is wrong below this directory"),
                    ("eksspec place .", "which workload can run where, and why not elsewhere"),
                    ("eksspec ingress .", "the load balancers of the Ingresses, or what stops them"),
                    ("eksspec access .", "who can reach the API server and do what"),
                    ("eksspec rules EKS0220", "what a rule finds, why, and an example"),
                    ("eksspec validate --help", "the options of a command"),
                ],
                "Something is wrong with the files."
            ),
        };
}
