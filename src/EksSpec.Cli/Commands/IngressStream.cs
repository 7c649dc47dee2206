using System.Buffers;
using System.Text.Json;
using EksSpec.LoadBalancing;
using EksSpec.Reading;
using EksSpec.Values;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec ingress --stream</c>: one process for many sites, each with the certificates that are there.</summary>
internal static class IngressStream
{
    private const string Certificates = "certificates";
    private const string Cluster = "cluster";

    // Names on AWS have to come of something, and a line has no folder to be named after.
    private const string NamelessCluster = "dev";

    private static readonly LoadBalancers Nothing = new() { Groups = [] };

    public static int Run(LoadBalancingOptions options, Terminal terminal) =>
        StreamLine.AnswerAll(
            terminal,
            ["objects"],
            (line, answer) => Answer(line, options, answer),
            Certificates,
            Cluster
        );

    private static bool Answer(StreamLine line, LoadBalancingOptions options, IBufferWriter<byte> answer)
    {
        var (all, troubles) = Guard.Run<(LoadBalancers, IReadOnlyList<string>)>(
            () => Make(line, options),
            failure => (Nothing, [failure.Message])
        );
        JsonLine.Write(
            answer,
            json =>
            {
                json.WritePropertyName("id");
                line.Id.WriteTo(json);
                LoadBalancerJson.Write(json, all);
                if (troubles.Count > 0)
                {
                    json.WriteString("error", string.Join(' ', troubles));
                }
            }
        );
        return troubles.Count + all.Refused.Count > 0 || all.Groups.Any(group => group.Faults.Count > 0);
    }

    private static (LoadBalancers All, IReadOnlyList<string> Troubles) Make(
        StreamLine line,
        LoadBalancingOptions options
    )
    {
        if (line.Others.TryGetValue(Certificates, out var known) && CertificatesOf(known) is null)
        {
            return (Nothing, ["certificates is no list of {\"arn\":\"…\", \"domains\":[\"…\"]}."]);
        }

        if (line.Others.TryGetValue(Cluster, out var name) && name.ValueKind != JsonValueKind.String)
        {
            return (Nothing, ["cluster is no text."]);
        }

        var documents = SpecReader.Read(line["objects"]);
        var unread = documents.SelectMany(document => Unread.In(document)).ToList();
        if (Landscape.Of(documents).Sites is not [var site, ..])
        {
            return (Nothing, unread);
        }

        var own = name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        var all = LoadBalancers.Of(
            site,
            options with
            {
                Certificates = CertificatesOf(known),
                ClusterName = own ?? options.ClusterName ?? (site.Config is null ? NamelessCluster : null),
            }
        );
        return (all, unread);
    }

    /// <summary>The certificates of a line; absent where it has none, or something else in their place.</summary>
    private static ValueList<KnownCertificate>? CertificatesOf(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        List<KnownCertificate> known = [];
        foreach (var item in list.EnumerateArray())
        {
            if (
                item.ValueKind != JsonValueKind.Object
                || !item.TryGetProperty("arn", out var arn)
                || arn.ValueKind != JsonValueKind.String
                || !item.TryGetProperty("domains", out var domains)
                || domains.ValueKind != JsonValueKind.Array
                || domains.EnumerateArray().Any(domain => domain.ValueKind != JsonValueKind.String)
            )
            {
                return null;
            }

            known.Add(new(arn.GetString()!, domains.EnumerateArray().Select(each => each.GetString()!).ToValueList()));
        }

        return known.ToValueList();
    }
}
