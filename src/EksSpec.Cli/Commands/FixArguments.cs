using System.CommandLine;
using EksSpec.Cli.Mending;
using EksSpec.Reports;

namespace EksSpec.Cli.Commands;

/// <summary>Whether a call mends what it finds, or shows how it would.</summary>
internal sealed class FixArguments
{
    private readonly Option<bool> _fix = new("--fix")
    {
        Description = "Mend what has one right answer, in place; nothing else of a file changes.",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description =
            "With --fix: show the changes as a unified diff, with *** for what may be a secret, and write nothing.",
    };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_fix);
        command.Add(_diff);
    }

    /// <summary>Whether a call mends.</summary>
    /// <exception cref="UsageException">It asks for a diff of nothing, or for files to be mended that are none.</exception>
    public bool IsAsked(ParseResult parsed, string[] paths)
    {
        var isAsked = parsed.GetValue(_fix);
        return IsDiff(parsed) && !isAsked
                ? throw new UsageException("--diff shows what --fix would do; write --fix --diff.")
            : isAsked && paths.Contains(InputFiles.StandardInput)
                ? throw new UsageException("--fix writes files, and standard input is none: name the files.")
            : isAsked;
    }

    /// <summary>Whether a call shows a diff in place of a report.</summary>
    public bool IsDiff(ParseResult parsed) => parsed.GetValue(_diff);

    /// <summary>Writes the files that were mended, or shows what would be written.</summary>
    /// <returns>Whether all could be written.</returns>
    public bool Finish(ParseResult parsed, IEnumerable<MendedFile> files, Terminal terminal)
    {
        using var output = terminal.Text();
        var (isWritten, findings, count) = (true, 0, 0);
        var isDiff = IsDiff(parsed);
        foreach (var file in files)
        {
            if (isDiff)
            {
                UnifiedDiff.Write(output, file.File.Path!, file.Before, file.File.ToString(), Redaction.Of);
            }
            else if (!TrySave(file, terminal))
            {
                isWritten = false;
                continue;
            }

            findings += file.Count;
            count++;
        }

        if (count > 0)
        {
            var verb = isDiff ? "would mend" : "mended";
            terminal.Error.WriteLine($"eksspec: {verb} {Count(findings, "finding")} in {Count(count, "file")}.");
        }

        return isWritten;
    }

    private static bool TrySave(MendedFile file, Terminal terminal)
    {
        try
        {
            file.File.Save();
            return true;
        }
        catch (Exception e) when (InputFiles.IsTrouble(e))
        {
            terminal.Error.WriteLine($"eksspec: {file.File.Path}: {e.Message}");
            return false;
        }
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
