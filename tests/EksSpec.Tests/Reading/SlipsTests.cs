using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Tests.Reading;

/// <summary>The slips that people make when they write YAML: where they are told, in which words, and what to do.</summary>
public class SlipsTests
{
    [Theory]
    [InlineData(
        "metadata:\n  name: a\nzones: [a, b\nnodeGroups:\n- name: ng\n",
        3,
        13,
        "The '[' of line 3 is never closed; line 4 begins the key 'nodeGroups'.",
        "Close it with ']' here."
    )]
    [InlineData(
        "zones: [\n  a,\n  b\nkind: X\n",
        3,
        4,
        "The '[' of line 1 is never closed; line 4 begins the key 'kind'.",
        "Close it with ']' here."
    )]
    [InlineData("zones: [a, b\n", 1, 8, "The '[' that opens here is never closed.", "Close it with ']'.")]
    [InlineData(
        "nodeGroups:\n- name: ng\n  labels: {a: b\n  minSize: 1\n",
        3,
        16,
        "The '{' of line 3 is never closed; line 4 begins the key 'minSize'.",
        "Close it with '}' here."
    )]
    [InlineData(
        "zones: [a\ntext: |\n  x\n",
        1,
        10,
        "The '[' of line 1 is never closed; line 2 begins the key 'text'.",
        "Close it with ']' here."
    )]
    [InlineData(
        "policy: {\"Statement\": [\"a\"] \"Version\": \"x\"}\n",
        1,
        28,
        "A comma is missing here, in the '{' of line 1.",
        "Put a comma between the two."
    )]
    [InlineData(
        "{\n  \"a\": {\"b\": 1}\n  \"c\": 2\n}\n",
        2,
        16,
        "A comma is missing here, in the '{' of line 1.",
        "Put a comma between the two."
    )]
    [InlineData(
        "{\n  \"a\": 1\n  \"b\": 2\n}\n",
        2,
        9,
        "A comma is missing here, in the '{' of line 1.",
        "Put a comma between the two."
    )]
    [InlineData(
        "args: [\"x\" \"y\"]\n",
        1,
        11,
        "A comma is missing here, in the '[' of line 1.",
        "Put a comma between the two."
    )]
    [InlineData(
        "args: [a,, b]\n",
        1,
        10,
        "A comma stands where a value has to be.",
        "Remove the comma, or write the value before it."
    )]
    [InlineData(
        "args: [a: b: c]\n",
        1,
        12,
        "A ':' stands behind something that is no key.",
        "Write it as {key: value}, or put the text in quotes if ':' belongs to it."
    )]
    [InlineData(
        "labels: {a: b}}\n",
        1,
        15,
        "The '}' closes nothing.",
        "Remove it, or put the text in quotes if it belongs to it."
    )]
    [InlineData(
        "a: b\n]\n",
        2,
        1,
        "The ']' closes nothing.",
        "Remove it, or put the text in quotes if it belongs to it."
    )]
    [InlineData("args: [a, b}\n", 1, 12, "The '[' of line 1 is closed with '}'.", "Close it with ']'.")]
    [InlineData(
        "spec:\n\treplicas: 1\n",
        2,
        1,
        "A tab stands where YAML counts the spaces of the indentation.",
        "Replace the tab with spaces."
    )]
    [InlineData(
        "spec:\n  \treplicas: 1\n",
        2,
        3,
        "A tab stands where YAML counts the spaces of the indentation.",
        "Replace the tab with spaces."
    )]
    [InlineData(
        "script: |\n\tset -e\n",
        2,
        1,
        "A tab stands where YAML counts the spaces of the indentation.",
        "Replace the tab with spaces."
    )]
    [InlineData(
        "metadata:\n  name:app\n  namespace: x\n",
        2,
        7,
        "Behind the colon of a key there has to be a blank.",
        "Write 'key: value'."
    )]
    [InlineData("env:\n  A=b\n  C: d\n", 2, 4, "A '=' stands where a map has a colon.", "Write 'key: value'.")]
    [InlineData(
        "metadata:\n  name: a\n  labels\n  x: y\n",
        3,
        3,
        "The line stands where a key has to be, but has no colon.",
        "Write 'key: value', or indent the line as part of the value above."
    )]
    [InlineData(
        "args:\n  -b\n  -c: d\n",
        2,
        4,
        "Behind the '-' of an item there has to be a blank.",
        "Write '- item'."
    )]
    [InlineData(
        "command: echo: hello\n",
        1,
        14,
        "A second ': ' stands on the line, where only one key can be.",
        "Put the value in quotes if ': ' belongs to it, or the second key on a line of its own."
    )]
    [InlineData(
        "name: x\n  image: y\n",
        2,
        3,
        "Line 2 is indented deeper than line 1, which has its value already.",
        "Begin the line at the column of the keys it belongs to, or end the line above with its colon."
    )]
    [InlineData(
        "spec:\n    a: 1\n  b: 2\n",
        3,
        3,
        "The key 'b' stands in column 3; the keys around it begin in column 1.",
        "Move it to column 1, or to the column of the map or list it belongs to."
    )]
    [InlineData(
        "args: - a\n",
        1,
        7,
        "A list can't begin on the line of its key.",
        "Put the '-' on the next line, or write the list in [ ]."
    )]
    [InlineData(
        "spec:\n  containers:\n    - name: a\n    name: b\n",
        4,
        5,
        "The key 'name' stands in the list that begins in line 3, but has no '-'.",
        "Begin it with '- ', or move it to the column of the key it belongs to."
    )]
    [InlineData(
        "a: b\n- c\n",
        2,
        1,
        "A list item stands among the keys of the map that begins in line 1.",
        "Indent the '-' below the key it belongs to."
    )]
    [InlineData("a: \"b\nc: d\n", 1, 4, "The quote \" that opens here is never closed.", "Close the quote with \".")]
    [InlineData(
        "a: \"b\nc: \"d\"\n",
        1,
        4,
        "The quote \" that opens here is closed only in line 2, by a quote that was meant to open.",
        "Close the quote with \" in line 1."
    )]
    [InlineData(
        "a: 'it's'\n",
        1,
        8,
        "The text goes on behind its closing quote '.",
        "Write a quote within the text as ''."
    )]
    [InlineData(
        "a: \"say \"hi\" now\"\n",
        1,
        10,
        "The text goes on behind its closing quote \".",
        "Write a quote within the text as \\\"."
    )]
    [InlineData(
        "pattern: \"\\d+\"\n",
        1,
        11,
        "'\\d' is no escape of YAML 1.1 in double quotes.",
        "Double the backslash, or put the text in single quotes."
    )]
    [InlineData("path: \"a\\/b\"\n", 1, 9, "'\\/' is no escape of YAML 1.1 in double quotes.", "Write '/' alone.")]
    [InlineData(
        "path: \"C:\\Users\"\n",
        1,
        10,
        "The escape '\\U' needs 8 hexadecimal digits.",
        "Write all digits, or double the backslash."
    )]
    [InlineData(
        "smile: \"\\ud83d\\ude00\"\n",
        1,
        9,
        "The escape stands for no character; YAML doesn't take one as two halves such as \\ud83d\\ude00.",
        "Write the character as it is, or as \\U0001f600."
    )]
    [InlineData("user: @x\n", 1, 7, "Text can't begin with '@'.", "Put the text in quotes.")]
    [InlineData("rate: %5\n", 1, 7, "Text can't begin with '%'.", "Put the text in quotes.")]
    [InlineData(
        "host: *.example.com\n",
        1,
        7,
        "A value that begins with '*' is an alias, and no name follows it.",
        "Put the value in quotes."
    )]
    [InlineData(
        "a: *base\n",
        1,
        4,
        "A value that begins with '*' is an alias, and no anchor of its name stands before it.",
        "Put the value in quotes if '*' belongs to it, or write the anchor."
    )]
    [InlineData(
        "a: &\n",
        1,
        4,
        "A value that begins with '&' is an anchor, and no name follows it.",
        "Put the value in quotes."
    )]
    [InlineData(
        "a: !{x}\n",
        1,
        4,
        "A value that begins with '!' has a tag, and this is none.",
        "Put the value in quotes."
    )]
    [InlineData(
        "name: {{ .Values.name }}\n",
        1,
        7,
        "A template begins here, '{{', and a template is no YAML.",
        "Render the template first, or put the text in quotes."
    )]
    [InlineData(
        "{{- if .x }}\na: b\n",
        1,
        1,
        "A template begins here, '{{', and a template is no YAML.",
        "Render the template first, or put the text in quotes."
    )]
    [InlineData(
        "script: | set -e\n",
        1,
        9,
        "Behind '|' a block of text begins on the next line, but there is more on this one.",
        "Put the text on the next line, or in quotes if '|' belongs to it."
    )]
    [InlineData(
        "a: {b: |\n  x\n}\n",
        1,
        8,
        "A block of text ('|') can't stand in brackets.",
        "Put the text in quotes."
    )]
    [InlineData("...\na: b\n", 1, 1, "The '...' ends a document that has not begun.", "Remove the line.")]
    [InlineData(
        "%YAML 1.2\n---\na: b\n",
        1,
        1,
        "The document names a version of YAML; only %YAML 1.1 is read, once.",
        "Remove the line."
    )]
    [InlineData(
        "a:\n  <<: b\n",
        2,
        3,
        "Only maps can be merged with '<<'.",
        "Name a map, or a list of maps, behind '<<:'."
    )]
    [InlineData(
        "a: ? b\n",
        1,
        4,
        "A '?' begins a key, and no key can begin here.",
        "Put the text in quotes if the '?' belongs to it."
    )]
    [InlineData(
        "? [a]\n: b\n",
        1,
        3,
        "A list or a map can't be the key of a map.",
        "Put the text in quotes if the bracket belongs to it."
    )]
    [InlineData("~: a\n", 1, 1, "A key can't be null.", "Put the key in quotes.")]
    [InlineData(
        "a: \u0001\n",
        1,
        4,
        "The character U+0001 is not allowed in YAML.",
        "Remove it, or write it as an escape in double quotes."
    )]
    [InlineData(
        "a: \"x\n---\nb: c\n",
        1,
        4,
        "The quote \" that opens here is never closed.",
        "Close the quote with \"."
    )]
    [InlineData(
        "spec:\n  a: 1\n{{- end }}\n",
        3,
        1,
        "A template begins here, '{{', and a template is no YAML.",
        "Render the template first, or put the text in quotes."
    )]
    [InlineData(
        "spec:\n  {{ if .x }}\n    a: 1\n",
        2,
        3,
        "A template begins here, '{{', and a template is no YAML.",
        "Render the template first, or put the text in quotes."
    )]
    [InlineData(
        ": x\n",
        1,
        1,
        "A ':' stands where a key has to be.",
        "Write the key before it, or put the text in quotes if ':' belongs to it."
    )]
    public void A_slip_is_told_where_it_is_with_what_to_do(
        string yaml,
        int line,
        int column,
        string message,
        string fix
    )
    {
        var document = SpecReader.Read(yaml)[0];
        var finding = document.Findings.First(found => found.Rule.Id is "EKS0003" or "EKS3000");

        Assert.Equal(new SourcePosition(null, line, column), finding.Position);
        Assert.Equal((message, fix), (finding.Message, finding.Fix));
    }

    [Fact]
    public void A_value_is_never_told()
    {
        foreach (
            var yaml in new[]
            {
                "a: 'hunter2' hunter2\n",
                "a: hunter2: b\n",
                "a: [hunter2\n",
                "a:\n  hunter2\n b: c\n",
                "a: {\"x\": \"hunter2\" \"y\": 1}",
            }
        )
        {
            Assert.All(
                SpecReader.Read(yaml)[0].Findings,
                finding => Assert.DoesNotContain("hunter2", finding.ToString(), StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_broken_document_hides_no_other()
    {
        const string Good = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: NAME}\n";
        var text = string.Join(
            "---\n",
            Good.Replace("NAME", "a"),
            "a: [b\n",
            Good.Replace("NAME", "c"),
            "x: \"y\n",
            Good.Replace("NAME", "e")
        );

        var documents = SpecReader.Read(text);

        Assert.Equal(["a", null, "c", null, "e"], documents.Select(document => document.Name));
        Assert.Equal([1, 4, 7, 10, 13], documents.Select(document => document.Line));
        Assert.Equal(
            [5, 5, 11, 11],
            documents.SelectMany(document => document.Findings).Select(finding => finding.Position!.Line)
        );
    }

    [Theory]
    [InlineData("%YAML 1.2\n---\na: b\n---\nc: d\n", 2)]
    [InlineData("%YAML 1.1\n%YAML 1.1\n%YAML 1.1\n---\na: b\n", 1)]
    [InlineData("%YAML 1.1\n--- @\na: b\n---\nc: d\n", 2)]
    [InlineData("a: [\n%TAG ! x\n---\nc: d\n", 2)]
    public void A_document_that_is_broken_is_one_document(string text, int documents) =>
        Assert.Equal(documents, SpecReader.Read(text).Count);
}
