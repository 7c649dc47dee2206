using YamlDotNet.Core;

namespace EksSpec.Crds;

/// <summary>The kinds that the definitions of a file make, and what is wrong with it.</summary>
/// <remarks>Compared by reference: it is made once for each state of its file.</remarks>
internal sealed class CrdFile
{
    private readonly CrdInput _input;
    private readonly List<CrdKind> _kinds = [];
    private readonly List<CrdProblem> _problems = [];

    private CrdFile(CrdInput input) => _input = input;

    public IReadOnlyList<CrdKind> Kinds => _kinds;

    public IReadOnlyList<CrdProblem> Problems => _problems;

    public static CrdFile Read(CrdInput input, CancellationToken cancellation)
    {
        var file = new CrdFile(input);
        if (!Identifiers.IsNamespace(input.Namespace))
        {
            file.Tell(CrdDiagnostics.NoNamespace, null, $"'{input.Namespace}' is no namespace of C#.");
            return file;
        }

        try
        {
            file.ReadAll(cancellation);
        }
        catch (YamlException e)
        {
            var at = new YamlNode(
                YamlKind.Null,
                null,
                Math.Max((int)e.Start.Line - 1, 0),
                Math.Max((int)e.Start.Column - 1, 0)
            );
            file.Tell(CrdDiagnostics.Unreadable, at, $"The file can't be read: {e.Message}");
        }
        catch (InvalidDataException e)
        {
            file.Tell(CrdDiagnostics.Unreadable, null, e.Message);
        }

        return file;
    }

    private void ReadAll(CancellationToken cancellation)
    {
        if (_input.Text is not { } text)
        {
            Tell(CrdDiagnostics.Unreadable, null, "The file can't be opened.");
            return;
        }

        var isJson = _input.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        var found = YamlLoader.Load(text, isJson, cancellation).SelectMany(Definitions).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            new CrdReader(_input, i, Tell, cancellation).Read(found[i], _kinds);
        }

        if (found.Count == 0)
        {
            Tell(
                CrdDiagnostics.NoDefinition,
                null,
                "There is no CustomResourceDefinition of apiextensions.k8s.io/v1 in this file."
            );
        }
    }

    // Files that install something hold other objects too.
    private static IEnumerable<YamlNode> Definitions(YamlNode document) =>
        document["kind"]?.Text switch
        {
            "CustomResourceDefinition" when document["apiVersion"]?.Text == "apiextensions.k8s.io/v1" => [document],
            "List" or "CustomResourceDefinitionList" => (document["items"]?.Items ?? []).SelectMany(Definitions),
            _ => [],
        };

    private void Tell(string id, YamlNode? at, string message) =>
        _problems.Add(new(id, _input.Path, at?.Line ?? 0, at?.Column ?? 0, message));
}
