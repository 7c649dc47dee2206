using System.CommandLine;
using EksSpec.Cli.Selection;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary>Which files a call is about, and the settings that stand above them.</summary>
internal sealed class InputArguments
{
    private readonly Option<string?> _settings = new("--settings")
    {
        Description = $"The settings. Without it: {SettingsFile.Name} in the folder of the first path, or above it.",
        HelpName = "file",
    };

    private readonly Option<string[]> _context = new("--context")
    {
        Description =
            "A file or directory to look references up in; findings are only about the paths. May be repeated.",
        HelpName = "path",
    };

    private readonly Option<string[]> _crds = new("--crds")
    {
        Description = "A file or directory of CustomResourceDefinitions to know custom resources by. May be repeated.",
        HelpName = "path",
    };

    private readonly Option<string[]> _exclude = new("--exclude")
    {
        Description = "Files to pass over, as in a .gitignore: 'test/**'. May be repeated.",
        HelpName = "glob",
    };

    private readonly Option<bool> _asFound = new("--as-found")
    {
        Description = "Take files that are named as those of a directory: pass over what is not meant for a cluster.",
    };

    private readonly Option<bool> _verbose = new("--verbose")
    {
        Description = "Name each file that is passed over, with the reason.",
    };

    /// <summary>Gives the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withContext">Whether it can look references up in other files.</param>
    /// <param name="withCrds">Whether it looks into custom resources.</param>
    public void AddTo(Command command, bool withContext = false, bool withCrds = false)
    {
        command.Add(_settings);
        if (withContext)
        {
            command.Add(_context);
        }

        if (withCrds)
        {
            command.Add(_crds);
        }

        command.Add(_exclude);
        command.Add(_asFound);
        command.Add(_verbose);
    }

    /// <summary>The settings of a call.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="firstPath">The first path of the call, where settings may stand beside or above.</param>
    /// <exception cref="UsageException">They can't be read.</exception>
    public SettingsFile SettingsOf(ParseResult parsed, string? firstPath) =>
        SettingsFile.Read(parsed.GetValue(_settings) ?? SettingsFile.Find(firstPath));

    /// <summary>The files of a call, after the settings that stand above them.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="paths">Its paths.</param>
    /// <param name="terminal">Where standard input comes from, and where troubles are told.</param>
    /// <exception cref="UsageException">The settings can't be read.</exception>
    public InputFiles FilesOf(ParseResult parsed, string[] paths, Terminal terminal) =>
        new(terminal, SelectionOf(parsed, SettingsOf(parsed, paths.FirstOrDefault())));

    /// <summary>What a call and its settings say of files.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="isQuiet">Whether nothing is to be said of what is passed over.</param>
    public SelectionOptions SelectionOf(ParseResult parsed, SettingsFile settings, bool isQuiet = false) =>
        new()
        {
            AsFound = parsed.GetValue(_asFound),
            Context = parsed.GetValue(_context) ?? [],
            Exclude =
            [
                new(Directory.GetCurrentDirectory(), parsed.GetValue(_exclude) ?? []),
                new(settings.Folder, settings.Says.Exclude),
            ],
            Crds = CrdsOf(parsed, settings),
            Sites = settings.Says.Sites,
            SitesFolder = settings.Folder,
            IsVerbose = parsed.GetValue(_verbose),
            IsQuiet = isQuiet,
        };

    // Of two definitions of a kind the first counts: the call's own.
    private string[] CrdsOf(ParseResult parsed, SettingsFile settings) =>
        [
            .. parsed.GetValue(_crds) ?? [],
            .. settings.Says.Crds.Select(path =>
                Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(settings.Folder, path))
            ),
        ];
}
