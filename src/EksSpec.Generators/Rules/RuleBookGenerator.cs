using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EksSpec.Generators.Rules;

/// <summary>
/// Makes the rules of each <c>X.rules.md</c> into properties of the partial class <c>X</c>, and the list of all rules. A rule
/// that is in a book and that no code uses is an error; the reverse does not compile by itself.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuleBookGenerator : IIncrementalGenerator
{
    private const string RootNamespace = "EksSpec";

    private static readonly DiagnosticDescriptor Malformed = new(
        "RULES001",
        "A rule book is malformed",
        "{0}",
        "Rules",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var folder = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) =>
                options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var path) ? path : ""
        );
        var books = context
            .AdditionalTextsProvider.Where(static file =>
                file.Path.EndsWith(RuleBook.Extension, StringComparison.Ordinal)
            )
            .Combine(folder)
            .Select(static (pair, cancellation) => Read(pair.Left, pair.Right, cancellation));
        var uses = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is CompilationUnitSyntax,
            static (file, cancellation) => RuleUses.Of(file.Node, cancellation)
        );

        context.RegisterSourceOutput(
            books,
            static (output, book) => Add(output, book.ClassName, RuleBookEmitter.Emit(book))
        );
        context.RegisterSourceOutput(
            books.Collect(),
            static (output, all) => Add(output, "RuleCatalog", RuleBookEmitter.EmitList(all, RootNamespace))
        );
        context.RegisterSourceOutput(
            books.Collect().Combine(uses.Collect()),
            static (output, pair) => Judge(pair.Left, pair.Right, output)
        );
    }

    private static RuleBook Read(AdditionalText file, string folder, CancellationToken cancellation) =>
        RuleBookParser.Parse(file.Path, folder, RootNamespace, file.GetText(cancellation)?.ToString() ?? "");

    private static void Add(SourceProductionContext output, string className, string code) =>
        output.AddSource($"{className}.rules.g.cs", SourceText.From(code, Encoding.UTF8));

    private static void Judge(
        ImmutableArray<RuleBook> books,
        ImmutableArray<RuleUses> files,
        SourceProductionContext output
    )
    {
        var classes = new HashSet<string>(files.SelectMany(file => file.Classes), StringComparer.Ordinal);
        var names = new HashSet<string>(files.SelectMany(file => file.Names), StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var resources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var book in books)
        {
            foreach (var problem in book.Problems)
            {
                Report(book, problem.Line, problem.Message, output);
            }

            if (!resources.Add(book.Resource))
            {
                Report(book, 0, $"There is another book {book.Resource}.", output);
            }

            if (!classes.Contains($"{book.Namespace}.{book.ClassName}"))
            {
                Report(book, 0, $"There is no partial class {book.ClassName} in {book.Namespace}.", output);
            }

            foreach (var rule in book.Rules)
            {
                foreach (var id in rule.Merged.Prepend(rule.Id).Where(id => !ids.Add(id)))
                {
                    Report(book, rule.Line, $"The id {id} is taken.", output);
                }

                if (!names.Contains($"{book.ClassName}.{rule.Name}"))
                {
                    Report(book, rule.Line, $"No code reports {rule.Id} {rule.Name}.", output);
                }
            }
        }
    }

    private static void Report(RuleBook book, int line, string message, SourceProductionContext output)
    {
        var start = new LinePosition(line, 0);
        var place = Location.Create(book.Path, default, new(start, start));
        output.ReportDiagnostic(Diagnostic.Create(Malformed, place, message));
    }
}
