using EksSpec.Builders;

namespace EksSpec;

/// <content>How long the environments of its branches live.</content>
public sealed partial class EnvironmentBuilder
{
    private static readonly DraftPath ExpiresPath = AnnotationsPath.Entry(BranchMarks.ExpiresAfter);
    private static readonly DraftPath IdlePath = AnnotationsPath.Entry(BranchMarks.IdleAfter);

    private TimeSpan? _expiresAfter;
    private TimeSpan? _idleAfter;

    /// <summary>How long it lives.</summary>
    internal BranchLife Life =>
        new()
        {
            DeployedAt = Branch?.DeployedAt,
            ExpiresAt = Branch?.ExpiresAt,
            ExpiresAfter = _expiresAfter ?? _parent?.Life.ExpiresAfter,
            IdleAfter = _idleAfter ?? _parent?.Life.IdleAfter,
        };

    /// <summary>The calls that said for how long.</summary>
    internal (SourcePosition? Expires, SourcePosition? Idle) LifeSaid =>
        (CurrentLayer.Origins.At(ExpiresPath), CurrentLayer.Origins.At(IdlePath));

    internal void ExpireAfter(TimeSpan time, SourcePosition at)
    {
        _expiresAfter = time;
        Note(ExpiresPath, time, at);
    }

    internal void ExpireWhenIdle(TimeSpan time, SourcePosition at)
    {
        _idleAfter = time;
        Note(IdlePath, time, at);
    }

    private void MarkLife(IDictionary<string, string> annotations)
    {
        foreach (var (key, value) in Life.Annotations())
        {
            annotations.TryAdd(key, value);
        }
    }
}
