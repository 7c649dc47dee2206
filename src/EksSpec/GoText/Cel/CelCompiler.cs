namespace EksSpec.GoText;

/// <summary>Compiles expressions as the API server does when a policy is created: to their type, or to an error.</summary>
internal static class CelCompiler
{
    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">The text.</param>
    /// <param name="environment">The names it can use.</param>
    /// <returns>The type of the expression; or what is wrong with it, and no type.</returns>
    public static (CelType? Type, string? Error) Compile(string expression, CelEnvironment environment)
    {
        try
        {
            return (new CelChecker(environment).Check(CelParser.Parse(expression)), null);
        }
        catch (FormatException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>Compiles an expression to be evaluated; null where it has no type.</summary>
    public static CelNode? Parse(string expression, CelEnvironment environment)
    {
        try
        {
            var node = CelParser.Parse(expression);
            new CelChecker(environment).Check(node);
            return node;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>What an expression costs at most; null where it has no type.</summary>
    /// <param name="expression">The text.</param>
    /// <param name="environment">The names it can use.</param>
    /// <param name="self">How large the value is that it is asked of.</param>
    public static double? Cost(string expression, CelEnvironment environment, CelShape self)
    {
        try
        {
            var node = CelParser.Parse(expression);
            var checker = new CelChecker(environment);
            checker.Check(node);
            return new CelCost(checker.Types, self).Of(node);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether a text can be the name of a variable.</summary>
    public static bool IsIdentifier(string text)
    {
        try
        {
            return CelParser.Parse(text) is CelNode.Name name && name.Text == text;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a name stands in an expression.</summary>
    public static bool Mentions(string expression, string name)
    {
        try
        {
            return new CelLexer(expression)
                .ReadAll()
                .Exists(token => token.Kind == CelTokenKind.Name && token.Text == name);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
