using System.Globalization;

namespace EksSpec.Import;

/// <summary>Arguments of calls as C# spells them.</summary>
internal static class Args
{
    /// <summary>Texts, one after another.</summary>
    public static string Of(params IEnumerable<string> texts) => string.Join(", ", texts.Select(Literals.Quoted));

    /// <summary>A list of texts.</summary>
    public static string List(IEnumerable<string> texts) => $"[{Of(texts)}]";

    /// <summary>A map of texts.</summary>
    public static string Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        $"ValueMap.Of({string.Join(", ", entries.Select(entry => $"({Of(entry.Key, entry.Value)})"))})";

    /// <summary>A number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Values of an enumeration whose values can be joined.</summary>
    public static string Flags<T>(T value)
        where T : struct, Enum =>
        string.Join(" | ", value.ToString().Split(", ").Select(name => $"{typeof(T).Name}.{name}"));

    /// <summary>Arguments by name, those that are there.</summary>
    public static string Named(params IEnumerable<(string Name, string? Value)> arguments) =>
        string.Join(
            ", ",
            arguments.Where(argument => argument.Value is not null).Select(each => $"{each.Name}: {each.Value}")
        );

    /// <summary>A span of time.</summary>
    public static string Time(long seconds) =>
        seconds switch
        {
            0 => "TimeSpan.Zero",
            _ when seconds % 3600 == 0 => $"TimeSpan.FromHours({seconds / 3600})",
            _ when seconds % 60 == 0 => $"TimeSpan.FromMinutes({seconds / 60})",
            _ => $"TimeSpan.FromSeconds({seconds})",
        };
}
