using System.Globalization;
using System.Text.RegularExpressions;

namespace EksSpec.Tests.Writing;

/// <summary>
/// What readers make of a plain scalar, from their own rules: the resolvers of YAML 1.1 (the specification's and PyYAML's),
/// of YAML 1.2's core schema and js-yaml, and of Go's yaml packages. Written apart from the writer, to hold it against.
/// </summary>
internal static partial class PlainScalarOracle
{
    /// <summary>The readers that would not take the plain text for a string.</summary>
    public static IEnumerable<string> Misreaders(string text)
    {
        if (Yaml11Specification().IsMatch(text))
        {
            yield return "YAML 1.1";
        }

        if (PyYaml().IsMatch(text))
        {
            yield return "PyYAML";
        }

        if (Core12().IsMatch(text))
        {
            yield return "YAML 1.2";
        }

        if (JavaScript11().IsMatch(text))
        {
            yield return "yaml for JavaScript, version 1.1";
        }

        if (IsGoNumber(text) || (MayBeGoNumber(text) && IsGoNumber(text.Replace("_", "", StringComparison.Ordinal))))
        {
            yield return "Go";
        }
    }

    // Go's packages look at the first character before they think of a number at all.
    private static bool MayBeGoNumber(string text) => text is [(>= '0' and <= '9') or '+' or '-' or '.', ..];

    // yaml.v2 and yaml.v3 drop underscores and then ask strconv, with a base prefix or without.
    private static bool IsGoNumber(string text) =>
        GoInteger().IsMatch(text)
        || GoFloat().IsMatch(text)
        || DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && GoTimestamp().IsMatch(text);

    [GeneratedRegex(
        """
            ^(?:
              ~ | null | Null | NULL | = | <<
            | y|Y|yes|Yes|YES|n|N|no|No|NO | true|True|TRUE|false|False|FALSE | on|On|ON|off|Off|OFF
            | [-+]?0b[0-1_]+ | [-+]?0[0-7_]+ | [-+]?(?:0|[1-9][0-9_]*) | [-+]?0x[0-9a-fA-F_]+ | [-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+
            | [-+]?(?:[0-9][0-9_]*)?\.[0-9.]*(?:[eE][-+][0-9]+)? | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*
            | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
            | [0-9]{4}-[0-9]{2}-[0-9]{2}
            | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[\ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[\ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?
            )?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Yaml11Specification();

    [GeneratedRegex(
        """
            ^(?:
              ~|null|Null|NULL|=|<<
            | yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
            | [-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)? | \.[0-9][0-9_]*(?:[eE][-+][0-9]+)?
            | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]* | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
            | [-+]?0b[0-1_]+ | [-+]?0[0-7_]+ | [-+]?(?:0|[1-9][0-9_]*) | [-+]?0x[0-9a-fA-F_]+ | [-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+
            | [0-9]{4}-[0-9]{2}-[0-9]{2}
            | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[\ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[\ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?
            )?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex PyYaml();

    // The core schema, and beyond it what js-yaml adds: signs before any base, 0b, underscores, dates.
    [GeneratedRegex(
        """
            ^(?:
              null|Null|NULL|~|true|True|TRUE|false|False|FALSE
            | [-+]?[0-9][0-9_]* | [-+]?0o[0-7_]+ | [-+]?0x[0-9a-fA-F_]+ | [-+]?0b[01_]+
            | [-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?
            | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
            | [0-9]{4}-[0-9]{2}-[0-9]{2} | <<
            )?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Core12();

    // The package "yaml" in its 1.1 mode: the digits before an exponent may be missing.
    [GeneratedRegex("^[-+]?(?:[0-9][0-9_]*)?(?:\\.[0-9_]*)?[eE][-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex JavaScript11();

    [GeneratedRegex("^[-+]?(?:[0-9]+|0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex GoInteger();

    [GeneratedRegex(
        "^[-+]?(?:(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|\\.?(?:inf|nan|infinity)"
            + "|0x[0-9a-f]*\\.?[0-9a-f]*(?:p[-+]?[0-9]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex GoFloat();

    [GeneratedRegex("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex GoTimestamp();
}
