using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>Draws load balancers as text, for a terminal.</summary>
internal sealed class LoadBalancerTable
{
    private const string Indent = "    ";

    private static readonly string[] Heads = ["listener", "priority", "host", "path", "action", "target", "from"];

    private readonly StringBuilder _text = new();

    public static string Draw(LoadBalancers all)
    {
        LoadBalancerTable table = new();
        foreach (var group in all.Groups)
        {
            table.Add(group);
        }

        table.AddRefused(all.Refused);
        table.AddOutside(all.Outside);
        return table._text.Length == 0 ? "There is no Ingress.\n" : table._text.ToString();
    }

    private void Add(IngressGroup group)
    {
        Paragraph();
        if (group.Faults.Count > 0)
        {
            Line($"Group {group.Name} is stopped: nothing of it changes on AWS, for none of its members.");
            AddMembers(group);
            FaultText.Add(_text, group.Faults);
        }
        else if (group.LoadBalancer is { } balancer)
        {
            Line(Title(group, balancer));
            AddMembers(group);
            LoadBalancerText.Add(_text, balancer);
            _text.Append('\n');
            TextColumns.Write(_text, [Heads, .. balancer.Listeners.SelectMany(Rows)]);
        }
        else
        {
            Line($"Group {group.Name} has no members left: its load balancer is deleted.");
            AddMembers(group);
        }
    }

    private static string Title(IngressGroup group, LoadBalancer balancer)
    {
        var name = balancer.Name.Length == 0 ? "A load balancer without a name" : $"Load balancer {balancer.Name}";
        var maker = group.IsOfAutoMode ? ", made by EKS Auto Mode" : "";
        return $"{name}, {balancer.Scheme}, {balancer.IpAddressType}, of group {group.Name}{maker}";
    }

    private void AddMembers(IngressGroup group)
    {
        if (group.Members.Count > 0)
        {
            Line($"Members: {ObjectText.IdsOf(group.Members)}", Indent);
        }

        if (group.Leaving.Count > 0)
        {
            Line($"Leaving: {ObjectText.IdsOf(group.Leaving)}", Indent);
        }
    }

    private static IEnumerable<string[]> Rows(Listener listener) =>
        listener
            .Rules.Select(rule => Row(listener, rule.Priority.Plain(), rule))
            .Append(
                Row(
                    listener,
                    "default",
                    RuleText.Anything,
                    RuleText.Anything,
                    RuleText.Actions(listener.DefaultActions, []),
                    RuleText.Targets(listener.DefaultActions),
                    ""
                )
            )
            .Concat(listener.Dropped.Select(rule => Row(listener, "left out", rule)));

    private static string[] Row(Listener listener, string priority, ListenerRule rule) =>
        Row(
            listener,
            priority,
            RuleText.Hosts(rule.Conditions),
            RuleText.Paths(rule.Conditions),
            RuleText.Actions(rule.Actions, rule.Transforms),
            RuleText.Targets(rule.Actions),
            ObjectText.PlaceOf(rule.Ingress, rule.At)
        );

    private static string[] Row(Listener listener, params string[] cells) =>
        [$"{listener.Protocol}:{listener.Port.Plain()}", .. cells.Select(DisplayText.Clean)];

    private void AddRefused(ValueList<RefusedObject> refused)
    {
        foreach (var item in refused)
        {
            Paragraph();
            Line($"{ObjectText.NameOf(item.Object)} is refused by the controller's webhook.");
            FaultText.Add(_text, item.Object, item.Path, item.Error, item.Message, item.Fix);
        }
    }

    private void AddOutside(ValueList<OutsideIngress> outside)
    {
        if (outside.Count == 0)
        {
            return;
        }

        Paragraph();
        Line("In no group:");
        foreach (var item in outside)
        {
            FaultText.Add(_text, item.Ingress, item.Path, item.Error, item.Message);
        }
    }

    private void Paragraph() => _text.Append(_text.Length == 0 ? "" : "\n");

    private void Line(string line, string indent = "") => _text.AddWrapped(line, indent);
}
