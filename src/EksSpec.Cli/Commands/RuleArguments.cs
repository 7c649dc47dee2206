using System.CommandLine;
using System.Globalization;
using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary>What the rules are told: from <c>.eksspec.yaml</c>, and from options, which win.</summary>
internal sealed class RuleArguments
{
    private const string FileName = ".eksspec.yaml";

    private readonly Option<string?> _settings = new("--settings")
    {
        Description = $"Settings and suppressions. Without it: {FileName} beside the first path, where there is one.",
    };

    private readonly Option<RuleProfile?> _profile = new("--profile")
    {
        Description = "How much advice is wanted: baseline (errors), recommended or strict.",
    };

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "The day to judge support dates by, as 2026-11-25. Without it they are not judged.",
        CustomParser = result =>
        {
            if (
                DateOnly.TryParseExact(
                    result.Tokens[0].Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                return day;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a date such as 2026-11-25.");
            return null;
        },
    };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_settings);
        command.Add(_profile);
        command.Add(_asOf);
    }

    /// <summary>Puts together what a call says.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="firstPath">The first path of the call, where settings may stand beside.</param>
    /// <exception cref="UsageException">The settings can't be read.</exception>
    public RuleOptions OptionsOf(ParseResult parsed, string? firstPath)
    {
        var options = SettingsFile(parsed.GetValue(_settings), firstPath) is { } file
            ? Read(file)
            : RuleOptions.Default;
        return options with
        {
            Profile = parsed.GetValue(_profile) ?? options.Profile,
            AsOf = parsed.GetValue(_asOf) ?? options.AsOf,
        };
    }

    private static string? SettingsFile(string? named, string? firstPath)
    {
        if (named is not null || firstPath is null)
        {
            return named;
        }

        var folder = Directory.Exists(firstPath) ? firstPath : Path.GetDirectoryName(firstPath);
        var beside = Path.Combine(folder ?? "", FileName);
        return File.Exists(beside) ? beside : null;
    }

    private static RuleOptions Read(string file)
    {
        var options = RuleSettings.Read(File.ReadAllText(file), out var findings);
        return findings.Count == 0
            ? options
            : throw new UsageException(
                $"{file} can't be used.\n{string.Join('\n', findings.Select(finding => $"  {finding}"))}"
            );
    }
}
