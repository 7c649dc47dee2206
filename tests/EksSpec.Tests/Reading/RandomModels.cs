using System.Collections;
using System.Reflection;
using EksSpec.Eksctl;
using EksSpec.Values;

namespace EksSpec.Tests.Reading;

/// <summary>Makes ClusterConfigs that use every field of the schema sooner or later, with texts that YAML writers lose.</summary>
internal sealed class RandomModels(int seed)
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "m5.large",
        "yes",
        "on",
        "n",
        "~",
        "null",
        "1.30",
        "0644",
        "0x1F",
        "1e3",
        "1_000",
        ".inf",
        "2026-01-31",
        "1:30",
        " a",
        "a ",
        "a: b",
        "- a",
        "#a",
        "a #b",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "'a'",
        "\"a\"",
        "{a}",
        "[a]",
        "<<",
        "=",
        "a\nb",
        "a\nb\n",
        "\n",
        "\n\na\n\n",
        "  a\nb",
        "a\tb",
        "\ta",
        "a\rb",
        "a\r\nb",
        "\u0085",
        "\u2028a",
        "\uFEFFa",
        "é",
        "移行",
        "😀",
        "\0",
        "\u007F",
        "---",
        "...",
        "--- a",
        "true",
        "arn:aws:iam::123456789012:role/a",
        "10.0.0.0/16",
    ];

    private readonly Random _random = new(seed);

    public ClusterConfig ClusterConfig() =>
        (ClusterConfig)Record(typeof(ClusterConfig), 0) with
        {
            ApiVersion = "eksctl.io/v1alpha5",
            Kind = "ClusterConfig",
        };

    private object Record(Type type, int depth)
    {
        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            if (_random.Next(depth < 2 ? 3 : 5) == 0)
            {
                property.SetValue(record, Value(property.PropertyType, depth + 1));
            }
        }

        return record;
    }

    private object? Value(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return Text();
        }

        if (type == typeof(bool))
        {
            return _random.Next(2) == 0;
        }

        if (type == typeof(int))
        {
            return _random.Next(4) switch
            {
                0 => 0,
                1 => int.MinValue,
                2 => int.MaxValue,
                _ => _random.Next(-100, 100_000),
            };
        }

        if (type == typeof(decimal))
        {
            return _random.Next(1_000_000) / 1000m;
        }

        if (type == typeof(InlineDocument))
        {
            return Map(depth);
        }

        if (type.IsGenericType)
        {
            var make = type.GetGenericTypeDefinition() == typeof(ValueList<>) ? nameof(List) : nameof(Entries);
            return typeof(RandomModels)
                .GetMethod(make, BindingFlags.Instance | BindingFlags.NonPublic)!
                .MakeGenericMethod(type.GetGenericArguments())
                .Invoke(this, [depth]);
        }

        return Record(type, depth);
    }

    private string Text() => Texts[_random.Next(Texts.Length)];

    private ValueList<T> List<T>(int depth) =>
        Enumerable.Range(0, _random.Next(4)).Select(_ => (T)Value(typeof(T), depth)!).ToValueList();

    private ValueMap<T> Entries<T>(int depth) =>
        ValueMap.From(
            Enumerable
                .Range(0, _random.Next(4))
                .Select(_ => KeyValuePair.Create(Text(), (T)Value(typeof(T), depth)!))
                .DistinctBy(entry => entry.Key)
        );

    private InlineDocument Map(int depth) =>
        InlineDocument.OfMap(
            Enumerable
                .Range(0, _random.Next(4))
                .Select(_ => KeyValuePair.Create(Text(), Any(depth + 1)))
                .DistinctBy(entry => entry.Key)
                .ToValueList()
        );

    private InlineDocument Any(int depth) =>
        _random.Next(depth > 6 ? 4 : 6) switch
        {
            0 => InlineDocument.Null,
            1 => _random.Next(2) == 0,
            2 => _random.Next(-1000, 1000),
            3 => Text(),
            4 => InlineDocument.OfList(Enumerable.Range(0, _random.Next(3)).Select(_ => Any(depth + 1)).ToValueList()),
            _ => Map(depth),
        };
}
