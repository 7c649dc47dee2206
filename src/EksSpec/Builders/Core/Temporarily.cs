namespace EksSpec.Builders;

/// <summary>Fields that have another value while something runs.</summary>
internal static class Temporarily
{
    public static void Set<T>(ref T field, T value, Action action)
    {
        var before = field;
        field = value;
        try
        {
            action();
        }
        finally
        {
            field = before;
        }
    }
}
