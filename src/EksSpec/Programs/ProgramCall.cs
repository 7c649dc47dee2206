using System.Globalization;

namespace EksSpec.Programs;

/// <summary>What the arguments of a program say.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="Usual">The directory where the arguments name none.</param>
internal sealed record ProgramCall(ProgramVerb Verb, string Usual)
{
    public const string Help = """
        write [DIRECTORY]         writes the files; what is done without a verb
        check [DIRECTORY]         tells what writing would change, and writes nothing (also: --check)
        validate                  shows all findings
        place                     shows where pods can run
        capacity ENVIRONMENT      shows how many environments like one fit

        --branch NAME             only the environments of a branch
        --commit SHA              the commit of the branch
        --gone                    write: deletes the files of the branch
        --prune                   write: deletes files of earlier runs that the fleet no longer has
        --dry-run                 write: touches nothing, and tells what would be done
        --format FORM             validate: text, lines, json, sarif, github or msbuild; place: text, json, mermaid or
                                  svg; capacity: text or json; write and check: text, lines or msbuild
        --count NUMBER            capacity: exit code 1 unless so many fit for certain

        Exit code: 0 all is well; 1 an error, a file that would change, or environments that don't fit; 2 bad usage,
        or files that can't be read or written.

        """;

    private static readonly string[] Verbs = ["write", "check", "validate", "place", "capacity"];

    /// <summary>The directory to write to and to compare with.</summary>
    public string Directory => Named ?? Usual;

    /// <summary>The branch that is meant; absent, all.</summary>
    public Branch? Branch => BranchName is null ? null : new(BranchName) { Commit = Commit };

    /// <summary>Whether the branch is gone.</summary>
    public bool IsGone { get; private init; }

    /// <summary>Whether files that nobody writes any more are deleted.</summary>
    public bool Prunes { get; private init; }

    /// <summary>Whether nothing is touched.</summary>
    public bool IsDry { get; private init; }

    /// <summary>How to show things.</summary>
    public string Format { get; private init; } = "text";

    /// <summary>The environment whose number is asked for.</summary>
    public string? Environment { get; private init; }

    /// <summary>How many have to fit.</summary>
    public int? Count { get; private init; }

    private string? Named { get; init; }

    private string? BranchName { get; init; }

    private string? Commit { get; init; }

    public static ProgramCall Parse(IReadOnlyList<string> args, string directory)
    {
        Queue<string> rest = new(args);
        ProgramVerb? verb = null;
        if (rest.TryPeek(out var first) && Array.IndexOf(Verbs, first) is >= 0 and var known)
        {
            rest.Dequeue();
            verb = (ProgramVerb)known;
        }

        ProgramCall call = new(verb ?? ProgramVerb.Write, directory);
        while (rest.TryDequeue(out var word))
        {
            call = word switch
            {
                "--help" or "-h" or "-?" => call with { Verb = ProgramVerb.Help },
                "--check" when call.Verb == ProgramVerb.Write => call with { Verb = ProgramVerb.Check },
                "--branch" => call with { BranchName = Value(word, rest) },
                "--commit" => call with { Commit = Value(word, rest) },
                "--gone" => call with { IsGone = true },
                "--prune" => call with { Prunes = true },
                "--dry-run" => call with { IsDry = true },
                "--format" => call with { Format = Value(word, rest) },
                "--count" => call with { Count = Number(word, rest) },
                _ when word.StartsWith('-') => throw Unknown(word),
                _ when call is { Verb: ProgramVerb.Capacity, Environment: null } => call with { Environment = word },
                _ when call is { Verb: <= ProgramVerb.Check, Named: null } => call with { Named = word },
                _ => throw Unknown(word),
            };
        }

        return call.Checked();
    }

    private string[] Forms =>
        Verb switch
        {
            ProgramVerb.Validate => ["text", "lines", "json", "sarif", "github", "msbuild"],
            ProgramVerb.Place => ["text", "json", "mermaid", "svg"],
            ProgramVerb.Capacity => ["text", "json"],
            _ => ["text", "lines", "msbuild"],
        };

    private ProgramCall Checked() =>
        this switch
        {
            { BranchName: null, IsGone: true } => throw new ProgramUsageException("--gone needs --branch"),
            { BranchName: null, Commit: not null } => throw new ProgramUsageException("--commit needs --branch"),
            { Verb: ProgramVerb.Capacity, Environment: null } => throw new ProgramUsageException(
                "capacity needs the name of an environment"
            ),
            _ when !Forms.Contains(Format) => throw new ProgramUsageException(
                $"there is no format '{Format}' of it; there are {string.Join(", ", Forms)}"
            ),
            { Verb: not ProgramVerb.Capacity, Count: not null } => throw new ProgramUsageException(
                "--count goes with capacity"
            ),
            { Verb: not ProgramVerb.Write } when IsGone || Prunes || IsDry => throw new ProgramUsageException(
                "--gone, --prune and --dry-run go with write"
            ),
            _ => this,
        };

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) && value.Length > 0
            ? value
            : throw new ProgramUsageException($"{option} needs a value");

    private static int Number(string option, Queue<string> rest) =>
        int.TryParse(Value(option, rest), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ProgramUsageException($"{option} needs a number, 0 or more");

    private static ProgramUsageException Unknown(string word)
    {
        var nearest = Meant.Nearest(word, Verbs);
        return new($"'{word}' is not understood{(nearest is null ? "" : $"; did you mean {nearest}?")}");
    }
}
