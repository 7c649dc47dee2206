using System.Security.Cryptography;
using System.Text;

namespace EksSpec;

/// <summary>Makes of a branch's name a part of names that is valid wherever Kubernetes, DNS and databases take it.</summary>
/// <remarks>
/// Lower-case letters, digits and <c>-</c>, beginning with a letter. A name that is one already stays as it is. Wherever anything
/// was changed or cut, <c>-</c> and ten digits of the SHA-256 of the exact name stand behind it, so that <c>feature/a</c> and
/// <c>feature-a</c> differ. A name that ends like that by itself gets them too: nobody can name a branch as another's slug.
/// </remarks>
public static class BranchSlug
{
    /// <summary>The longest slug where nothing asks for less.</summary>
    public const int MaxLength = 40;

    /// <summary>The shortest length that a slug can be cut to.</summary>
    public const int MinLength = 2 + HashLength;

    /// <summary>Stands for the slug of every branch while a blueprint is rendered for all of them.</summary>
    internal const string Symbol = "slug-of-the-branch";

    /// <summary>The same in the names of databases, which have no dash.</summary>
    internal const string IdentifierSymbol = "slug_of_the_branch";

    /// <summary>How many digits of the SHA-256 tell two branches apart.</summary>
    internal const int HashLength = 10;

    /// <summary>The slug of a branch.</summary>
    /// <param name="branch">The exact name.</param>
    /// <param name="maxLength">Most characters: <see cref="MinLength"/> or more.</param>
    /// <returns>The same for the same name and length, on every machine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="branch"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is less than <see cref="MinLength"/>.</exception>
    public static string Of(string branch, int maxLength = MaxLength)
    {
        ArgumentNullException.ThrowIfNull(branch);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, MinLength);
        var plain = Plain(branch);
        if (plain == branch && plain.Length > 0 && plain.Length <= maxLength && !EndsInHash(plain) && plain != Symbol)
        {
            return plain;
        }

        var text = plain.Length == 0 ? "b" : plain;
        var kept = text[..Math.Min(text.Length, maxLength - HashLength - 1)].TrimEnd('-');
        return $"{kept}-{Hash(branch)}";
    }

    private static string Plain(string branch)
    {
        StringBuilder text = new(branch.Length + 2);
        foreach (var c in branch)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        var plain = text.ToString().TrimEnd('-');
        return plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? $"b-{plain}" : plain;
    }

    private static bool EndsInHash(string plain) =>
        plain.Length > HashLength
        && plain[^(HashLength + 1)] == '-'
        && plain.TakeLast(HashLength).All(c => char.IsAsciiHexDigitLower(c));

    private static string Hash(string branch) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(branch)))[..HashLength];
}
