namespace EksSpec.Import;

/// <summary>The comments of a document as comments of C#, by what they stand at. Each is given away once.</summary>
internal sealed class RemarkBook
{
    private readonly SortedDictionary<SpecPath, List<string>> _above = [];
    private readonly SortedDictionary<SpecPath, List<string>> _below = [];

    /// <summary>Notes comments.</summary>
    /// <param name="remarks">Each with its place: above something, or below the last thing in it.</param>
    public RemarkBook(IEnumerable<(SpecPath Place, bool IsBelow, string Text)> remarks)
    {
        foreach (var (place, isBelow, text) in remarks)
        {
            var book = isBelow ? _below : _above;
            if (!book.TryGetValue(place, out var list))
            {
                book.Add(place, list = []);
            }

            list.Add(text);
        }
    }

    /// <summary>Those above something.</summary>
    public IReadOnlyList<string> Take(SpecPath place) => Take(_above, place);

    /// <summary>Those below the last thing in something.</summary>
    public IReadOnlyList<string> TakeBelow(SpecPath place) => Take(_below, place);

    /// <summary>Those on the way down from a place, without those of the place itself.</summary>
    public List<string> TakeOnWay(SpecPath from, SpecPath path)
    {
        List<SpecPath> way = [];
        for (var step = from.Then(path); step != from && step.Parent is { } parent; step = parent)
        {
            way.Insert(0, step);
        }

        return [.. way.SelectMany(Take)];
    }

    /// <summary>Those of something and of everything in it.</summary>
    public IReadOnlyList<string> TakeAll(SpecPath place) =>
        [
            .. _above
                .Keys.Concat(_below.Keys)
                .Where(place.Covers)
                .Distinct()
                .ToList()
                .SelectMany(each => (string[])[.. Take(each), .. TakeBelow(each)]),
        ];

    private static List<string> Take(SortedDictionary<SpecPath, List<string>> book, SpecPath place) =>
        book.Remove(place, out var list) ? list : [];
}
