using System.Buffers;
using System.CommandLine;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reports;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec fmt</c>: files in canonical form, in place.</summary>
internal static class FmtCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "Files or directories to write anew; - reads standard input and writes standard output.",
            ArgumentArity.OneOrMore
        );
        var check = new Option<bool>("--check") { Description = "Change nothing; name the files that would change." };
        var to = new Option<string>("--to") { Description = "The syntax to write.", DefaultValueFactory = _ => "yaml" };
        to.AcceptOnlyFromAmong("yaml", "json");
        var command = new Command(
            "fmt",
            "Writes ClusterConfigs and manifests in canonical form. Comments are not kept."
        )
        {
            paths,
            check,
            to,
        };
        command.SetAction(parsed =>
        {
            var json = parsed.GetRequiredValue(to) == "json";
            InputFiles input = new(terminal);
            var code = ExitCode.Ok;
            foreach (var file in input.Of(parsed.GetRequiredValue(paths)))
            {
                try
                {
                    code = Math.Max(code, Format(file, input.Bytes(file), json, parsed.GetValue(check), terminal));
                }
                catch (Exception e) when (InputFiles.IsTrouble(e))
                {
                    input.Tell(file, e.Message);
                }
            }

            return Math.Max(code, input.Code(hasErrors: false));
        });
        return command;
    }

    private static int Format(string file, ReadOnlyMemory<byte> before, bool json, bool check, Terminal terminal)
    {
        var documents = SpecReader.Read(before, new() { File = file });
        if (ReportErrors(file, documents, terminal))
        {
            return ExitCode.Findings;
        }

        var after = new ArrayBufferWriter<byte>(before.Length);
        var values = documents.Select(document => document.Value!);
        if (json)
        {
            CanonicalJson.WriteAll(values, after);
        }
        else
        {
            CanonicalYaml.WriteAll(values, after);
        }

        if (file == InputFiles.StandardInput && !check)
        {
            terminal.Output.Write(after.WrittenSpan);
            return ExitCode.Ok;
        }

        if (after.WrittenSpan.SequenceEqual(before.Span))
        {
            return ExitCode.Ok;
        }

        using var text = terminal.Text();
        text.WriteLine(file);
        if (check)
        {
            return ExitCode.Findings;
        }

        Replace(file, after.WrittenSpan);
        var comments = documents.SelectMany(document => document.Comments).Distinct().Count();
        if (comments > 0)
        {
            terminal.Error.WriteLine(
                $"eksspec: {file} had {comments} comment(s), which the canonical form does not keep."
            );
        }

        return ExitCode.Ok;
    }

    /// <summary>
    /// What can't be read can't be written either: such a file stays as it is. What eksctl passes over in silence is not
    /// written, and a warning says so.
    /// </summary>
    private static bool ReportErrors(string file, IEnumerable<SpecDocument> documents, Terminal terminal)
    {
        var report = FindingReport.Text(terminal.Error, new() { WithSummary = false });
        var isBroken = false;
        foreach (var document in documents)
        {
            var found = document.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
            isBroken |= document.Value is null || found.Exists(finding => finding.Severity == Severity.Error);
            report.Add(file, document, found);
        }

        report.Finish();

        return isBroken;
    }

    private static void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        var target = new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file;
        var temporary = $"{target}.eksspec-tmp";
        using (var stream = File.Create(temporary))
        {
            stream.Write(bytes);
        }

        File.Move(temporary, target, overwrite: true);
    }
}
