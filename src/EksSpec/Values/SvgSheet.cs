using System.Globalization;
using System.Text;

namespace EksSpec.Values;

/// <summary>
/// A sheet to draw on, as SVG: boxes, lines of text, arrows. Large letters and no fonts from elsewhere, for a projector and for a
/// README.
/// </summary>
internal sealed class SvgSheet
{
    /// <summary>What is left free around everything.</summary>
    public const int Margin = 32;

    /// <summary>What is left free inside of a box.</summary>
    public const int Padding = 18;

    /// <summary>What is left free between two boxes.</summary>
    public const int Gap = 18;

    /// <summary>The height of the title of a box.</summary>
    public const int TitleHeight = 44;

    /// <summary>The height of a line of text.</summary>
    public const int LineHeight = 26;

    /// <summary>The size of letters in a title.</summary>
    public const int TitleSize = 22;

    /// <summary>The size of letters elsewhere.</summary>
    public const int TextSize = 19;

    /// <summary>What text is written in.</summary>
    public const string Ink = "#1a1a1a";

    /// <summary>What somebody must look at.</summary>
    public const string Alarm = "#a80000";

    /// <summary>What alarming boxes are filled with.</summary>
    public const string PaleAlarm = "#ffe3e3";

    /// <summary>The frames of what belongs to a cluster.</summary>
    public const string Frame = "#33475b";

    // Distinct for colour-blind eyes too, and dark enough on white.
    private static readonly string[] Palette = "#0072b2 #b34700 #007a55 #a8437e #7a5c00 #3f51b5 #5d5d5d".Split(' ');

    private readonly StringBuilder _body = new();

    /// <summary>How many colours there are.</summary>
    public static int Colours => Palette.Length;

    /// <summary>A colour by its number.</summary>
    public static string Colour(int number) => Palette[number];

    /// <summary>How wide a box must be for its texts. No font is measured: an average letter is a bit more than half as wide as high.</summary>
    public static int WidthFor(IEnumerable<string> texts) =>
        Math.Max(240, WidthOf(texts.Select(text => text.Length).DefaultIfEmpty(0).Max()) + 40);

    /// <summary>How wide so many letters are.</summary>
    public static int WidthOf(int letters) => letters * TextSize * 58 / 100;

    /// <summary>Draws a box.</summary>
    public void Box(int x, int y, int width, int height, string fill, string stroke) =>
        _body.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"2\"/>\n"
        );

    /// <summary>Writes a line.</summary>
    public void Text(int x, int y, int size, string text, bool bold = false, string? colour = null) =>
        _body
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"")
            .Append(bold ? " font-weight=\"bold\"" : "")
            .Append(colour is null ? "" : $" fill=\"{colour}\"")
            .Append(CultureInfo.InvariantCulture, $">{Escape(text)}</text>\n");

    /// <summary>Draws an arrow.</summary>
    /// <param name="dash">Lengths of strokes and gaps; empty for a solid one.</param>
    /// <param name="colour">The number of its colour.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    public void Arrow(string dash, int colour, (int X, int Y) from, (int X, int Y) to)
    {
        var middle = (from.X + to.X) / 2;
        var strokes = dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
        _body.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{from.X} {from.Y}C{middle} {from.Y} {middle} {to.Y} {to.X - 2} {to.Y}\" fill=\"none\" "
                + $"stroke=\"{Palette[colour]}\" stroke-width=\"3\"{strokes} marker-end=\"url(#a{colour})\"/>\n"
        );
    }

    /// <summary>The whole picture, a document that needs nothing else.</summary>
    public string ToDocument(string title, int width, int height)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" "
                + $"font-family=\"Helvetica, Arial, sans-serif\" fill=\"{Ink}\" role=\"img\">\n"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n<defs>\n");
        for (var i = 0; i < Palette.Length; i++)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<marker id=\"a{i}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
                    + $"orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"{Palette[i]}\"/></marker>\n"
            );
        }

        svg.Append("</defs>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        return svg.Append(_body).Append("</svg>\n").ToString();
    }

    private static string Escape(string text) =>
        DisplayText
            .Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
