using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Rules;
using k8s.Models;

namespace EksSpec.Tests.Cli;

/// <summary>Whatever is wrong about a Secret, or about a variable that holds one, nothing that the tool says has its value.</summary>
public class SecretValuesTests
{
    // What is to be seen nowhere: as text, as numbers, and as what a reader makes of them.
    private static readonly string[] Values = ["hunter2", "86753", "257817", "8.675", "aHVudGVyMg"];

    // A value of a key, of every kind that is wrong somewhere.
    private static readonly string[] Scalars =
    [
        "86753",
        "8675309",
        "-86753",
        "0765431",
        "0x152E1",
        "86753.25",
        "8.6753e4",
        "8.675e999",
        "86_753",
        "86753:09",
        "!!int hunter2",
        "!!bool hunter2",
        "*hunter2",
        "hunter2",
        "'hunter2'",
        "\"hunter2\\n\"",
        "aHVudGVyMgo=",
        "aHVudGVyMg",
        "hunter2 # hunter2",
        "[86753]",
        "[86753, hunter2]",
        "[[hunter2]]",
        "{nested: hunter2}",
        "{nested: {deeper: 86753}}",
        "postgres://app:hunter2@db.example.com/app",
        "Server=db.example.com;User Id=app;Password=hunter2;",
        "hunter2hunter2hunter2AKIAIOSFODNN7EXAMPLE",
        "|\n        hunter2\n",
        "|\n        -----BEGIN PRIVATE KEY-----\n        hunter2\n        -----END PRIVATE KEY-----\n",
        $"hunter2{new string('a', 3000)}",
        "true",
    ];

    private static readonly string[] Secrets =
    [
        "data:\n  password: VALUE",
        "stringData:\n  password: VALUE",
        "data: VALUE",
        "stringData: VALUE",
        "data:\n  pass word: VALUE",
        "data:\n  - VALUE",
        "stringData:\n  - password: VALUE",
        "stringdata:\n  password: VALUE",
        "Data:\n  password: VALUE",
        "spec:\n  password: VALUE",
        "password: VALUE",
        "type: kubernetes.io/tls\ndata:\n  tls.crt: VALUE",
        "type: kubernetes.io/dockerconfigjson\nstringData:\n  .dockerconfigjson: VALUE",
        "stringData:\n  password: VALUE\n  password: VALUE",
    ];

    private const string Pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n  - name: web\n    image: shop:1.0\n"
        + "    env:\n    - name: DB_PASSWORD\n      value: VALUE\n";

    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata:\n  DB_PASSWORD: VALUE\n";

    public static TheoryData<string[]> Calls =>
        [
            ["--format", "text"],
            ["--format", "json"],
            ["--format", "sarif"],
            ["--format", "github"],
            ["--fix", "--diff"],
        ];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Nothing_that_is_said_of_a_file_has_its_secrets(string[] call)
    {
        using var folder = new TemporaryFolder();
        var files = Files().ToList();
        for (var i = 0; i < files.Count; i++)
        {
            folder.Write($"f{i}.yaml", files[i]);
        }

        var run = ToolRun.Of([
            "validate",
            .. Enumerable.Range(0, files.Count).Select(i => Path.Combine(folder.Path, $"f{i}.yaml")),
            .. call,
        ]);

        Assert.NotEmpty(run.Output);
        Assert.All(
            $"{run.Output}\n{run.Error}".Split('\n'),
            line => Assert.DoesNotContain(Values, value => line.Contains(value, StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_rule_says_what_a_secret_of_its_example_holds(string id)
    {
        if (RuleExamples.Of(RuleCatalog.Find(id)!).Fails is not { } example)
        {
            return;
        }

        var text = RuleExamples.Document(example);
        var values = SpecReader
            .Read(text)
            .Select(document => document.Value)
            .OfType<V1Secret>()
            .SelectMany(secret => secret.StringData?.Values ?? [])
            .Where(value => value?.Length > 3)
            .ToList();

        Assert.All(
            RuleExamples.Check(text).Findings,
            finding =>
                Assert.DoesNotContain(
                    values,
                    value => $"{finding.Message} {finding.Fix}".Contains(value, StringComparison.Ordinal)
                )
        );
    }

    private static IEnumerable<string> Files()
    {
        foreach (var value in Scalars)
        {
            foreach (var secret in Secrets)
            {
                yield return Of($"apiVersion: v1\nkind: Secret\nmetadata: {{name: shop}}\n{secret}\n", value);
            }

            yield return Of(Pod, value);
            yield return Of(Map, value);
        }
    }

    private static string Of(string text, string value) => text.Replace("VALUE", value, StringComparison.Ordinal);
}
