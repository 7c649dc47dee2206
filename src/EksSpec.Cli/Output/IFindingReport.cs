namespace EksSpec.Cli.Output;

/// <summary>Shows what was found, document by document.</summary>
internal interface IFindingReport
{
    /// <summary>Shows one document.</summary>
    /// <param name="file">The file it stands in, as it was named in the call.</param>
    /// <param name="document">The document with its findings.</param>
    void Add(string file, CheckedDocument document);

    /// <summary>Shows what comes after the last document.</summary>
    void Finish();
}
