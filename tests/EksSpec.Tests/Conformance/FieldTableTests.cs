using System.Reflection;
using System.Text.Json.Serialization;
using EksSpec.Eksctl;
using EksSpec.Reading.Binding;
using EksSpec.Values;

namespace EksSpec.Tests.Conformance;

/// <summary>Holds the records against the table of eksctl's own fields.</summary>
public class FieldTableTests
{
    private static readonly Dictionary<string, string> RenamedDefinitions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NodeGroupSGs"] = nameof(NodeGroupSecurityGroups),
        ["NodeGroupSSH"] = nameof(NodeGroupSsh),
    };

    [Fact]
    public void Every_definition_has_a_record_with_exactly_its_fields()
    {
        var compared = 0;
        foreach (var (definition, rows) in Table())
        {
            var record = RecordOf(definition);
            Assert.True(record is not null, $"There is no record for the definition {definition}.");
            var fields = FieldsOf(record).ToDictionary(field => field.Name, field => field.Property);
            var expected = rows.Select(row => row.Name).ToHashSet();
            Assert.True(
                expected.SetEquals(fields.Keys),
                $"{record.Name} lacks [{string.Join(", ", expected.Except(fields.Keys))}], and has too much "
                    + $"[{string.Join(", ", fields.Keys.Except(expected))}]."
            );
            foreach (var row in rows)
            {
                var type = fields[row.Name].PropertyType;
                Assert.True(IsOfType(type, row.Type), $"{record.Name}.{row.Name} is a {type}, not a {row.Type}.");
                compared++;
            }
        }

        Assert.Equal(422, compared);
    }

    [Fact]
    public void Every_record_has_its_fields_in_the_order_of_the_schema()
    {
        var compared = 0;
        foreach (var (definition, rows) in Table())
        {
            var record = RecordOf(definition)!;
            var read = typeof(EksctlReader).GetField(
                record.Name + "Fields",
                BindingFlags.Static | BindingFlags.NonPublic
            );
            if (record.IsAbstract)
            {
                continue;
            }

            Assert.True(read is not null, $"Nothing reads the record {record.Name}.");
            var ours = (string[])read.GetValue(null)!;
            // apiVersion goes first, as everybody writes it; the schema has kind first.
            var table = rows.Select(row => row.Name).OrderByDescending(name => name == "apiVersion").ToList();
            Assert.Equal(table, ours.Where(table.Contains));
            compared++;
        }

        Assert.True(compared >= 70, $"Only {compared} records were compared.");
    }

    private static List<(string Definition, List<(string Name, string Type)> Rows)> Table() =>
        [
            .. File.ReadLines(ConformanceData.PathOf("eksctl-fields.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .GroupBy(cells => cells[0])
                .Select(group => (group.Key, group.Select(cells => (cells[2], cells[3])).ToList())),
        ];

    private static Type? RecordOf(string definition)
    {
        var name = RenamedDefinitions.GetValueOrDefault(definition, definition);
        return typeof(ClusterConfig)
            .Assembly.GetTypes()
            .FirstOrDefault(type =>
                type.Namespace == typeof(ClusterConfig).Namespace
                && type.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static IEnumerable<(string Name, PropertyInfo Property)> FieldsOf(Type record) =>
        record
            .GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true })
            // The provider's type stands in the base definition of the schema.
            .Where(property => record.Name != nameof(OidcIdentityProvider) || property.DeclaringType == record)
            .Select(property =>
                (
                    property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                        ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
                    property
                )
            );

    private static bool IsOfType(Type type, string schema) =>
        schema switch
        {
            "string" or "ARN" or "IPNet" or "type" or "AuthenticationMode" or "AccessScopeType" => type
                == typeof(string),
            "TaintEffect" or "ResolveConflicts" => type == typeof(string),
            "boolean" => type == typeof(bool?),
            "integer" => type == typeof(int?),
            "number" => type == typeof(decimal?),
            "InlineDocument" => type == typeof(InlineDocument),
            "map<string>" or "FluxFlags" => type == typeof(ValueMap<string>),
            "AZSubnetMapping" => type == typeof(ValueMap<AzSubnetSpec>),
            "taintsWrapper" => type == typeof(ValueList<NodeGroupTaint>),
            "string[]" => type == typeof(ValueList<string>),
            "IdentityProvider[]" => type == typeof(ValueList<OidcIdentityProvider>),
            "VPCGateway" => type == typeof(string),
            _ when schema.EndsWith("[]", StringComparison.Ordinal) => type.IsGenericType
                && type.GetGenericTypeDefinition() == typeof(ValueList<>)
                && type.GetGenericArguments()[0] == RecordOf(schema[..^2]),
            _ => type == RecordOf(schema),
        };
}
