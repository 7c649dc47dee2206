using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Tests.Reading.Fuzzing;

namespace EksSpec.Tests.Editing;

public class FormatFuzzTests
{
    [Fact]
    public void Whatever_comes_in_stays_as_it_is_or_is_in_form_afterwards() =>
        Assert.True(FuzzRun.Of(Check).Count > 100);

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
