namespace EksSpec.Capacity;

/// <summary>How many environments fit on nodes at most, for pods aren't divided among nodes.</summary>
/// <remarks>
/// Each pod gets a weight by its share of a node, such that pods on one node never weigh more than one node together. For every k,
/// a share that is a multiple of 1/(k+1) weighs itself, and any other what fits k times into a node by it: two pods of 0.6 of
/// a node weigh two nodes, not 1.2. Source: dual feasible functions of bin packing.
/// </remarks>
internal static class WholePods
{
    private const int Finest = 40;

    /// <summary>How many fit at most.</summary>
    /// <param name="size">What the largest node has.</param>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="all">What all of them have together.</param>
    /// <param name="own">What the pods of one environment ask for, and how many there are.</param>
    /// <param name="others">The same of those that are there anyway.</param>
    /// <returns>null where any number does.</returns>
    public static int? AtMost(
        decimal size,
        long nodes,
        decimal all,
        IReadOnlyList<(decimal Asked, long Number)> own,
        IReadOnlyList<(decimal Asked, long Number)> others
    )
    {
        if (size <= 0 || own.All(pod => pod.Asked <= 0 || pod.Number == 0))
        {
            return own.Any(pod => pod.Asked > 0 && pod.Number > 0) ? 0 : null;
        }

        int? least = null;
        for (var k = 0; k <= Finest; k++)
        {
            var (weight, taken) = (Weight(own, size, k), Weight(others, size, k));
            var there = (k == 0 ? all : nodes * k * size) - taken;
            var range = CapacityAmount.Of(there).Times(CapacityAmount.Of(weight));
            least = CapacityRange.Both(new(null, least), range).AtMost;
        }

        return least;
    }

    // As a whole number of k-ths of a node, times its size, so that nothing is rounded; k of 0 is the plain sum.
    private static decimal Weight(IReadOnlyList<(decimal Asked, long Number)> pods, decimal size, int k)
    {
        var sum = 0m;
        foreach (var (asked, number) in pods)
        {
            var parts = (k + 1) * asked;
            sum +=
                number
                * (
                    k == 0 ? asked
                    : parts % size == 0 ? k * asked
                    : decimal.Floor(parts / size) * size
                );
        }

        return sum;
    }
}
