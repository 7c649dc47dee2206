using System.Reflection;
using EksSpec.Eksctl;
using EksSpec.Tests.Writing;

namespace EksSpec.Tests.Values;

/// <summary>Every record of the model is a value: equal where everything in it is, and different by any one property.</summary>
public class RecordEqualityTests
{
    public static TheoryData<string> Records =>
        [
            .. typeof(ClusterConfig)
                .Assembly.GetExportedTypes()
                .Where(type => type.Namespace == typeof(ClusterConfig).Namespace && !type.IsAbstract)
                .Where(type => type.GetMethod("<Clone>$") is not null && type.GetConstructor([]) is not null)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void No_record_is_left_out() => Assert.True(Records.Count > 70, $"{Records.Count} records");

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_made_alike_are_equal_and_each_property_tells_them_apart(string name)
    {
        var type = typeof(ClusterConfig).Assembly.GetType($"{typeof(ClusterConfig).Namespace}.{name}", true)!;
        var (one, other) = (new Filler().Make(type), new Filler().Make(type));

        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.Equals(null));
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            property.SetValue(other, Another(property, property.GetValue(one)));
            Assert.False(one.Equals(other), $"{name}.{property.Name} makes no difference.");
            Assert.False(other.Equals(one), $"{name}.{property.Name} makes no difference.");

            property.SetValue(other, property.GetValue(one));
            Assert.Equal(one, other);
        }
    }

    private static object? Another(PropertyInfo property, object? value)
    {
        var filler = new Filler();
        for (var tries = 0; tries < 4; tries++)
        {
            // The filler counts: an odd number of steps turns every boolean of a record over.
            Enumerable.Range(0, tries).ToList().ForEach(_ => filler.Make(typeof(int)));
            if (filler.Make(property.PropertyType) is var made && !made.Equals(value))
            {
                return made;
            }
        }

        throw new InvalidOperationException($"The filler knows one {property.PropertyType} only.");
    }
}
