using System.CommandLine;
using EksSpec.Cli.Output;
using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec rules [ID|WORD]</c>: a line for each rule, one rule with its book's page, or the rules with a word.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var word = new Argument<string?>("id or word")
        {
            Description =
                "Show the page of this rule, such as EKS0217, or list the rules with this word, such as taint.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("rules", "Shows the rules: what each finds, why, and an example.") { word };
        command.SetAction(parsed => Run(parsed.GetValue(word), terminal));
        return command;
    }

    private static int Run(string? word, Terminal terminal)
    {
        using var output = terminal.Text();
        if (word is not null && RuleCatalog.Find(word) is { } rule)
        {
            WritePage(rule, word, output);
            return ExitCode.Ok;
        }

        var rules = word is null ? RuleCatalog.All : RuleCatalog.Search(word);
        if (rules.Count == 0)
        {
            throw new UsageException(
                $"no rule has the id '{word}' or the word in its text; 'eksspec rules' lists all, 'eksspec rules taint' those with a word."
            );
        }

        foreach (var found in rules)
        {
            output.Write($"{found.Id} {Words.Of(found.Severity), -7} {Words.Of(found.Authority), -10} {found.Title}\n");
        }

        return ExitCode.Ok;
    }

    private static void WritePage(RuleInfo rule, string id, TextWriter output)
    {
        if (!rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        {
            output.Write($"{id.ToUpperInvariant()} was merged into {rule.Id}.\n");
        }

        output.Write($"{rule.Id}: {Words.Of(rule.Severity)}, {Words.Of(rule.Authority)}, {Words.Of(rule.Profile)}\n\n");
        output.Write(rule.Page);
    }
}
