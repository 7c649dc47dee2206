using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Crds;

/// <summary>Something in a file that no records can be made of.</summary>
/// <param name="Id">Which of <see cref="CrdDiagnostics"/> it is.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record CrdProblem(string Id, string File, int Line, int Column, string Message)
{
    public Diagnostic ToDiagnostic()
    {
        var start = new LinePosition(Line, Column);
        return Diagnostic.Create(CrdDiagnostics.Find(Id), Location.Create(File, default, new(start, start)), Message);
    }
}
