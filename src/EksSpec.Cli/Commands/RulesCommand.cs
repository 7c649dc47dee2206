using System.CommandLine;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec rules [ID]</c>: the catalogue, as <c>docs/rules.md</c> holds it.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id")
        {
            Description = "Show this rule only, such as EKS0217.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("rules", "Shows the rules: what each finds, why, and an example.") { id };
        command.SetAction(parsed => Run(parsed.GetValue(id), terminal));
        return command;
    }

    private static int Run(string? id, Terminal terminal)
    {
        using var output = terminal.Text();
        if (id is null)
        {
            output.Write(RuleCatalogText.All());
            return ExitCode.Ok;
        }

        var rule =
            RuleCatalog.All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException($"there is no rule '{id}'; 'eksspec rules' lists them.");
        output.Write(RuleCatalogText.One(rule));
        return ExitCode.Ok;
    }
}
