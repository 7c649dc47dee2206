using EksSpec.Reading;
using YamlDotNet.Core;

namespace EksSpec.Tests.Reading.Fuzzing;

/// <summary>What holds for every text, whatever it is.</summary>
internal static class Survival
{
    /// <summary>Reads a text on every way there is, and fails with the text where something is wrong.</summary>
    public static void Check(Input input)
    {
        try
        {
            CheckFindings(input);
            Assert.True(Losslessness.FaultOf(input.AsText()) is null, Losslessness.FaultOf(input.AsText()));
            CheckEvents(input);
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{input}\n{e}", e);
        }
    }

    private static void CheckFindings(Input input)
    {
        foreach (var document in input.Read())
        {
            Assert.True(document.Value is not null || document.Findings.Count > 0);
            Assert.All(document.Findings, finding => Assert.NotNull(document.Locate(finding.Path) ?? finding.Position));
        }
    }

    private static void CheckEvents(Input input)
    {
        var parser = input.Parse();
        var (depth, ended, at) = (0, 0, 0L);
        YamlException? refusal = null;
        try
        {
            while (parser.MoveNext())
            {
                var told = parser.Current!;
                Assert.True(
                    at <= told.Start.Index && told.Start.Index <= told.End.Index
                        || told is YamlDotNet.Core.Events.DocumentStart
                );
                at = told.End.Index;
                depth += told.NestingIncrease;
                ended += told is YamlDotNet.Core.Events.DocumentEnd ? 1 : 0;
            }
        }
        catch (YamlException e)
        {
            refusal = e;
        }

        Assert.True(refusal is null ? depth == 0 : depth >= 2, $"Depth {depth}");
        // The one thing that Go's reader takes and YamlDotNet has no event for.
        if (refusal?.Message.Contains("no URI", StringComparison.Ordinal) is true)
        {
            return;
        }

        var isTaken =
            FirstDocument.TryRead(input.AsText(), out _, out var problems)
            && problems.TrueForAll(problem => problem.Kind == EksSpec.Reading.Yaml.ProblemKind.DuplicateKey);
        Assert.Equal(isTaken, ended > 0 || refusal is null);
    }
}
