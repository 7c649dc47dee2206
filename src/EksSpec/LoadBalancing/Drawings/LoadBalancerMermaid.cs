using System.Globalization;
using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>Draws load balancers as a Mermaid flowchart: listeners on the left, Services on the right, an arrow for each rule.</summary>
internal sealed class LoadBalancerMermaid
{
    private readonly StringBuilder _text = new("flowchart LR\n");
    private readonly Dictionary<string, string> _targets = [];
    private int _answers;

    public static string Draw(IReadOnlyList<LoadBalancers> sites)
    {
        LoadBalancerMermaid picture = new();
        for (var site = 0; site < sites.Count; site++)
        {
            picture.Add(sites[site], site);
        }

        return picture._text.ToString();
    }

    private void Add(LoadBalancers all, int site)
    {
        _targets.Clear();
        AddServices(all, site);
        for (var index = 0; index < all.Groups.Count; index++)
        {
            var group = all.Groups[index];
            var id = string.Create(CultureInfo.InvariantCulture, $"g{site}_{index}");
            if (group.LoadBalancer is { } balancer)
            {
                Add(group, balancer, id);
            }
            else
            {
                AddEmpty(group, id);
            }
        }
    }

    private void AddServices(LoadBalancers all, int site)
    {
        var namespaces = all
            .Groups.SelectMany(group => group.LoadBalancer?.TargetGroups ?? [])
            .GroupBy(target => target.Service.Namespace, StringComparer.Ordinal);
        var number = 0;
        foreach (var space in namespaces)
        {
            Line($"  subgraph n{site}_{number++}[\"{MermaidText.Escape(space.Key)}\"]");
            foreach (var name in space.Select(RuleText.Service).Distinct())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"s{site}_{_targets.Count}");
                _targets[name] = id;
                Line($"    {id}[\"{MermaidText.Escape(name[(space.Key.Length + 1)..])}\"]");
            }

            Line("  end");
        }
    }

    private void Add(IngressGroup group, LoadBalancer balancer, string id)
    {
        Line($"  subgraph {id}[\"{MermaidText.Escape($"{group.Name}: {balancer.Scheme} {balancer.Name}")}\"]");
        foreach (var listener in balancer.Listeners)
        {
            Line($"    {id}_{listener.Port.Plain()}[\"{listener.Protocol} {listener.Port.Plain()}\"]");
        }

        Line("  end");
        foreach (var listener in balancer.Listeners)
        {
            var from = $"{id}_{listener.Port.Plain()}";
            foreach (var rule in listener.Rules)
            {
                Add(from, $"{rule.Priority.Plain()}: {RuleText.Requests(rule.Conditions)}", rule.Actions);
            }

            Add(from, "default", listener.DefaultActions);
        }
    }

    private void AddEmpty(IngressGroup group, string id)
    {
        var state = group.Faults is [var first, ..] ? $"is stopped: {first.Error}" : "has no members left";
        Line($"  {id}[\"{MermaidText.Escape($"{group.Name} {state}")}\"]");
        if (group.Faults.Count > 0)
        {
            Line($"  style {id} fill:{SvgSheet.PaleAlarm},stroke:{SvgSheet.Alarm}");
        }
    }

    private void Add(string from, string requests, ValueList<ListenerAction> actions)
    {
        var before = RuleText.Actions(actions.Where(action => action is not ForwardAction).ToValueList(), []);
        var label = MermaidText.Escape(
            actions.Any(action => action is ForwardAction) ? Joined(requests, before) : requests
        );
        var isSent = false;
        foreach (var target in actions.OfType<ForwardAction>().SelectMany(forward => forward.Targets))
        {
            isSent = true;
            var weight = target.Weight is { } share ? $" weight {share.Plain()}" : "";
            Line($"  {from} -->|\"{label}{weight}\"| {IdOf(target)}");
        }

        if (!isSent)
        {
            Line($"  {from} -->|\"{label}\"| {Answer(Joined(before, RuleText.Targets(actions)))}");
        }
    }

    private string IdOf(ForwardTarget target) =>
        target.Group is { } group && _targets.TryGetValue(RuleText.Service(group), out var id)
            ? id
            : Answer(target.Other ?? "");

    private string Answer(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"a{_answers++}([\"{MermaidText.Escape(text)}\"])");

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private void Line(string line) => _text.Append(line).Append('\n');
}
