namespace EksSpec.Benchmarks.Ratios;

/// <summary>What a printed line is meant to reach.</summary>
/// <param name="Line">The last part of the line's name.</param>
/// <param name="Limit">The value to reach.</param>
/// <param name="IsFloor">Whether the value is to be at least the limit; otherwise at most.</param>
internal sealed record Goal(string Line, double Limit, bool IsFloor)
{
    /// <summary>The line's value is to be this or more: how many times as long the other takes.</summary>
    public static Goal AtLeast(string line, double limit) => new(line, limit, IsFloor: true);

    /// <summary>The line's value is to be this or less: a time or a size.</summary>
    public static Goal AtMost(string line, double limit) => new(line, limit, IsFloor: false);

    /// <summary>The goal and whether the value meets it, as it stands in the line's detail.</summary>
    public string Judge(double value)
    {
        var isMet = IsFloor ? value >= Limit : value <= Limit;
        return $"goal at {(IsFloor ? "least" : "most")} {Limit:0.##}, {(isMet ? "met" : "missed")}";
    }
}
