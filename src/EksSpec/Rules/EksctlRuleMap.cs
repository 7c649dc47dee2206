using System.Globalization;
using System.Text;

namespace EksSpec.Rules;

/// <summary>
/// Every check of eksctl with the rule that stands for it, or the reason why none can: the text of
/// <c>docs/eksctl-rules.md</c>.
/// </summary>
internal static class EksctlRuleMap
{
    private const string AsksAws = "Depends on the account: eksctl asks AWS";

    private static readonly (int First, int Last, string Title)[] Stages =
    [
        (1, 17, "Reading the file"),
        (18, 55, "Loading the config"),
        (56, 58, "Kubernetes version"),
        (59, 185, "The cluster"),
        (186, 231, "Node groups of both kinds"),
        (232, 273, "Self-managed node groups"),
        (274, 301, "Managed node groups"),
        (302, 328, "Region, and creation up to the dry run's output"),
        (329, 387, "What only a real run meets"),
        (388, 396, "What only other commands check"),
    ];

    /// <summary>The checks without a rule, and why.</summary>
    public static IReadOnlyDictionary<int, string> Reasons { get; } =
        new Dictionary<int, string>
        {
            [58] = "No error: an absent version and `auto` mean 1.34, `latest` means the newest that EKS offers",
            [307] = "Depends on the machine: whether a `flux` program is installed",
            [317] = AsksAws + " which instance types the Outpost has",
            [318] = AsksAws + " whether the placement group exists",
            [319] = AsksAws + " which zones offer the instance type",
            [320] = AsksAws + " whether the local zone exists in the region",
            [321] = AsksAws + " whether a zone is a local zone",
            [325] = AsksAws + " which instance types the selector matches",
            [326] = AsksAws + " which of the matching instance types have GPUs",
            [327] = AsksAws + " how many instance types the selector matches",
            [328] = AsksAws + " which instance types the selector matches, and in which order",
            [333] = AsksAws + " what the VPC and its subnets are like",
            [334] = "No error: subnets by id are filed under the zone that EC2 reports",
            [337] = "No error: a VPC without subnets is accepted, and the template then has subnets without an id",
            [350] = AsksAws + " what the image is backed by",
            [351] = AsksAws + " whether the image is encrypted",
            [353] = AsksAws + " whether the key pair exists",
            [368] = AsksAws + " what the launch template says; eksctl crashes on one without an instance type",
            [369] = AsksAws + " what the launch template says",
            [370] = AsksAws + " what the launch template says",
            [371] = AsksAws + " what the launch template says",
            [372] = AsksAws + " what the launch template says",
            [373] = AsksAws + " what the launch template says",
            [374] = AsksAws + " whether the instance type has EFA",
            [379] = AsksAws + " in which VPC the subnet is",
            [380] = AsksAws + " whether the subnet is in a local zone",
            [381] = AsksAws + " whether the subnet is in a local zone",
            [382] = AsksAws + " which subnets the Outpost has",
            [384] = AsksAws + " whether the add-on supports pod identity",
            [385] = AsksAws + " whether the add-on needs permissions",
            [386] = AsksAws + " whether the add-on needs permissions",
            [387] = AsksAws + " which versions of the add-on there are",
        };

    /// <summary>The rule that stands for a check of eksctl, or <see langword="null"/>.</summary>
    /// <param name="number">The number of the check, 1 to 396.</param>
    public static RuleInfo? Find(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"EKS{number:D4}");
        var later = string.Create(CultureInfo.InvariantCulture, $"EKS{number + 1000:D4}");
        return RuleCatalog.Find(id) ?? RuleCatalog.Find(later);
    }

    /// <summary>The table in Markdown.</summary>
    public static string Render()
    {
        var text = new StringBuilder(
            """
            # The checks of eksctl, and our rules

            eksctl 0.231 makes 396 checks on a ClusterConfig, in the order of this table, and stops at the first that fails. Here
            every check that needs nothing but the document is a rule; all of them speak at once. Rule `EKS0217` is check 217.
            What `eksctl create cluster` meets only after the point where `--dry-run` ends, or what only other commands check, has
            1000 added: `EKS1329` is check 329, and its authority is AWS.

            This file is written by the tests: `EKSSPEC_ACCEPT_SNAPSHOTS=1 dotnet test` after a change of the rules.

            """
        );
        foreach (var (first, last, title) in Stages)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Check | Rule | |\n|---:|---|---|\n");
            for (var number = first; number <= last; number++)
            {
                var rule = Find(number);
                var severity = rule?.Severity == Severity.Warning ? "Warning: " : "";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {number} | {rule?.Id ?? "–"} | {severity}{rule?.Title ?? Reasons.GetValueOrDefault(number)} |\n"
                );
            }
        }

        return text.ToString();
    }
}
