namespace EksSpec.Tests.Practice;

/// <summary>What goes wrong in practice is found, and its repaired twin is not accused.</summary>
public class PracticeTests
{
    private static readonly Dictionary<string, PracticeCase> Cases = PracticeCase.All().ToDictionary(item => item.Name);

    public static TheoryData<string> All => [.. Cases.Keys];

    public static TheoryData<string> Twins => [.. Cases.Values.Where(item => item.HasTwin).Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_case_is_judged_as_a_perfect_tool_judges_it(string name) =>
        Assert.Empty(Cases[name].Faults(twin: false));

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_repaired_twin_is_not_accused(string name) => Assert.Empty(Cases[name].Faults(twin: true));
}
