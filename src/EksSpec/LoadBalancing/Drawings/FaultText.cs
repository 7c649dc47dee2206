using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>Writes what is wrong, each at its line, with what to do.</summary>
internal static class FaultText
{
    private const string Indent = "    ";

    /// <summary>Everything that stops a group.</summary>
    public static void Add(StringBuilder text, ValueList<GroupFault> faults)
    {
        foreach (var fault in faults)
        {
            Add(text, fault.Object, fault.Path, fault.Error, fault.Message, fault.Fix);
        }
    }

    /// <summary>A mistake.</summary>
    /// <param name="text">Where to write.</param>
    /// <param name="item">Whose it is.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="error">What the controller says; absent where it says nothing.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">What to do; absent where nobody asks for it.</param>
    public static void Add(
        StringBuilder text,
        SpecObject item,
        SpecPath path,
        string? error,
        string message,
        string? fix = null
    )
    {
        var place = ObjectText.PlaceOf(item, path);
        var name = ObjectText.NameOf(item);
        text.AddWrapped(
            $"{place}: {(place.StartsWith(name, StringComparison.Ordinal) ? "" : name)}{(error is null ? "" : $": {error}")}",
            Indent,
            "  "
        );
        text.AddWrapped(message, Indent);
        if (fix is not null)
        {
            text.AddWrapped($"Fix: {item.FixOf(path, fix)}", Indent);
        }
    }
}
