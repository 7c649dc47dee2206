using System.Text;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reports;
using EksSpec.Rules;

namespace EksSpec.Tests.Reports;

/// <summary>What reports show of a text.</summary>
internal static class Reported
{
    /// <summary>What people see of everything found in a text.</summary>
    public static string Text(string yaml, TextReportOptions? options = null) =>
        Of(output => FindingReport.Text(output, options), yaml);

    /// <summary>What people see of one finding in a text.</summary>
    public static string Text(string yaml, Finding finding, TextReportOptions? options = null)
    {
        using var output = new StringWriter();
        var report = FindingReport.Text(output, options);
        report.Add("a.yaml", SpecReader.Read(yaml, new() { File = "a.yaml" })[0], [finding]);
        report.Finish();
        return output.ToString();
    }

    /// <summary>A finding at a path of a text.</summary>
    public static Finding At(string yaml, string path, string message = "It is wrong.") =>
        new(RuleCatalog.Find("EKS3003")!, path, message)
        {
            Position = SpecReader.Read(yaml, new() { File = "a.yaml" })[0].Locate(path),
        };

    /// <summary>What a report in characters shows of a text.</summary>
    public static string Of(Func<TextWriter, FindingReport> make, string yaml, string file = "a.yaml")
    {
        using var output = new StringWriter();
        Write(make(output), yaml, file);
        return output.ToString();
    }

    /// <summary>What a report in bytes shows of a text.</summary>
    public static string Of(Func<Stream, FindingReport> make, string yaml, string file = "a.yaml")
    {
        using var output = new MemoryStream();
        Write(make(output), yaml, file);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Write(FindingReport report, string yaml, string file)
    {
        var landscape = Landscape.Of(SpecReader.Read(yaml, new() { File = file }));
        report.Write(landscape, SpecRules.Check(landscape));
    }
}
