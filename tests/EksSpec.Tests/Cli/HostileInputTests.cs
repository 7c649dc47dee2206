using System.Text.Json;
using EksSpec.Cli;

namespace EksSpec.Tests.Cli;

/// <summary>What can't be read or judged keeps nobody from the rest.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_judged()
    {
        var before = _folder.Write("a.yaml", Yaml.ConfigMap);
        var locked = _folder.Write("b.yaml", Yaml.ConfigMap);
        var after = _folder.Write("c.yaml", Yaml.BrokenCluster);
        // Root reads what nobody may read, but not what somebody else holds.
        using var holder = new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Error);
        Assert.Equal([before, locked, after], run.Lines.Select(line => Property(line, "file").GetString()));
        Assert.Contains("EKS6903", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("EKS0220", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.Of("fmt", "--check", locked, before).Code);
        Assert.StartsWith($"eksspec: {locked}: ", ToolRun.Of("place", _folder.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_long_is_a_finding_and_the_others_are_judged()
    {
        _folder.Write("a.yaml", Yaml.ConfigMap);
        using (var large = File.Create(_folder.Write("b.yaml", "")))
        {
            large.SetLength(33 * 1024 * 1024);
        }

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("EKS6000", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_files_are_told_in_their_order()
    {
        for (var i = 0; i < 300; i++)
        {
            _folder.Write($"{i % 7}/{i}.yaml", i % 3 == 0 ? Yaml.BrokenCluster : Yaml.ConfigMap);
        }

        var run = ToolRun.Of("validate", "--format", "json", _folder.Path);

        var files = run.Lines.Select(line => Property(line, "file").GetString()).ToList();
        Assert.Equal(300, files.Count);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
        Assert.Equal(run.Output, ToolRun.Of("validate", "--format", "json", _folder.Path).Output);
    }

    [Fact]
    public void A_text_that_fails_is_a_finding()
    {
        var finding = Guard.Run(() => throw new NotSupportedException("not this one"), failure => failure);

        Assert.Equal("EKS6902", finding.Rule.Id);
        Assert.Equal("The text can't be judged: NotSupportedException.", finding.Message);
        Assert.ThrowsAny<OutOfMemoryException>(() =>
            Guard.Run(() => Throw(new InsufficientMemoryException()), failure => failure)
        );
    }

    [Fact]
    public void Lines_of_a_stream_that_are_no_such_object_are_told_and_the_others_answered()
    {
        var lines = Enumerable
            .Range(0, 500)
            .Select(id => JsonSerializer.Serialize(new { id, yaml = id % 2 == 0 ? Yaml.ConfigMap : Yaml.Pod }))
            .ToList();
        lines.Insert(250, "{\"id\":1}");
        lines.Insert(100, "{\"id\":1,\"yaml\":null}");
        lines.Insert(7, "");

        var run = ToolRun.With(string.Join("\r\n", lines), "validate", "--stream");

        Assert.Equal(2, run.Code);
        Assert.Equal(Enumerable.Range(0, 500), run.Lines.Select(line => Property(line, "id").GetInt32()));
        Assert.Contains("line 102 of standard input", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 253 of standard input", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static EksSpec.Findings.Finding Throw(Exception exception) => throw exception;

    private static JsonElement Property(string line, string name) =>
        JsonDocument.Parse(line).RootElement.GetProperty(name);
}
