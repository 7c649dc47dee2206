using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using EksSpec.Eksctl;
using EksSpec.Values;
using EksSpec.Writing;
using k8s.Models;

namespace EksSpec.Tests.Writing;

public class CanonicalYamlTests
{
    [Fact]
    public void A_deployment_looks_like_this() => Snapshot.Match(CanonicalYaml.Serialize(WrittenSamples.Deployment()));

    [Fact]
    public void A_cluster_looks_like_this() => Snapshot.Match(CanonicalYaml.Serialize(WrittenSamples.Cluster()));

    [Fact]
    public void Documents_have_three_dashes_between_them()
    {
        var name = new V1ConfigMap { Metadata = new() { Name = "a" } };

        Assert.Equal(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: a
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: a

            """,
            CanonicalYaml.SerializeAll([name, name])
        );
    }

    [Fact]
    public void The_order_in_which_a_dictionary_was_filled_does_not_show()
    {
        var tidy = new Dictionary<string, string>
        {
            ["Z"] = "1",
            ["_"] = "2",
            ["a"] = "3",
            ["ä"] = "4",
            ["あ"] = "5",
        };
        var refilled = new Dictionary<string, string>
        {
            ["gone"] = "",
            ["あ"] = "5",
            ["ä"] = "4",
            ["a"] = "3",
            ["_"] = "2",
        };
        refilled.Remove("gone");
        refilled["Z"] = "1";
        var many = Enumerable.Range(0, 100).ToDictionary(i => $"key-{i:000}", i => $"v{i}");
        var reversed = many.Reverse().ToDictionary();

        Assert.Equal(
            Data("Z: \"1\"", "_: \"2\"", "a: \"3\"", "ä: \"4\"", "あ: \"5\"").Replace("  _:", "  \"_\":"),
            Write(tidy)
        );
        Assert.Equal(Write(tidy), Write(refilled));
        Assert.Equal(
            Write(tidy),
            Write(new SortedDictionary<string, string>(refilled, StringComparer.OrdinalIgnoreCase))
        );
        Assert.Equal(Write(many), Write(reversed));
        Assert.Equal(
            many.Keys,
            YamlEvents.Scalars(Write(reversed)).Skip(5).Select(s => s.Value).Where((_, i) => i % 2 == 0)
        );
    }

    [Fact]
    public void A_dictionary_that_is_used_twice_is_written_twice()
    {
        var shared = new Dictionary<string, string> { ["app"] = "web" };
        var yaml = CanonicalYaml.Serialize(
            new V1Service
            {
                Metadata = new() { Labels = shared },
                Spec = new() { Selector = shared },
            }
        );

        Assert.DoesNotContain("&", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("*", yaml, StringComparison.Ordinal);
        Assert.Equal(2, yaml.Split("app: web").Length - 1);
    }

    [Fact]
    public void What_is_empty_is_written_and_what_is_null_is_not() =>
        Assert.Equal(
            """
            apiVersion: eksctl.io/v1alpha5
            kind: ClusterConfig
            metadata:
              tags: {}
            vpc: {}
            managedNodeGroups:
            - name: a
              taints: []
            - {}
            availabilityZones: []

            """,
            CanonicalYaml.Serialize(
                new ClusterConfig
                {
                    Metadata = new() { Name = null, Tags = ValueMap<string>.Empty },
                    Vpc = new(),
                    ManagedNodeGroups = [new() { Name = "a", Taints = [] }, new()],
                    AvailabilityZones = [],
                }
            )
        );

    [Fact]
    public void A_missing_item_of_a_list_is_null() =>
        Assert.Contains(
            "  finalizers:\n  - a\n  - null\n",
            CanonicalYaml.Serialize(new V1Pod { Metadata = new() { Finalizers = ["a", null!] } }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_kind_is_added_at_the_root_and_nowhere_else() =>
        Assert.Equal(
            """
            apiVersion: apps/v1
            kind: StatefulSet
            spec:
              serviceName: db
              volumeClaimTemplates:
              - metadata:
                  name: data

            """,
            CanonicalYaml
                .Serialize(
                    new V1StatefulSet
                    {
                        Spec = new()
                        {
                            ServiceName = "db",
                            VolumeClaimTemplates = [new() { Metadata = new() { Name = "data" } }],
                        },
                    }
                )
                .Replace("  selector: {}\n  template: {}\n", "", StringComparison.Ordinal)
        );

    [Fact]
    public void A_time_is_UTC_whatever_its_kind()
    {
        static string Time(DateTime time) =>
            YamlEvents
                .Scalars(CanonicalYaml.Serialize(new V1Pod { Metadata = new() { CreationTimestamp = time } }))[^1]
                .Value;

        var utc = new DateTime(2024, 3, 10, 2, 30, 0, DateTimeKind.Utc);
        Assert.Equal("2024-03-10T02:30:00Z", Time(utc));
        Assert.Equal("2024-03-10T02:30:00Z", Time(utc.ToLocalTime()));
        Assert.Equal("2024-03-10T02:30:00Z", Time(DateTime.SpecifyKind(utc, DateTimeKind.Unspecified)));
        Assert.Equal("2024-03-10T02:30:00Z", Time(utc.AddMilliseconds(999)));
    }

    [Fact]
    public void A_micro_time_has_six_digits()
    {
        var lease = new V1Lease
        {
            Spec = new() { RenewTime = new DateTime(2024, 3, 10, 2, 30, 0, DateTimeKind.Utc).AddTicks(5) },
        };

        Assert.Contains(
            "renewTime: \"2024-03-10T02:30:00.000000Z\"",
            CanonicalYaml.Serialize(lease),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("8080", "8080")]
    [InlineData("-1", "-1")]
    [InlineData("http", "http")]
    [InlineData("25%", "25%")]
    [InlineData("080", "\"080\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData("4294967296", "\"4294967296\"")]
    [InlineData("", "\"\"")]
    public void A_port_is_a_number_only_in_its_one_spelling(string port, string yaml) =>
        Assert.Contains(
            $"targetPort: {yaml}\n",
            CanonicalYaml.Serialize(
                new V1Service { Spec = new() { Ports = [new() { Port = 80, TargetPort = port }] } }
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("dHJ1ZQ==", "dHJ1ZQ==")]
    [InlineData("MIIB+/==", null)]
    [InlineData("1234", "\"1234\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("12e3", "\"12e3\"")]
    [InlineData("", "\"\"")]
    public void Base64_stays_a_string(string base64, string? yaml)
    {
        var bytes = Convert.FromBase64String(base64);
        var secret = new V1Secret { Data = new Dictionary<string, byte[]> { ["key"] = bytes } };
        var text = CanonicalYaml.Serialize(secret);

        Assert.Equal(bytes, Convert.FromBase64String(YamlEvents.Scalars(text)[^1].Value));
        Assert.EndsWith(yaml is null ? "\n" : $"  key: {yaml}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.10", "0.1")]
    [InlineData("5.000", "5")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("-0.0", "0")]
    [InlineData("100", "100")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Equal_prices_are_written_alike_in_fixed_notation(string price, string yaml)
    {
        var group = new NodeGroup
        {
            InstancesDistribution = new() { MaxPrice = decimal.Parse(price, CultureInfo.InvariantCulture) },
        };

        Assert.Contains(
            $"maxPrice: {yaml}\n",
            CanonicalYaml.Serialize(new ClusterConfig { NodeGroups = [group] }),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(10, "10")]
    [InlineData(1e25, "1.0e+25")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(1e-7, "1.0e-07")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    public void A_number_reads_back_as_the_same_number(double number, string yaml)
    {
        var text = Schema(new() { Maximum = number });

        Assert.Contains($"maximum: {yaml}\n", text, StringComparison.Ordinal);
        Assert.Equal(number, double.Parse(yaml, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_none_is_refused(double number) =>
        Assert.StartsWith(
            "spec.versions[0].schema.openAPIV3Schema.maximum: ",
            Assert.ThrowsAny<ArgumentException>(() => Schema(new() { Maximum = number })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_open_field_takes_what_JSON_has()
    {
        using var json = JsonDocument.Parse("{\"z\": [1.50, null], \"a\": true}");
        var text = Schema(
            new()
            {
                DefaultProperty = new Dictionary<string, object>
                {
                    ["text"] = "on",
                    ["numbers"] = new object[] { 1, 2L, 2.5, 0.1f, 3.10m, ulong.MaxValue },
                    ["json"] = json.RootElement,
                    ["inline"] = InlineDocument.Parse("{\"z\": 1e3, \"a\": []}"),
                    ["none"] = null!,
                },
                AdditionalProperties = new V1JSONSchemaProps { Type = "string" },
            }
        );

        Assert.Contains(
            """
                    additionalProperties:
                      type: string
                    default:
                      inline:
                        z: 1e3
                        a: []
                      json:
                        z:
                        - 1.50
                        - null
                        a: true
                      none: null
                      numbers:
                      - 1
                      - 2
                      - 2.5
                      - 0.1
                      - 3.1
                      - 18446744073709551615
                      text: "on"
            """.Replace("\r", "", StringComparison.Ordinal),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_open_field_refuses_what_JSON_has_not() =>
        Assert.Contains(
            "System.Uri",
            Assert.ThrowsAny<ArgumentException>(() => Schema(new() { DefaultProperty = new Uri("http://x") })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Lists_in_lists_and_maps_in_lists_are_compact() =>
        Assert.Equal(
            """
            - - a
              - - b
                - []
            - c: d
              e:
              - f
            - {}

            """,
            CanonicalYaml.Serialize(InlineDocument.Parse("""[["a", ["b", []]], {"c": "d", "e": ["f"]}, {}]"""))
        );

    [Fact]
    public void An_object_that_holds_itself_is_refused()
    {
        var schema = new V1JSONSchemaProps();
        schema.Not = schema;

        Assert.Contains(
            "levels deep",
            Assert.ThrowsAny<ArgumentException>(() => Schema(schema)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_no_document_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => CanonicalYaml.Serialize("text"));
        Assert.ThrowsAny<ArgumentException>(() => CanonicalYaml.Serialize(new object()));
        Assert.Throws<ArgumentNullException>(() => CanonicalYaml.Serialize(null!));
        Assert.Throws<ArgumentNullException>(() => CanonicalYaml.SerializeAll([null!]));
    }

    [Fact]
    public void Documents_in_front_of_a_bad_one_are_whole()
    {
        var output = new ArrayBufferWriter<byte>();
        var bad = new V1ConfigMap { Data = new Dictionary<string, string> { ["a"] = "\ud800" } };

        Assert.ThrowsAny<ArgumentException>(() => CanonicalYaml.WriteAll([new V1Pod(), bad], output));
        Assert.Equal("apiVersion: v1\nkind: Pod\n", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_documents_enumerator_may_write_documents_itself()
    {
        static IEnumerable<object> Documents()
        {
            yield return new V1Pod();
            Assert.Equal("apiVersion: v1\nkind: Secret\n", CanonicalYaml.Serialize(new V1Secret()));
            yield return new V1Pod();
        }

        Assert.Equal(
            "apiVersion: v1\nkind: Pod\n---\napiVersion: v1\nkind: Pod\n",
            CanonicalYaml.SerializeAll(Documents())
        );
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_does_not_show(string culture)
    {
        var expected = CanonicalYaml.SerializeAll([WrittenSamples.Deployment(), WrittenSamples.Cluster()]);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(expected, CanonicalYaml.SerializeAll([WrittenSamples.Deployment(), WrittenSamples.Cluster()]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_is_allocated_for_a_document()
    {
        object[] documents = [WrittenSamples.Deployment(), WrittenSamples.Cluster()];
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        WriteTwice();
        var before = GC.GetAllocatedBytesForCurrentThread();

        WriteTwice();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void WriteTwice()
        {
            for (var i = 0; i < 4; i++)
            {
                output.ResetWrittenCount();
                CanonicalYaml.Write(documents[i % 2], output);
            }
        }
    }

    private static string Schema(V1JSONSchemaProps schema) =>
        CanonicalYaml.Serialize(
            new V1CustomResourceDefinition
            {
                Spec = new()
                {
                    Versions =
                    [
                        new()
                        {
                            Name = "v1",
                            Schema = new() { OpenAPIV3Schema = schema },
                        },
                    ],
                },
            }
        );

    private static string Write(IDictionary<string, string> data) =>
        CanonicalYaml.Serialize(new V1ConfigMap { Data = data });

    private static string Data(params string[] lines) =>
        "apiVersion: v1\nkind: ConfigMap\ndata:\n" + string.Concat(lines.Select(line => $"  {line}\n"));
}
