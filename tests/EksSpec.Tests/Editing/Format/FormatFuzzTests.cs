using System.Diagnostics;
using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Tests.Conformance;
using EksSpec.Tests.Reading.Fuzzing;

namespace EksSpec.Tests.Editing;

public class FormatFuzzTests
{
    [Fact]
    public void Whatever_comes_in_stays_as_it_is_or_is_in_form_afterwards()
    {
        var corpus = ConformanceData.Texts().Select(text => text.Yaml).Where(yaml => yaml.Length < 4000).ToList();
        var clock = Stopwatch.StartNew();
        var watchdog = new Watchdog(Check);

        watchdog.Run(new Mutator(corpus, 4711).Texts().TakeWhile(_ => clock.Elapsed.TotalSeconds < 4));

        Assert.True(watchdog.Count > 100);
    }

    private static void Check(Input input)
    {
        if (input is not Input.OfBytes { Bytes: var bytes })
        {
            return;
        }

        var result = TextFormatter.Format(bytes);
        if (result.Utf8 is { } formatted)
        {
            Assert.True(
                formatted.Span.SequenceEqual(TextFormatter.Format(formatted).Utf8!.Value.Span),
                input.ToString()
            );
        }
        else
        {
            Assert.Contains(
                result.Documents,
                document =>
                    document.Value is null || document.Findings.Any(finding => finding.Severity == Severity.Error)
            );
        }
    }
}
