using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Rules;
using EksSpec.Tests.Reading.Fuzzing;

namespace EksSpec.Tests.Editing;

public class EditFuzzTests
{
    private static readonly SpecPath[] Anywhere = ["metadata.labels.a", "spec.b[0]", "kind", "a.b.c", "metadata"];

    [Fact]
    public void Whatever_comes_in_an_edit_is_made_or_refused_and_a_mend_mends() =>
        Assert.True(FuzzRun.Of(Check).Count > 50);

    private static void Check(Input input)
    {
        if (input is not Input.OfBytes { Bytes: var bytes })
        {
            return;
        }

        try
        {
            var file = SpecFile.Parse(bytes);
            var landscape = Landscape.Of(file.Documents);
            var result = SpecRules.Check(landscape);
            foreach (var item in landscape.Objects)
            {
                foreach (var finding in result.In(item).Where(finding => finding.Edits.Count > 0))
                {
                    Mend(bytes, item.Document!.Index, finding);
                }
            }

            foreach (var path in Anywhere)
            {
                Try(() => file.Set(path, "x", 0));
                Try(() => file.Remove(path, 0));
                Try(() => file.Rename(path, "y", 0));
            }
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{input}\n{e}", e);
        }
    }

    private static void Mend(byte[] bytes, int document, Finding finding)
    {
        var file = SpecFile.Parse(bytes);
        if (!Try(() => file.Apply(document, finding.Edits.AsSpan())))
        {
            return;
        }

        // Of three equal items the third stands where the second was.
        Assert.True(CountOf(finding, file, document) < CountOf(finding, SpecFile.Parse(bytes), document), $"{finding}");
    }

    private static int CountOf(Finding finding, SpecFile file, int document)
    {
        var landscape = Landscape.Of(file.Documents);
        var found = SpecRules.Check(landscape).In(landscape.Objects[document]);
        return found.Count(other => other.Rule == finding.Rule && other.Message == finding.Message);
    }

    private static bool Try(Action edit)
    {
        try
        {
            edit();
            return true;
        }
        catch (SpecEditException)
        {
            return false;
        }
    }
}
