using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>Writes what happens to load balancers, for a terminal.</summary>
internal static class ChangesText
{
    private const string Indent = "    ";

    public static string Write(LoadBalancerChanges all)
    {
        if (all.Groups.Count == 0)
        {
            return "Nothing happens to the load balancers.\n";
        }

        var text = new StringBuilder();
        foreach (var group in all.Groups)
        {
            text.Append(text.Length == 0 ? "" : "\n");
            text.AddWrapped($"Group {group.Group}: {Fate(group)}", Indent, "");
            Add(text, group.Sources, Indent);
            FaultText.Add(text, group.Faults);
            foreach (var change in group.Changes)
            {
                Add(text, change);
            }
        }

        return text.ToString();
    }

    private static string Fate(GroupChange group) =>
        group.Fate switch
        {
            GroupFate.Made => $"the load balancer {group.After!.Name} is made, {group.After.Scheme}.",
            GroupFate.Deleted => $"its load balancer {group.Before?.Name} is deleted.".Replace(
                "  ",
                " ",
                StringComparison.Ordinal
            ),
            GroupFate.Replaced =>
                $"its load balancer {group.Before!.Name}, {group.Before.Scheme}, is deleted, and {group.After!.Name}, "
                    + $"{group.After.Scheme}, is made: it has another DNS name.",
            GroupFate.Stops => "it stops. Nothing of it changes on AWS any more, for none of its members.",
            GroupFate.IsStopped => "it is stopped, and didn't run before. Nothing of it changes on AWS.",
            GroupFate.RunsAgain => $"it runs again, with the load balancer {group.After!.Name}, {group.After.Scheme}.",
            _ => $"its load balancer {group.After!.Name} changes.",
        };

    private static void Add(StringBuilder text, LoadBalancerChange change)
    {
        var sign = change.Kind switch
        {
            ChangeKind.Added => "+",
            ChangeKind.Removed => "-",
            ChangeKind.MadeAnew => "!",
            _ => "~",
        };
        text.AddWrapped($"{Part(change)} {change.Subject}: {Act(change)}", Indent + Indent, $"  {sign} ");
        if (change.Note is { } note)
        {
            text.AddWrapped(note, Indent + Indent);
        }

        Add(text, change.Sources, Indent + Indent);
    }

    private static string Part(LoadBalancerChange change)
    {
        var part = change.Part switch
        {
            ChangedPart.Listener => "listener",
            ChangedPart.Certificate => "certificate",
            ChangedPart.Rule => "rule",
            ChangedPart.TargetGroup => "target group",
            ChangedPart.Frontend => "Network Load Balancer in front,",
            _ => "load balancer,",
        };
        return change.Port is { } port ? $"{port.Plain()}: {part}" : part;
    }

    private static string Act(LoadBalancerChange change) =>
        (change.Kind, change.Before, change.After) switch
        {
            (ChangeKind.Added, _, null) => "added",
            (ChangeKind.Added, _, { } after) => $"added, {after}",
            (ChangeKind.Removed, null, _) => "removed",
            (ChangeKind.Removed, { } before, _) => $"removed, was {before}",
            (ChangeKind.Moved, var before, var after) => $"moved from {before} to {after}",
            (_, var before, var after) => $"{before ?? "nothing"} becomes {after ?? "nothing"}",
        };

    private static void Add(StringBuilder text, ValueList<ChangeSource> sources, string indent)
    {
        foreach (var source in sources)
        {
            var place = ObjectText.PlaceOf(source.Object, source.Path);
            var name = ObjectText.NameOf(source.Object);
            var whose = place.StartsWith(name, StringComparison.Ordinal) ? place : $"{name}, {place}";
            text.AddWrapped($"{(source.IsGone ? "no longer " : "by ")}{whose}", indent);
        }
    }
}
