namespace EksSpec.Benchmarks.Ratios;

/// <summary>
/// The same work done by EksSpec and by others. A ratio is how many times as long the other takes; for allocations it is our
/// bytes for one document.
/// </summary>
internal abstract class Comparison : Measurement
{
    /// <summary>Our way.</summary>
    public abstract Contender Ours { get; }

    /// <summary>The others' ways.</summary>
    public virtual IReadOnlyList<Contender> Others => [];

    /// <summary>How many documents one round of work handles; times and allocations are told for one.</summary>
    public virtual int Documents => 1;

    /// <inheritdoc/>
    public override IEnumerable<Line> Measure()
    {
        List<Contender> contenders = [Ours, .. Others];
        var seconds = Stopwatches.Measure(contenders);
        for (var i = 1; i < contenders.Count; i++)
        {
            // Round by round: neighbours in time are disturbed alike.
            var ratio = Stopwatches.Median(seconds[i].Zip(seconds[0], (other, ours) => other / ours));
            yield return new(contenders[i].Name, ratio, $"{Time(seconds[0])} against {Time(seconds[i])}");
        }

        var median = Stopwatches.Median(seconds[0]);
        // Times by themselves have no neighbour to be judged by: the fastest round is the one that nothing disturbed.
        yield return new("microseconds", seconds[0].Min() * 1e6, $"fastest round, median {Time(seconds[0])}");
        yield return new("nanoseconds-per-document", median * 1e9 / Documents, Time(seconds[0]));
        var bytes = Stopwatches.AllocatedBytes(contenders[0].Work);
        var total = $"{bytes:N0} bytes for {Documents:N0} document(s)";
        yield return new("allocated-bytes-per-document", (double)bytes / Documents, total);
    }

    private static string Time(double[] seconds) => $"{Stopwatches.Median(seconds) * 1_000_000:N1} µs";
}
