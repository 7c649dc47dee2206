namespace EksSpec.Findings;

/// <summary>Says where the parts of an object stand: in a file that was read, or in the program that built it.</summary>
internal interface ISpecSource
{
    /// <summary>The position of a place, else of its nearest ancestor; <see langword="null"/> where nothing is known.</summary>
    SourcePosition? Find(SpecPath path);

    /// <summary>What to do about a place, in the words of whoever wrote it: YAML in a file, verbs in a program.</summary>
    string FixOf(SpecPath path, string fix) => fix;
}
