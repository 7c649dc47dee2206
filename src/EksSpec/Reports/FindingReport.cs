using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Reports;

/// <summary>Shows what was found, document by document: to people, to programs and to services that show it in their own way.</summary>
/// <remarks>
/// Add documents in the order in which they are to be shown, those of one file one after the other, then <see cref="Finish"/>.
/// The writer or stream stays open. Everything is the same for the same findings; nothing is asked of the terminal.
/// </remarks>
/// <example>
/// <code>
/// var landscape = Landscape.Of(SpecReader.Read(text));
/// FindingReport.Text(Console.Out).Write(landscape, SpecRules.Check(landscape));
/// </code>
/// </example>
public abstract class FindingReport
{
    private protected FindingReport() { }

    /// <summary>For people: each file with its findings, the line of the source and a mark below the value, the fix, and a summary.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="options">How; absent, <see cref="TextReportOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    /// <remarks>
    /// A line of the source is shown without its comment and with stars in place of what may be a secret: the contents of Secrets,
    /// values below a key such as <c>password</c>, and texts that look like a key or a token.
    /// </remarks>
    public static FindingReport Text(TextWriter output, TextReportOptions? options = null) =>
        new TextReport(output ?? throw new ArgumentNullException(nameof(output)), options ?? TextReportOptions.Default);

    /// <summary>For editors and scripts: <c>file:line:column: severity rule (authority) object path: message fix</c>, a line each.</summary>
    /// <param name="output">Where to write.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static FindingReport Lines(TextWriter output) =>
        new LineReport(output ?? throw new ArgumentNullException(nameof(output)));

    /// <summary>JSON Lines: one object for each document, with what <see cref="FindingJson"/> writes.</summary>
    /// <param name="output">Where to write UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static FindingReport Json(Stream output) =>
        new JsonReport(output ?? throw new ArgumentNullException(nameof(output)));

    /// <summary>SARIF 2.1.0, which code-scanning services read: one run, written by <see cref="Finish"/>.</summary>
    /// <param name="output">Where to write UTF-8.</param>
    /// <param name="root">
    /// The directory that the places of files are told from. Files below it have relative addresses; so has every file whose name
    /// is relative.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static FindingReport Sarif(Stream output, string? root = null) =>
        new SarifReport(output ?? throw new ArgumentNullException(nameof(output)), root);

    /// <summary>Workflow commands of GitHub Actions, which shows them at the lines of a pull request.</summary>
    /// <param name="output">Where to write: what a step of a workflow prints.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static FindingReport GitHub(TextWriter output) =>
        new GitHubReport(output ?? throw new ArgumentNullException(nameof(output)));

    /// <summary>Shows one document.</summary>
    /// <param name="file">
    /// The file it stands in, as people are to see it; <see langword="null"/> where each finding knows its own, such as in what a
    /// program built.
    /// </param>
    /// <param name="document">The document; <see langword="null"/> where the findings are about none that was read.</param>
    /// <param name="findings">What was found in it, in the order to be shown.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public void Add(string? file, SpecDocument? document, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Add(new(file, document, findings as IReadOnlyList<Finding> ?? [.. findings]));
    }

    /// <summary>Shows that a file could not be read.</summary>
    /// <param name="file">The file, as people are to see it.</param>
    /// <param name="reason">Why, as a sentence.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void AddUnreadable(string file, string reason)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(reason);
        Add(file, null, [new Finding(Failures.NotRead, SpecPath.Root, $"The file can't be read: {reason}")]);
    }

    /// <summary>Shows what the rules say of a whole landscape, and finishes.</summary>
    /// <param name="landscape">The landscape.</param>
    /// <param name="result">What the rules say of it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Write(Landscape landscape, CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(landscape);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var item in landscape.Objects)
        {
            Add(item.Document?.File, item.Document, result.In(item));
        }

        Finish();
    }

    /// <summary>Shows what comes behind the last document.</summary>
    public abstract void Finish();

    private protected abstract void Add(ReportedDocument document);
}
