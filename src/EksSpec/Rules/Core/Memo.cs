namespace EksSpec.Rules;

/// <summary>What was worked out of options, once for all texts that are judged by them. It is no part of what they say: all are equal.</summary>
internal sealed class Memo
{
    private object? _value;

    /// <summary>What was worked out, else what is worked out now.</summary>
    public T Of<T>(Func<T> make)
        where T : class => (T)(_value ??= make());

    public override bool Equals(object? obj) => obj is Memo;

    public override int GetHashCode() => 0;
}
