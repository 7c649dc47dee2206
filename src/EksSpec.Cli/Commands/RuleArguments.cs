using System.CommandLine;
using System.Globalization;
using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary>What the rules are told: from the settings, and from options, which win.</summary>
internal sealed class RuleArguments
{
    private readonly Option<RuleProfile?> _profile = new("--profile")
    {
        Description = "How much advice is wanted: baseline (errors), recommended or strict.",
        HelpName = "baseline|recommended|strict",
    };

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "The day to judge support dates by, as 2026-11-25. Without it they are not judged.",
        HelpName = "day",
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

    private readonly Option<string?> _delivery = new Option<string?>("--delivery")
    {
        Description = "What brings the objects into the clusters: what that tool changes, refuses or breaks is judged.",
    }.AcceptOnlyFromAmong("kubectl", "kustomize", "argocd", "flux", "spinnaker");

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_asOf);
        command.Add(_delivery);
    }

    /// <summary>Puts together what a call says.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="settings">What the settings say.</param>
    public RuleOptions OptionsOf(ParseResult parsed, RuleSettings settings) =>
        settings.Options with
        {
            Profile = parsed.GetValue(_profile) ?? settings.Options.Profile,
            AsOf = parsed.GetValue(_asOf) ?? settings.Options.AsOf,
            Delivery = Enum.TryParse<DeliveryKind>(parsed.GetValue(_delivery), ignoreCase: true, out var tool)
                ? tool
                : settings.Options.Delivery,
        };
}
