using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace EksSpec.Rules;

/// <summary>Requests of certificates as programs write them: PEM around PKCS #10.</summary>
internal static class CertificateRequest
{
    private const string Label = "CERTIFICATE REQUEST";

    /// <summary>What is wrong with a request, or <see langword="null"/>. Whether its signature is right is not looked at.</summary>
    public static string? Error(byte[]? request)
    {
        if (request is null)
        {
            return "is missing";
        }

        var text = Encoding.Latin1.GetString(request);
        if (!PemEncoding.TryFind(text, out var block) || !text.AsSpan()[block.Label].SequenceEqual(Label))
        {
            return "holds no PEM block CERTIFICATE REQUEST";
        }

        var der = new byte[block.DecodedDataLength];
        return Convert.TryFromBase64Chars(text.AsSpan()[block.Base64Data], der, out _) && IsRequest(der)
            ? null
            : "holds no certificate request in its PEM block";
    }

    private static bool IsRequest(byte[] der)
    {
        try
        {
            var text = new AsnReader(der, AsnEncodingRules.DER);
            var request = text.ReadSequence();
            text.ThrowIfNotEmpty();
            var (info, _, _) = (request.ReadSequence(), request.ReadSequence(), request.ReadBitString(out _));
            request.ThrowIfNotEmpty();
            // Its version, whose it is, and the key.
            _ = (info.ReadInteger(), info.ReadSequence(), info.ReadSequence());
            return true;
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
