namespace EksSpec.Rules;

/// <summary>A quota that does not let in all that is wanted.</summary>
/// <param name="Ledger">The quota.</param>
/// <param name="Resource">What is too little.</param>
/// <param name="Each">How much of it one takes.</param>
/// <param name="Room">How many fit.</param>
internal sealed record Refusal(QuotaLedger Ledger, string Resource, decimal Each, long Room)
{
    /// <summary>The quota that lets in the fewest; <see langword="null"/> where all fit.</summary>
    public static Refusal? Of(QuotaCharge charge, long wanted, bool isAlone, List<QuotaLedger> ledgers)
    {
        Refusal? least = null;
        foreach (var ledger in ledgers)
        {
            if (
                ledger.Covers(charge)
                && ledger.RoomFor(charge, wanted, isAlone) is (var room, { } scarce)
                && room < (least?.Room ?? wanted)
            )
            {
                least = new(ledger, scarce, charge.On(scarce), room);
            }
        }

        return least;
    }

    /// <summary>What happens where nothing else is in the namespace.</summary>
    public string TextAlone(Asker asker, long wanted)
    {
        var own = QuotaLedger.Always(Resource) > 0 ? ", of which the namespace itself takes 1" : "";
        var some = Room > 0 ? $": only {Room} of {wanted} are let in" : "";
        return $"{asker.Name} asks for {AmountText.Of(Each)} of {Resource}; {Allows}{own}{some}.";
    }

    /// <summary>What happens where others are in the namespace.</summary>
    public string TextCrowded(Asker asker, long wanted) =>
        $"{asker.Name} asks for {AmountText.Of(Each)} of {Resource}{(wanted > 1 ? $", {wanted} times" : "")}. {TextLeft()}";

    /// <summary>How much is left.</summary>
    public string TextLeft() =>
        $"{Allows}, and {AmountText.Of(Ledger.Taken(Resource))} of that are taken by what is in namespace '{Ledger.Object.Namespace}'.";

    private string Allows => $"ResourceQuota '{Ledger.Name}' allows {AmountText.Of(Ledger.Hard(Resource))}";
}
