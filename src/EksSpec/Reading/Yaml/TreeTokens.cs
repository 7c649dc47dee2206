namespace EksSpec.Reading.Yaml;

/// <summary>
/// All that stands in a document, comments included: what is between two tokens is blank. Made by looking through the text
/// again, for few ask for it.
/// </summary>
/// <remarks>
/// Comments behind a document, and lines of <c>...</c>, belong to it up to where the next one begins; those before the first
/// belong to that. A text without a document has no tree, and its comments are in none.
/// </remarks>
internal static class TreeTokens
{
    /// <summary>The tokens of a document, in order.</summary>
    /// <param name="tree">A tree that <see cref="YamlParser"/> made.</param>
    public static IEnumerable<Token> Of(YamlTree tree)
    {
        var comments = new Queue<Token>();
        var scanner = new YamlScanner(tree.Source) { Comments = comments, Barrier = tree.Barrier };
        scanner.Restart(tree.Start);
        var goesOn = true;
        while (goesOn)
        {
            var token = NextOf(scanner, tree);
            goesOn = !IsBehind(tree, token);
            while (comments.TryPeek(out var comment) && comment.Start < token.Start)
            {
                yield return comments.Dequeue();
            }

            if (goesOn && token.Style is YamlStyle.Literal or YamlStyle.Folded)
            {
                var header = HeaderOf(tree.Source.Bytes, token);
                yield return header;
                var start = header.End;
                if (comments.TryDequeue(out var comment))
                {
                    yield return comment;
                    start = comment.End;
                }

                yield return token with
                {
                    Start = start,
                };
            }
            else if (goesOn && token.End > token.Start)
            {
                yield return token;
            }
        }
    }

    // What is broken behind a document is none of its business.
    private static Token NextOf(YamlScanner scanner, YamlTree tree)
    {
        try
        {
            var token = scanner.Peek();
            scanner.Take();
            return token;
        }
        catch (TreeException)
        {
            return new(TokenKind.StreamEnd, scanner.Waiting, scanner.Waiting);
        }
    }

    private static bool IsBehind(YamlTree tree, in Token token) =>
        token.Kind == TokenKind.StreamEnd
        || (token.Start >= tree.End && token.End > token.Start && token.Kind != TokenKind.DocumentEnd);

    private static Token HeaderOf(byte[] bytes, in Token scalar)
    {
        var end = scalar.Start + 1;
        while (bytes[end] is (byte)'+' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            end++;
        }

        return new(TokenKind.BlockHeader, scalar.Start, end);
    }
}
