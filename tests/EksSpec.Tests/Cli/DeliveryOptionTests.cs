namespace EksSpec.Tests.Cli;

/// <summary>Which delivery tool is judged for: what the call says, then the settings, then what is in the files.</summary>
public sealed class DeliveryOptionTests : IDisposable
{
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: shop}\ndata: {color: Ymx1ZQ==}\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("argocd", null, true)]
    [InlineData("flux", null, true)]
    [InlineData("kubectl", null, false)]
    [InlineData(null, "flux", true)]
    [InlineData("spinnaker", "argocd", false)]
    public void Secrets_in_git_are_told_where_the_tool_takes_them_from_git(string? call, string? settings, bool isTold)
    {
        var file = _folder.Write("secret.yaml", Secret);
        if (settings is not null)
        {
            _folder.Write(".eksspec.yaml", $"apiVersion: eksspec.io/v1\nkind: Settings\ndelivery: {settings}\n");
        }

        string[] option = call is null ? [] : ["--delivery", call];
        var run = ToolRun.Of(["validate", .. option, file]);

        Assert.Equal(isTold, run.Output.Contains("EKS5272", StringComparison.Ordinal));
        Assert.DoesNotContain("Ymx1ZQ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_tool_is_refused() =>
        Assert.Equal(2, ToolRun.Of("validate", "--delivery", "helm", _folder.Write("secret.yaml", Secret)).Code);

    public void Dispose() => _folder.Dispose();
}
