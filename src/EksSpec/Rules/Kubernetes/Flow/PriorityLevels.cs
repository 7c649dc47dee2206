namespace EksSpec.Rules;

/// <summary>How many requests to the API are answered at a time, and how the others wait.</summary>
internal sealed partial class PriorityLevels : RuleGroup<V1PriorityLevelConfiguration>
{
    private const int MaxQueues = 10_000_000;
    private const int MaxHashBits = 60;
    private static readonly string[] Types = ["Exempt", "Limited"];
    private static readonly string[] Responses = ["Queue", "Reject"];

    public override void Check(V1PriorityLevelConfiguration subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        report.OneOf(spec.Type ?? "", Types, TypeKnown, "type");
        var isExempt = spec.Type == "Exempt";
        var isOther = isExempt != (subject.Metadata?.Name == "exempt");
        report.If(isOther, ShapeFits, "type", $"Exempt is the level 'exempt', and no other.");

        var (isOpen, isOff) = (isExempt && spec.Limited is not null, spec.Type == "Limited" && spec.Exempt is not null);
        report.If(isOpen, ShapeFits, "limited", $"The level is not limited.", Mend.Remove);
        report.If(isOff, ShapeFits, "exempt", $"The level is not exempt.", Mend.Remove);
        if (spec.Type == "Limited")
        {
            report.If(spec.Limited is null, ShapeFits, "limited", $"Nothing says how the level is limited.");
            CheckLimited(spec.Limited, report);
        }
        else if (isExempt)
        {
            report.NotNegative(spec.Exempt?.NominalConcurrencyShares, NumberFits, "exempt.nominalConcurrencyShares");
            report.Range(spec.Exempt?.LendablePercent, 0, 100, NumberFits, "exempt.lendablePercent");
        }
    }

    private static void CheckLimited(V1LimitedPriorityLevelConfiguration? limited, Report report)
    {
        if (limited is null)
        {
            return;
        }

        using var at = report.At("limited");
        report.NotNegative(limited.NominalConcurrencyShares, NumberFits, "nominalConcurrencyShares");
        report.Range(limited.LendablePercent, 0, 100, NumberFits, "lendablePercent");
        report.NotNegative(limited.BorrowingLimitPercent, NumberFits, "borrowingLimitPercent");
        using var response = report.At("limitResponse");
        var (type, queuing) = (limited.LimitResponse?.Type, limited.LimitResponse?.Queuing);
        report.OneOf(type ?? "", Responses, ResponseKnown, "type");
        var (lacks, isVain) = (type == "Queue" && queuing is null, type == "Reject" && queuing is not null);
        report.If(lacks, QueuesFit, "queuing", $"Nothing says how requests queue.");
        report.If(isVain, QueuesFit, "queuing", $"What is rejected does not queue.", Mend.Remove);
        if (type == "Queue" && queuing is not null)
        {
            using var queues = report.At("queuing");
            CheckQueues(Or(queuing.Queues, 64), Or(queuing.HandSize, 8), Or(queuing.QueueLengthLimit, 50), report);
        }
    }

    // Zero is filled in like what is absent.
    private static int Or(int? number, int other) => number is null or 0 ? other : number.Value;

    private static void CheckQueues(int queues, int hand, int length, Report report)
    {
        report.Range(queues, 1, MaxQueues, QueuesFit, "queues");
        report.Range(length, 1, int.MaxValue, QueuesFit, "queueLengthLimit");
        report.If(hand <= 0, QueuesFit, "handSize", $"The hand holds {hand} queues.");
        report.If(hand > queues, QueuesFit, "handSize", $"The hand holds {hand} of {queues} queues.");
        var bits = hand is > 0 && hand <= queues ? Math.Ceiling(Math.Log2(queues) * hand) : 0;
        report.If(
            bits > MaxHashBits,
            QueuesFit,
            "handSize",
            $"To deal {hand} of {queues} queues takes {(int)bits} bits."
        );
    }
}
