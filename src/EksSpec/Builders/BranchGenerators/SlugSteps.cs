namespace EksSpec.Builders;

/// <summary>
/// <see cref="BranchSlug.Of"/> in Go's templates, with the functions that ApplicationSets and ResourceSets have both: whoever makes
/// the environment of a branch, it has the same name.
/// </summary>
internal static class SlugSteps
{
    /// <summary>The branch, such that it can stand between the double quotes of YAML.</summary>
    public const string Quoted = "toJson | trimPrefix \"\\\"\" | trimSuffix \"\\\"\"";

    /// <summary>The steps that make <c>$slug</c>.</summary>
    /// <param name="branch">The expression of the branch's name.</param>
    /// <param name="length">The most characters of a slug.</param>
    public static IEnumerable<string> Of(string branch, int length) =>
        [
            $"$slug := regexReplaceAll \"[^a-zA-Z0-9]+\" {branch} \"-\" | lower | trimAll \"-\"",
            """if regexMatch "^[0-9]" $slug""",
            """$slug = print "b-" $slug""",
            "end",
            $$"""if or (ne $slug {{branch}}) (gt (len $slug) {{length}}) (eq $slug "{{BranchSlug.Symbol}}") (regexMatch "^$|-[0-9a-f]{{{BranchSlug.HashLength}}}$" $slug)""",
            $"""$slug = printf "%s-%s" ($slug | default "b" | trunc {length - BranchSlug.HashLength - 1} | trimSuffix "-") (sha256sum {branch} | trunc {BranchSlug.HashLength})""",
            "end",
        ];
}
