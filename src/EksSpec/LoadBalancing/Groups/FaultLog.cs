using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Everything that stops a group, in the order in which the controller comes upon it.</summary>
internal sealed class FaultLog
{
    private List<GroupFault>? _faults;
    private HashSet<(string, SpecObject, SpecPath, string)>? _told;

    /// <summary>How many there are.</summary>
    public int Count => _faults?.Count ?? 0;

    /// <summary>All of them, each once.</summary>
    public ValueList<GroupFault> All => _faults?.ToValueList() ?? [];

    /// <summary>Adds one, unless it is there: many rules may come upon one mistake.</summary>
    public void Add(GroupFault fault)
    {
        if ((_told ??= []).Add((fault.Error, fault.Object, fault.Path, fault.Message)))
        {
            (_faults ??= []).Add(fault);
        }
    }

    /// <summary>Adds what is wrong with a setting.</summary>
    /// <param name="error">What the controller says.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="problem">What is wrong, behind its name and value: <c>is no scheme</c>.</param>
    /// <param name="fix">What to do.</param>
    public void Add(string error, Setting setting, string problem, string fix) =>
        Add(
            new(
                error,
                $"{setting.Name} of {setting.Owner} says {setting.Said}, which {problem}.",
                setting.Owner,
                setting.Path
            )
            {
                Annotation = setting.Name,
                Fix = fix,
            }
        );

    /// <summary>
    /// Adds what is wrong with a part of a setting, without the whole of its value: JSON is long, and may hold what nobody should read.
    /// </summary>
    /// <param name="error">What the controller says.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="problem">What is wrong, behind its name: <c>has no issuer</c>.</param>
    /// <param name="fix">What to do.</param>
    /// <param name="missing">The object that is lacking.</param>
    public void AddPart(
        string error,
        Setting setting,
        string problem,
        string fix,
        (string Kind, string Namespace, string Name)? missing = null
    ) =>
        Add(
            new(error, $"{setting.Name} of {setting.Owner} {problem}.", setting.Owner, setting.Path)
            {
                Annotation = setting.Name,
                Missing = missing,
                Fix = fix,
            }
        );

    /// <summary>Adds that two members don't agree.</summary>
    /// <param name="error">What the controller says.</param>
    /// <param name="first">What the first says.</param>
    /// <param name="other">What the other says.</param>
    /// <param name="of">What they don't agree about, where it is a part of what they say.</param>
    /// <param name="port">The port of the listener that it is about.</param>
    /// <param name="isOfFrontend">Whether it is about the Network Load Balancer in front.</param>
    public void AddConflict(
        string error,
        Setting first,
        Setting other,
        string? of = null,
        int? port = null,
        bool isOfFrontend = false
    ) =>
        Add(
            new(
                error,
                $"{other.Name} of {other.Owner} says {other.Said}, and that of {first.Owner} {(first.Said == other.Said ? "something else" : first.Said)}: a group has one{(of is null ? "" : $" {of}")}.",
                other.Owner,
                other.Path
            )
            {
                Annotation = other.IsOfClass ? null : other.Name,
                Other = first.Owner,
                Port = port,
                IsOfFrontend = isOfFrontend,
                Fix = "Say the same at both, or put one of them into another group.",
            }
        );

    /// <summary>Reads a truth; absent where nobody says it, or it can't be read.</summary>
    public bool? Bool(Setting? setting)
    {
        if (setting is null)
        {
            return null;
        }

        if (AnnotationValues.TryBool(setting.Value, out var truth))
        {
            return truth;
        }

        Add("failed to parse bool annotation", setting, "is neither true nor false", "Write 'true' or 'false'.");
        return null;
    }

    /// <summary>Reads a whole number; absent where nobody says it, or it can't be read.</summary>
    public int? Int(Setting? setting)
    {
        if (setting is null)
        {
            return null;
        }

        if (GoInteger.TryParse(setting.Value, out int number))
        {
            return number;
        }

        Add(
            "failed to parse int32 annotation",
            setting,
            "is no whole number of 32 bits",
            "Write a number, digits only."
        );
        return null;
    }

    /// <summary>Reads a long whole number; absent where nobody says it, or it can't be read.</summary>
    public long? Long(Setting? setting)
    {
        if (setting is null)
        {
            return null;
        }

        if (GoInteger.TryParse(setting.Value, out long number))
        {
            return number;
        }

        Add("failed to parse int64 annotation", setting, "is no whole number", "Write a number, digits only.");
        return null;
    }

    /// <summary>Reads entries; absent where nobody says it, or it can't be read.</summary>
    public SortedDictionary<string, string>? Map(Setting? setting)
    {
        if (setting is null)
        {
            return null;
        }

        if (AnnotationValues.TryMap(setting.Value, out var map))
        {
            return map;
        }

        Add("failed to parse stringMap annotation", setting, "is no list of key=value", "Write 'key=value,key=value'.");
        return null;
    }

    /// <summary>Reads JSON into a type; absent where nobody says it, or it can't be read.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="decode">As for <see cref="GoJson.TryRead"/>.</param>
    /// <param name="error">What the controller says where it can't read it.</param>
    public T? Json<T>(Setting? setting, Func<JsonElement, T> decode, string error = "failed to parse json annotation")
        where T : class
    {
        if (setting is null)
        {
            return null;
        }

        if (GoJson.TryRead(setting.Value, decode, out var value))
        {
            return value;
        }

        AddPart(error, setting, "is no JSON of the form that is read", "Write it as the controller's guide shows.");
        return null;
    }
}
