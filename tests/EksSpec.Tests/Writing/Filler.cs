using System.Collections;
using System.Globalization;
using System.Reflection;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Writing;

/// <summary>Fills every property of a model object, and of what they hold, down to a few levels.</summary>
internal sealed class Filler
{
    private const int Levels = 6;
    private int _next;

    public object Make(Type type, int level = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        _next++;
        return type switch
        {
            _ when type == typeof(string) || type == typeof(object) => $"text-{_next}",
            _ when type == typeof(bool) => _next % 2 == 0,
            _ when type == typeof(int) => _next,
            _ when type == typeof(long) => 10_000_000_000L + _next,
            _ when type == typeof(double) => _next + 0.5,
            _ when type == typeof(decimal) => _next + 0.25m,
            _ when type == typeof(DateTime) => new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            _ when type == typeof(byte[]) => new byte[] { 1, 2, (byte)_next },
            _ when type == typeof(IntOrString) => (IntOrString)(
                _next % 2 == 0 ? "http" : _next.ToString(CultureInfo.InvariantCulture)
            ),
            _ when type == typeof(ResourceQuantity) => new ResourceQuantity(_next % 10 + 1 + "Mi"),
            _ when type == typeof(InlineDocument) => InlineDocument.OfText($"inline-{_next}"),
            { IsGenericType: true } => Collection(type, level),
            _ => Filled(type, level),
        };
    }

    private object Filled(Type type, int level)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { IsPublic: true } && (level < Levels || property.PropertyType.IsValueType))
            {
                property.SetValue(made, Make(property.PropertyType, level + 1));
            }
        }

        return made;
    }

    private object Collection(Type type, int level)
    {
        var element = type.GetGenericArguments()[^1];
        var inside = Nullable.GetUnderlyingType(element) ?? element;
        if (type.GetGenericArguments().Length == 1 && type.Name != "ValueMap`1")
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            list.Add(Make(inside, level));
            list.Add(Make(inside, level + Levels));
            return Ours(type, list);
        }

        var map = (IDictionary)
            Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), element))!;
        map.Add("z", Make(inside, level));
        map.Add("a", Make(inside, level + Levels));
        return Ours(type, map);
    }

    // ValueList and ValueMap are made by the static classes of their name.
    private static object Ours(Type type, object collection)
    {
        if (type.Namespace != "EksSpec.Values")
        {
            return collection;
        }

        var (maker, method) =
            type.Name == "ValueMap`1" ? (typeof(ValueMap), "From") : (typeof(ValueList), "ToValueList");
        return maker.GetMethod(method)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [collection])!;
    }
}
