using EksSpec.Reports;

namespace EksSpec.Tests.Reports;

/// <summary>No source line shows a secret, whatever a finding is about.</summary>
public class SecretTests
{
    [Theory]
    [InlineData("kind: Secret\nmetadata: {name: a}\ndata: {x: hunter2}\n", "data.x")]
    [InlineData("{kind: Secret, metadata: {name: a}, data: {x: hunter2}}\n", "metadata.name")]
    [InlineData("{kind: secret, Data: {x: hunter2}, metadata: {name: a}}\n", "metadata.name")]
    [InlineData("{kind: List, items: [{kind: Secret, data: {x: hunter2}}, {kind: Pod}]}\n", "items[1].kind")]
    [InlineData(
        "{kind: Secret, metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: hunter2}}}\n",
        "metadata.annotations"
    )]
    [InlineData("{a: 1, stringData: {x: hunter2}}\n", "a")]
    [InlineData("{a: 1, password: hunter2}\n", "a")]
    [InlineData("{a: 1, db_Password: hunter2, password: hunter2}\n", "a")]
    [InlineData("{password: hunter2, password: 5, a: 1}\n", "a")]
    [InlineData("{a: 1, tokens: [hunter2]}\n", "a")]
    [InlineData("{x: &x hunter2, apiKey: *x}\n", "apiKey")]
    [InlineData("env: [{name: DB_PASSWORD, value: hunter2}]\n", "env[0].name")]
    [InlineData("args: [--db-password, hunter2]\n", "args")]
    [InlineData("args: [--db-password=hunter2]\n", "args[0]")]
    [InlineData("a: https://me:hunter2@example.com/\n", "a")]
    [InlineData("a: curl -H 'Authorization:hunter2'\n", "a")]
    [InlineData("a: hunter2AbCdEfGhIjKlMnOpQrStUvWxYz0123\n", "a")]
    [InlineData("a: 1 # hunter2\n", "a")]
    [InlineData("{\"a\":1}{\"kind\":\"Secret\",\"data\":{\"x\":\"hunter2\"}}\n", "a")]
    public void A_secret_is_left_out(string yaml, string path)
    {
        var text = Reported.Text(yaml, Reported.At(yaml, path));

        Assert.Contains("       | ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_a_million_addresses_is_looked_through_too()
    {
        var yaml = $"a: \"{string.Concat(Enumerable.Repeat("x://", 1_000_000))}me:hunter2@b\"\n";

        Assert.Contains("a: ***", Reported.Text(yaml, Reported.At(yaml, "a")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: Secret\ndata: {x: hunter2\n")]
    [InlineData("kind: ConfigMap\npassword: {x: hunter2\n")]
    [InlineData("kind: ConfigMap\na: {x: 1 # hunter2\n")]
    public void Of_a_text_that_cannot_be_read_no_line_is_shown_that_may_hold_one(string yaml)
    {
        var text = Reported.Text(yaml);

        Assert.Contains("error", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secretName: database\n", "secretName")]
    [InlineData("automountServiceAccountToken: true\n", "automountServiceAccountToken")]
    [InlineData("tokenExpirationSeconds: 3600\n", "tokenExpirationSeconds")]
    [InlineData(
        "image: example.com/a/token-service@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
        "image"
    )]
    [InlineData("a: https://example.com:8443/x@y\n", "a")]
    [InlineData(
        "requiredDuringSchedulingIgnoredDuringExecution: 1\n",
        "requiredDuringSchedulingIgnoredDuringExecution"
    )]
    public void What_is_no_secret_is_shown(string yaml, string path) =>
        Assert.Contains(
            $"| {yaml}",
            Reported.Text(yaml, Reported.At(yaml, path), new() { Width = 200 }),
            StringComparison.Ordinal
        );
}
