using EksSpec.Reading.Events;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Reading;

/// <summary>Reads the documents of a text one by one, and gives them to YamlDotNet.</summary>
internal sealed class EventParser : IParser
{
    private readonly YamlText _text;
    private readonly ReadOptions _options;
    private readonly TreeBudget _budget;
    private readonly TreeEvents _told;
    private readonly IEnumerator<ParsingEvent> _events;

    public EventParser(YamlText text, ReadOptions options)
    {
        (_text, _options) = (text, options);
        _budget = new(options.MaxDepth, options.MaxNodes);
        _told = new(text);
        _events = Events().GetEnumerator();
    }

    public ParsingEvent? Current { get; private set; }

    public bool MoveNext()
    {
        Current = null;
        if (!_events.MoveNext())
        {
            return false;
        }

        Current = _events.Current;
        return true;
    }

    private IEnumerable<ParsingEvent> Events()
    {
        yield return _told.Start();
        YamlException? refusal = null;
        var parser = new YamlParser(_text, _budget);
        while (TryRead(parser, out refusal) is { } tree)
        {
            foreach (var told in _told.Of(tree))
            {
                yield return told;
            }
        }

        if (refusal is not null)
        {
            // Who has asked for the end of the document before it has asked for one event more.
            yield return new DocumentStart(null, new(), true, refusal.Start, refusal.Start);
            throw refusal;
        }

        yield return _told.End();
    }

    private YamlTree? TryRead(YamlParser parser, out YamlException? refusal)
    {
        refusal = null;
        try
        {
            if (_text.Length > _options.MaxBytes)
            {
                throw new TreeException(TreeBudget.TooLong(_options.MaxBytes));
            }

            var problems = new List<Problem>();
            if (parser.Read(problems) is not { } tree)
            {
                return null;
            }

            new TreeMeaning(tree.Copy(), _budget, problems).Resolve();
            return problems.Find(problem => problem.Kind != ProblemKind.DuplicateKey) is { } problem
                ? throw new TreeException(problem)
                : tree;
        }
        catch (TreeException e)
        {
            refusal = Refusal(e.Problem);
            return null;
        }
    }

    private YamlException Refusal(Problem problem)
    {
        var mark = Marks.Of(_text, problem.Line, problem.Column);
        var message = problem.Fix is null ? problem.Message : $"{problem.Message} {problem.Fix}";
        return problem.Kind == ProblemKind.Syntax
            ? new SyntaxErrorException(mark, mark, message)
            : new SemanticErrorException(mark, mark, message);
    }
}
