using System.Diagnostics.CodeAnalysis;
using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Cli;

/// <summary>Keeps what goes wrong in one text from the others.</summary>
internal static class Guard
{
    /// <summary>Works on one text.</summary>
    /// <param name="work">The work.</param>
    /// <param name="failed">What there is instead where it fails: the finding says so.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever goes wrong.")]
    public static T Run<T>(Func<T> work, Func<Finding, T> failed)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not OutOfMemoryException && !InputFiles.IsTrouble(e))
        {
            // What the exception says may quote a value.
            var message = $"The text can't be judged: {e.GetType().Name}.";
            return failed(new(RuleCatalog.Find("EKS6902")!, SpecPath.Root, message));
        }
    }
}
