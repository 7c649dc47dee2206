using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading;

/// <summary>Makes documents of trees: finds out whose they are, and reads them into the model.</summary>
internal sealed class DocumentBinder(string? file)
{
    private readonly List<SpecDocument> _documents = [];

    // Where the binder keeps the way to a value, one document after the other.
    private readonly Segment[] _path = new Segment[32];
    private bool _seenFirst;
    private bool _firstIsEmpty;
    private bool _firstIsEksctl;

    /// <summary>What was read so far.</summary>
    public ValueList<SpecDocument> Documents => _documents.ToValueList();

    /// <summary>Adds a document.</summary>
    /// <param name="found">Its tree; null where it is empty.</param>
    /// <param name="problems">What is wrong with the text.</param>
    /// <param name="asYaml">For JSON that is meant for eksctl: the same text as YAML, which eksctl reads first.</param>
    public void Add(Node? found, IReadOnlyList<Problem> problems, Node? asYaml = null)
    {
        var isFirst = !_seenFirst;
        _seenFirst = true;
        if (found is not { Kind: not NodeKind.Null } root)
        {
            _firstIsEmpty |= isFirst;
            return;
        }

        var dialects = root.Kind == NodeKind.Map ? Attribution.OfTree(root) : Attribution.OfText([]);
        var findings = new List<Finding>();
        if (IsHidden(dialects))
        {
            AddHidden(root);
            return;
        }

        _firstIsEksctl |= isFirst && IsEksctl(dialects);
        Add(problems, dialects, root, findings);
        var read = (Value: (object?)null, Meant: (object?)null);
        if (root.Kind != NodeKind.Map)
        {
            const string Message = "The document is not a map, so it has no apiVersion and no kind.";
            AddNoKind(dialects, root, "", Message, findings);
        }
        else if (IsEksctl(dialects))
        {
            read = ReadConfig(root, findings, isFirst);
            if (asYaml is { } other)
            {
                AddOfYaml(other, findings);
            }
        }
        else
        {
            if (KubernetesKinds.ItemsOf(root) is { } items)
            {
                AddItems(root, items, problems, findings);
                return;
            }

            read = ReadObject(root, dialects, findings);
        }

        AddDocument(root, findings, read.Value, ignored: false, read.Meant);
    }

    /// <summary>Adds a document that has no tree.</summary>
    public void AddUnreadable(Problem problem, ReadOnlySpan<byte> text, int line, YamlText? source = null)
    {
        var dialects = Attribution.OfText(text);
        var findings = new List<Finding>();
        if (IsHidden(dialects))
        {
            findings.Add(NotFirst(line, 1));
        }
        else
        {
            Add([problem], dialects, null, findings);
        }

        _firstIsEksctl |= !_seenFirst && IsEksctl(dialects);
        _seenFirst = true;

        _documents.Add(new(null, file, _documents.Count, line, findings) { Unread = source });
    }

    /// <summary>Adds a document for a text that holds none, so that somebody says so.</summary>
    public void AddEmpty(ReadOnlySpan<byte> text)
    {
        var findings = new List<Finding>();
        foreach (var dialect in Attribution.OfText(text))
        {
            findings.Add(new(dialect.NoKind, "", "The text holds no document.") { Position = new(file, 1, 1) });
        }

        _documents.Add(new(null, file, _documents.Count, 1, findings));
    }

    // Behind a ClusterConfig only what is a manifest without doubt is looked at: eksctl sees none of it.
    private bool IsHidden(Dialect[] dialects) => _firstIsEksctl && dialects.Contains(Dialect.Eksctl);

    private void AddHidden(Node root)
    {
        var value =
            root.Kind != NodeKind.Map ? null
            : IsEksctl(Attribution.OfTree(root))
                ? EksctlReader.ReadClusterConfig(root, new Binder(Dialect.Eksctl, file, []))
            : (object)InlineDocuments.Of(root);
        AddDocument(root, [NotFirst(root.Line, root.Column)], value, ignored: true);
    }

    private static bool IsEksctl(Dialect[] dialects) => dialects is [var only] && only == Dialect.Eksctl;

    private Finding NotFirst(int line, int column) =>
        new(EksctlReadingRules.NotFirst, "", "eksctl reads only the first document of a file; this one it ignores.")
        {
            Position = new(file, line, column),
        };

    private static string? TextOf(Node? node) => node is { Kind: NodeKind.Text, Text: var text } ? text : null;

    private Finding At(Node node, RuleInfo rule, string path, string message) =>
        new(rule, path, message) { Position = new(file, node.Line, node.Column) };

    private void AddNoKind(Dialect[] dialects, Node node, string path, string message, List<Finding> findings)
    {
        foreach (var dialect in dialects)
        {
            findings.Add(At(node, dialect.NoKind, path, message));
        }
    }

    private void Add(IReadOnlyList<Problem> problems, Dialect[] dialects, Node? root, List<Finding> findings)
    {
        foreach (var problem in problems)
        {
            var path =
                root is { } tree
                && problem.Owner is { } owner
                && Locator.PathOf(tree, new(tree.Tree, owner)) is { } found
                    ? problem.Key is null
                        ? found
                        : found.Entry(problem.Key)
                    : SpecPath.Root;
            foreach (var rule in dialects.Select(dialect => RuleOf(problem.Kind, dialect)).Distinct())
            {
                var finding = new Finding(rule, path, problem.Message)
                {
                    Position = new(file, problem.Line, problem.Column),
                };
                findings.Add(problem.Fix is null ? finding : finding with { Fix = problem.Fix });
            }
        }
    }

    private static RuleInfo RuleOf(ProblemKind kind, Dialect dialect) =>
        kind switch
        {
            ProblemKind.DuplicateKey => dialect.DuplicateKey,
            ProblemKind.TooDeep => ReadingRules.TooDeep,
            ProblemKind.TooManyNodes => ReadingRules.TooManyNodes,
            ProblemKind.TooLong => ReadingRules.TooLong,
            _ => dialect.Syntax,
        };

    private (object?, object?) ReadConfig(Node root, List<Finding> findings, bool isFirst)
    {
        if (isFirst)
        {
            CheckKind(root, findings);
            return Read(EksctlReader.ReadClusterConfig, root, Dialect.Eksctl, findings);
        }

        // eksctl never sees what follows the first document: that one is what it refuses.
        var (rule, what) = _firstIsEmpty
            ? (EksctlReadingRules.NoKind, "empty")
            : (EksctlReadingRules.OtherKind, "no ClusterConfig");
        findings.Add(At(root, rule, "", $"The first document of the file is {what}, and eksctl reads no other."));
        return (EksctlReader.ReadClusterConfig(root, new Binder(Dialect.Eksctl, file, [])), null);
    }

    // What is refused is read as absent, and a second time as what could have been meant.
    private (object Value, object? Meant) Read(
        NodeReader<object> read,
        Node root,
        Dialect dialect,
        List<Finding> findings
    )
    {
        var binder = new Binder(dialect, file, findings) { Path = _path, Root = root };
        var value = read(root, binder);
        return (value, binder.HasGaps ? read(root, new Binder(dialect, file, [], guesses: true)) : null);
    }

    private void CheckKind(Node root, List<Finding> findings)
    {
        // What a document is, eksctl asks without regard to case.
        var (version, type) = (FieldNames.FindInAnyCase(root, "apiVersion"), FieldNames.FindInAnyCase(root, "kind"));
        var (apiVersion, kind) = (TextOf(version), TextOf(type));
        if (version is not null && apiVersion is null || type is not null && kind is null)
        {
            // Something else than text is told like that of every field.
            return;
        }

        // Whichever of the two is wrong, the other one says what is meant.
        var (right, meant) = ("eksctl.io/v1alpha5", "ClusterConfig");
        if (string.IsNullOrEmpty(apiVersion) || string.IsNullOrEmpty(kind))
        {
            var missing = string.IsNullOrEmpty(apiVersion) ? "apiVersion" : "kind";
            var finding = At(root, EksctlReadingRules.NoKind, missing, $"The document has no {missing}.");
            var edit = SpecEdit.Set(missing, missing == "kind" ? meant : right);
            var isSure = (apiVersion == right || kind == meant) && (missing == "kind" ? type : version) is null;
            findings.Add(isSure ? finding with { Edits = [edit] } : finding);
        }
        else if (apiVersion != right || kind != meant)
        {
            var at = apiVersion != right ? "apiVersion" : "kind";
            var message = $"eksctl has no kind '{kind}' of '{apiVersion}'.";
            var finding = At((at == "kind" ? type : version)!.Value, EksctlReadingRules.OtherKind, at, message);
            var edit = SpecEdit.Set(at, at == "kind" ? meant : right);
            findings.Add(apiVersion == right || kind == meant ? finding with { Edits = [edit] } : finding);
        }
    }

    private (object?, object?) ReadObject(Node root, Dialect[] dialects, List<Finding> findings)
    {
        var apiVersion = TextOf(root.Find("apiVersion"));
        var kind = TextOf(root.Find("kind"));
        foreach (var name in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            var node = root.Find(name);
            if (node is { Kind: not (NodeKind.Null or NodeKind.Text) } other)
            {
                findings.Add(At(other, KubernetesReadingRules.WrongType, name, $"'{name}' must be text."));
            }
            else if (string.IsNullOrEmpty(node?.Text))
            {
                AddNoKind(dialects, node ?? root, name, $"The document has no {name}.", findings);
            }
        }

        if (string.IsNullOrEmpty(apiVersion) || string.IsNullOrEmpty(kind))
        {
            return (InlineDocuments.Of(root), null);
        }

        // What was served once, or is on request, the rules judge: they know which version the manifests are for.
        if (!KubernetesKinds.IsServed(apiVersion, kind) && ApiRemovals.Find(apiVersion, kind) is null)
        {
            var node = root.Find(KubernetesKinds.IsKnownVersion(apiVersion) ? "kind" : "apiVersion")!.Value;
            var message = $"The API server has no kind '{kind}' in '{apiVersion}'.";
            var finding = At(node, KubernetesReadingRules.NoSuchKind, "kind", message);
            findings.Add(
                KindNames.MeantBy(apiVersion, kind) is not var (field, word)
                    ? finding
                    : finding with
                    {
                        Message = message + Meant.Question(word),
                        Fix = $"Write {field}: {word}.",
                        Edits = [SpecEdit.Set(field, word)],
                    }
            );
        }

        if (!KubernetesKinds.IsBuiltIn(apiVersion) && KindNames.OwnGroupMeantBy(apiVersion, kind) is { } own)
        {
            var message = $"'{apiVersion}' is no version of Kubernetes, which has the kind '{kind}'.";
            findings.Add(
                At(root.Find("apiVersion")!.Value, KubernetesReadingRules.OtherGroup, "apiVersion", message) with
                {
                    Fix = $"Write apiVersion: {own}.",
                    Edits = [SpecEdit.Set("apiVersion", own)],
                }
            );
        }

        return KubernetesReader.Find(apiVersion, kind) is { } read
            ? Read(read, root, Dialect.Kubernetes, findings)
            : (InlineDocuments.Of(root), null);
    }

    private void AddItems(Node list, Node items, IReadOnlyList<Problem> problems, List<Finding> findings)
    {
        if (items.Items.Count() == 0)
        {
            AddDocument(list, findings, InlineDocuments.Of(list), ignored: false);
            return;
        }

        var first = _documents.Count;
        foreach (var item in items.Items)
        {
            var whole = KubernetesKinds.WithKindOf(list, item);
            Add(whole, [.. problems.Where(problem => IsIn(item, whole, problem))]);
        }

        // What is wrong with the list itself is told once, at its first object.
        var ofList = problems
            .Where(problem => !items.Items.ToList().Exists(item => IsIn(item, item, problem)))
            .ToList();
        if (ofList.Count > 0 && _documents.Count > first)
        {
            var findingsOfList = new List<Finding>(_documents[first].Findings);
            Add(ofList, [Dialect.Kubernetes], list, findingsOfList);
            _documents[first] = _documents[first].With(findingsOfList);
        }
    }

    private static bool IsIn(Node item, Node whole, Problem problem) =>
        problem.Owner is { } owner
        && (owner == item.Index || Locator.PathOf(whole, new(whole.Tree, owner)) is not null);

    private void AddOfYaml(Node asYaml, List<Finding> findings)
    {
        var more = new List<Finding>();
        EksctlReader.ReadClusterConfig(asYaml, new Binder(Dialect.Eksctl, file, more) { Root = asYaml });
        foreach (var finding in more)
        {
            if (!findings.Any(known => known.Rule == finding.Rule && known.Path == finding.Path))
            {
                findings.Add(finding);
            }
        }
    }

    private void AddDocument(Node root, List<Finding> findings, object? value, bool ignored, object? meant = null)
    {
        var metadata = root.Find("metadata");
        _documents.Add(
            new(root, file, _documents.Count, 0, findings)
            {
                ApiVersion = TextOf(root.Find("apiVersion")),
                Kind = TextOf(root.Find("kind")),
                Name = TextOf(metadata?.Find("name")),
                Namespace = TextOf(metadata?.Find("namespace")),
                Value = value,
                Meant = meant,
                IsIgnoredByEksctl = ignored,
            }
        );
    }
}
