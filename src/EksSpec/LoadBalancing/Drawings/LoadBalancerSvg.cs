using static EksSpec.Values.SvgSheet;

namespace EksSpec.LoadBalancing;

/// <summary>
/// Draws load balancers as SVG: on the left each with its listeners and their rules in turn, on the right the namespaces with the
/// Services, and an arrow for "is sent to".
/// </summary>
internal sealed class LoadBalancerSvg
{
    private const int Gutter = 220;
    private const int RowHeight = LineHeight + 16;

    private readonly SvgSheet _sheet = new();
    private readonly List<PictureGroup> _groups;
    private readonly string[] _namespaces;
    private readonly int _left;
    private readonly int _right;

    private LoadBalancerSvg(IReadOnlyList<LoadBalancers> sites)
    {
        _groups = [.. sites.SelectMany(site => site.Groups).Select(PictureGroup.Of)];
        var services = _groups.SelectMany(group => group.Services).ToList();
        _namespaces = [.. services.Select(service => service.Namespace).Distinct()];
        _left = WidthFor(_groups.SelectMany(group => group.Lines.Select(line => line.Text).Append(group.Title)));
        _right = WidthFor(services.Select(service => service.Name).Concat(_namespaces));
    }

    public static string Draw(IReadOnlyList<LoadBalancers> sites)
    {
        LoadBalancerSvg picture = new(sites);
        var y = Margin;
        foreach (var group in picture._groups)
        {
            y += picture.Group(group, y) + Margin;
        }

        var width = (2 * Margin) + picture._left + Gutter + picture._right + (4 * Padding);
        return picture._sheet.ToDocument("Who is sent where", width, Math.Max(y, 2 * Margin));
    }

    private int Group(PictureGroup group, int top)
    {
        var (fill, ink) = group.IsStopped ? (PaleAlarm, Alarm) : ("#eef3f8", Frame);
        var height = TitleHeight + (group.Lines.Count * LineHeight) + Padding;
        _sheet.Box(Margin, top, _left + (2 * Padding), height, fill, ink);
        _sheet.Text(Margin + Padding, top + 30, TitleSize, group.Title, bold: true, ink);
        var places = Services(group, top, out var bottom);
        var y = top + TitleHeight;
        foreach (var line in group.Lines)
        {
            _sheet.Text(Margin + Padding, y + 20, TextSize, line.Text, line.IsHead, group.IsStopped ? Alarm : null);
            foreach (var service in line.Services)
            {
                var from = (Margin + _left + Padding, y + 14);
                _sheet.Arrow(line.IsChecked ? "14 7" : "", ColourOf(service.Namespace), from, places[service]);
            }

            y += LineHeight;
        }

        return Math.Max(top + height, bottom) - top;
    }

    private Dictionary<PictureService, (int X, int Y)> Services(PictureGroup group, int top, out int bottom)
    {
        var left = Margin + _left + (2 * Padding) + Gutter;
        Dictionary<PictureService, (int X, int Y)> places = [];
        var y = top;
        foreach (var space in group.Services.GroupBy(service => service.Namespace, StringComparer.Ordinal))
        {
            var colour = Colour(ColourOf(space.Key));
            var height = TitleHeight + (space.Count() * (RowHeight + 8)) + Padding - 8;
            _sheet.Box(left, y, _right + (2 * Padding), height, "#f5f7f9", colour);
            _sheet.Text(left + Padding, y + 30, TitleSize, space.Key, bold: true, colour);
            var line = y + TitleHeight;
            foreach (var service in space)
            {
                _sheet.Box(left + Padding, line, _right, RowHeight, "#ffffff", colour);
                _sheet.Text(left + Padding + 12, line + 28, TextSize, service.Name);
                places[service] = (left + Padding, line + (RowHeight / 2));
                line += RowHeight + 8;
            }

            y += height + Gap;
        }

        bottom = Math.Max(top, y - Gap);
        return places;
    }

    private int ColourOf(string space) => Array.IndexOf(_namespaces, space) % Colours;
}
