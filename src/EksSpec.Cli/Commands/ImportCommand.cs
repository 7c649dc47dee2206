using System.CommandLine;
using System.Text;
using EksSpec.Import;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec import</c>: a program of builders that writes what the files say.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths("Files or directories to import; - is standard input.", ArgumentArity.ZeroOrMore);
        var space = new Option<string>("--namespace")
        {
            Description = "The namespace of objects that name none.",
            HelpName = "name",
            DefaultValueFactory = _ => ImportOptions.Default.Namespace,
        };
        var output = new Option<string?>("--output")
        {
            Description = "Write to this file instead of standard output.",
            HelpName = "file",
        };
        var secrets = new Option<bool>("--with-secrets")
        {
            Description = "Take the values of Secrets over into the program.",
        };
        var command = new Command("import", "Writes a C# program that writes the ClusterConfigs and manifests.")
        {
            paths,
            space,
            output,
            secrets,
        };
        var inputs = new InputArguments();
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = Arguments.Named(parsed, paths, "import");
            return Run(
                files,
                inputs.FilesOf(parsed, files, terminal),
                OptionsOf(parsed.GetRequiredValue(space), parsed.GetValue(secrets)),
                parsed.GetValue(output),
                terminal
            );
        });
        return command;
    }

    private static ImportOptions OptionsOf(string space, bool withSecrets)
    {
        try
        {
            return new() { Namespace = space, WithSecrets = withSecrets };
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static int Run(string[] paths, InputFiles input, ImportOptions options, string? output, Terminal terminal)
    {
        var files = input.Read(paths);
        foreach (var file in files)
        {
            if ((file.Trouble ?? file.Failure?.Message) is { } trouble)
            {
                input.Tell(file.Name, trouble);
            }
        }

        var landscape = input.LandscapeOf(files);
        if (landscape.Objects.Count == 0)
        {
            input.Note($"there is nothing to import in {string.Join(", ", paths)}.");
            return input.Code(hasErrors: true);
        }

        var program = SpecImport.ToProgram(landscape, options);
        string[] unrun = [.. UnrunKustomizations.Of(input.Kustomizations)];
        foreach (var note in unrun.Concat(program.Notes.Select(note => note.ToString())))
        {
            input.Note(note);
        }

        if (output is null)
        {
            using var text = terminal.Text();
            text.Write(program.Text);
        }
        else
        {
            OutputFile.Write(output, Encoding.UTF8.GetBytes(program.Text));
        }

        return input.Code(unrun.Length > 0 || program.Notes.Any(note => note.IsLoss));
    }
}
