using EksSpec.Cli.Selection;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Cli;

/// <summary>Turns the paths of a call into files, and reads them. What can't be read keeps nobody from the rest.</summary>
/// <param name="terminal">Where standard input comes from, and where troubles are told.</param>
/// <param name="options">What the call and its settings say of files; absent, nothing.</param>
internal sealed class InputFiles(Terminal terminal, SelectionOptions? options = null)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly SelectionOptions _options = options ?? SelectionOptions.Default;
    private readonly PassedOver _passedOver = new();
    private Kustomizations? _kustomizations;
    private IReadOnlyList<V1CustomResourceDefinition>? _definitions;
    private bool _isIncomplete;

    /// <summary>
    /// The files of the paths, in the order given: a file is itself, a directory is those of its files that are meant for a
    /// cluster, in ordinal order.
    /// </summary>
    /// <exception cref="UsageException">A path is no file, no directory and no pattern.</exception>
    public List<string> Of(IEnumerable<string> paths)
    {
        var (candidates, kustomizations) = Find(paths);
        List<string> files =
        [
            .. InOrder
                .Select(candidates, file => file.IsNamed ? new InputFile(file.Name) : Read(file, kustomizations))
                .Where(Keep)
                .Select(file => file.Name),
        ];
        TellPassedOver();
        return files;
    }

    /// <summary>Reads the files of the paths on all processors, in their order; then those to look references up in.</summary>
    /// <exception cref="UsageException">A path is no file, no directory and no pattern.</exception>
    public List<InputFile> Read(IEnumerable<string> paths)
    {
        var (candidates, kustomizations) = Find(paths);
        _kustomizations = kustomizations;
        List<InputFile> files = [.. InOrder.Select(candidates, file => Read(file, kustomizations)).Where(Keep)];
        TellPassedOver();
        return files;
    }

    /// <summary>The CustomResourceDefinitions that the call and its settings name: they are known, and not judged.</summary>
    /// <exception cref="UsageException">A path has none.</exception>
    public IReadOnlyList<V1CustomResourceDefinition> Definitions =>
        _definitions ??= new DefinitionFiles(terminal).Read(_options.Crds);

    /// <summary>Where custom resources keep their pod templates.</summary>
    public PodTemplates Templates => PodTemplates.Default.WithDefinitions(Definitions);

    /// <summary>The kustomizations among the files that were read, and the files that those use as patches.</summary>
    public ValueList<SpecDocument> Kustomizations => _kustomizations?.Documents ?? [];

    /// <summary>The landscape of files that were read.</summary>
    public Landscape LandscapeOf(IReadOnlyList<InputFile> files) =>
        Landscape.Of(
            files.SelectMany(file => file.Documents),
            new LandscapeOptions
            {
                Templates = Templates,
                Kustomizations = Kustomizations,
                Sites = new SitePlans(_options).Of([
                    .. files.Select(file => file.Name),
                    .. Kustomizations.Select(document => document.File!).Distinct(),
                ]),
            }
        );

    /// <summary>The bytes of one path of <see cref="Of"/>.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<byte> Bytes(string path) =>
        path == StandardInput ? terminal.ReadAll() : File.ReadAllBytes(path);

    /// <summary>Says why a file or directory can't be read.</summary>
    public void Tell(string path, string trouble)
    {
        _isIncomplete = true;
        terminal.Error.WriteLine($"eksspec: {path}: {trouble}");
    }

    /// <summary>Whether a call names files that are only there to be referred to.</summary>
    public bool HasContext => _options.Context.Count > 0;

    /// <summary>Tells of what could not be read of files: whoever says what becomes of them must not be silent about it.</summary>
    public void TellUnread(IEnumerable<InputFile> files)
    {
        foreach (var file in files)
        {
            if ((file.Trouble ?? file.Failure?.Message) is { } trouble)
            {
                Tell(file.Name, trouble);
            }

            foreach (var unread in file.Documents.SelectMany(document => Unread.In(document, file.Said)))
            {
                Tell(file.Name, unread);
            }
        }
    }

    /// <summary>Says something that is no trouble.</summary>
    public void Note(string text) => terminal.Error.WriteLine($"eksspec: {text}");

    /// <summary>Whether a call passes over files that somebody could have expected to be read.</summary>
    public bool HasPassedOver => _passedOver.HasAny;

    /// <summary>The exit code of a call: another one where something could not be read.</summary>
    public int Code(bool hasErrors) =>
        _isIncomplete ? ExitCode.Usage
        : hasErrors ? ExitCode.Findings
        : ExitCode.Ok;

    /// <summary>Whether an exception is the file's or the system's fault.</summary>
    public static bool IsTrouble(Exception e) => e is IOException or UnauthorizedAccessException;

    private (List<Candidate>, Kustomizations) Find(IEnumerable<string> paths)
    {
        var candidates = new Candidates(_options, _passedOver, Tell).Of(paths);
        Kustomizations kustomizations = new(
            candidates.Select(file => file.Name).Where(name => name != StandardInput),
            name => Read(new(name, IsNamed: true, IsContext: true), null).Documents.ToValueList()
        );
        candidates.AddRange(
            kustomizations.Outside.Select(name => new Candidate(name, IsNamed: false, IsContext: true))
        );
        return (candidates, kustomizations);
    }

    private bool Keep(InputFile file)
    {
        // Of a file that is judged, the trouble is a finding.
        if (file is { Trouble: { } trouble, IsContext: true })
        {
            Tell(file.Name, trouble);
        }

        if (file.Passed is { } reason && !file.IsContext)
        {
            _passedOver.Add(file.Name, reason);
        }

        return file.Passed is null;
    }

    private void TellPassedOver()
    {
        if (!_options.IsQuiet)
        {
            _passedOver.Tell(terminal.Error, _options.IsVerbose);
        }
    }

    private InputFile Read(Candidate file, Kustomizations? kustomizations)
    {
        try
        {
            return kustomizations?.ReasonToPass(file) is { } reason
                ? new(file.Name) { Passed = reason, IsContext = file.IsContext }
                : Guard.Run(() => ReadText(file), failure => new(file.Name) { Failure = failure }) with
                {
                    IsContext = file.IsContext,
                };
        }
        catch (Exception e) when (IsTrouble(e))
        {
            return new(file.Name) { Trouble = e.Message, IsContext = file.IsContext };
        }
    }

    private InputFile ReadText(Candidate candidate)
    {
        ReadOptions limits = new() { File = candidate.Name };
        if (candidate.Name == StandardInput)
        {
            return new(candidate.Name) { Documents = SpecReader.Read(terminal.Input, limits) };
        }

        using var file = new FileStream(candidate.Name, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        // Pipes have no length, and nobody reads to the end of what is too long.
        if (!file.CanSeek || file.Length is 0 || file.Length > limits.MaxBytes)
        {
            return
                candidate.IsNamed
                || file.Length > limits.MaxBytes && !candidate.Name.EndsWith(".json", StringComparison.Ordinal)
                ? new(candidate.Name) { Documents = SpecReader.Read(file, limits) }
                : new(candidate.Name) { Passed = Reason.Neither };
        }

        var bytes = new byte[file.Length];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var text = bytes.AsMemory(0, count);
        if (!candidate.IsNamed)
        {
            return FoundFile.Read(candidate.Name, text, limits);
        }

        // Nobody applies what is encrypted, not even who names it.
        var isEncrypted = Encrypted.Is(text.Span);
        return new(candidate.Name)
        {
            Documents = SpecReader.Read(text, limits),
            IsEncrypted = isEncrypted,
            Marks = isEncrypted ? TemplateMarks.Of(text.Span) : null,
        };
    }
}
