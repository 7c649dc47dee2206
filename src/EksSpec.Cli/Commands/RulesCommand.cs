using System.Buffers;
using System.CommandLine;
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
        var format = new Option<string>("--format")
        {
            Description = "How to show the rules; json is one object a line.",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rules", "Shows the rules: what each finds, why, and an example.") { word, format };
        command.SetAction(parsed => Run(parsed.GetValue(word), parsed.GetRequiredValue(format) == "json", terminal));
        return command;
    }

    private static int Run(string? word, bool json, Terminal terminal)
    {
        var rule = word is null ? null : RuleCatalog.Find(word);
        var rules =
            rule is not null ? [rule]
            : word is null ? RuleCatalog.All
            : RuleCatalog.Search(word);
        if (rules.Count == 0)
        {
            throw new UsageException(
                $"no rule has the id '{word}' or the word in its text; 'eksspec rules' lists all, 'eksspec rules taint' those with a word."
            );
        }

        if (json)
        {
            WriteJson(rules, terminal.Output);
            return ExitCode.Ok;
        }

        using var output = terminal.Text();
        if (rule is not null)
        {
            WritePage(rule, word!, output, terminal.IsScreen);
            return ExitCode.Ok;
        }

        foreach (var found in rules)
        {
            output.Write($"{found.Id} {Word(found.Severity), -7} {Word(found.Authority), -10} {found.Title}\n");
        }

        return ExitCode.Ok;
    }

    private static void WriteJson(IEnumerable<RuleInfo> rules, Stream output)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (var rule in rules)
        {
            JsonLine.Write(
                lines,
                json =>
                {
                    json.WriteString("id", rule.Id);
                    json.WriteString("severity", Word(rule.Severity));
                    json.WriteString("authority", Word(rule.Authority));
                    json.WriteString("profile", Word(rule.Profile));
                    json.WriteString("title", rule.Title);
                    json.WriteString("why", rule.Why);
                    json.WriteString("fix", rule.Fix);
                    json.WriteString("link", rule.Link?.AbsoluteUri);
                }
            );
        }

        output.Write(lines.WrittenSpan);
    }

    private static void WritePage(RuleInfo rule, string id, TextWriter output, bool isScreen)
    {
        if (!rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        {
            output.Write($"{id.ToUpperInvariant()} was merged into {rule.Id}.\n");
        }

        output.Write($"{rule.Id}: {Word(rule.Severity)}, {Word(rule.Authority)}, {Word(rule.Profile)}\n\n");
        output.Write(isScreen ? RulePage.ForScreen(rule.Page!) : rule.Page);
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
