using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What stops the group of an Ingress: nothing changes on AWS then, for none of its members.</summary>
internal sealed partial class GroupStops : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var door = site.FrontDoor;
        foreach (var (group, _) in door.Groups)
        {
            var others = true;
            foreach (var fault in group.Faults)
            {
                if (!IsDoubtful(fault, group, site))
                {
                    Tell(fault, others ? OthersOf(group, fault) : "", site, report);
                    others = false;
                }
            }
        }

        foreach (var refused in door.Refused)
        {
            if (!refused.Error.EndsWith("not found", StringComparison.Ordinal) && refused.Error != SeveralDefaults)
            {
                report.On(refused.Object).Add(Refused, refused.Path, refused.Message, refused.Fix);
            }
        }

        foreach (var outside in door.Outside)
        {
            if (IsCertain(outside, site))
            {
                report.On(outside.Ingress).Add(Outside, outside.Path, outside.Message);
            }
        }
    }

    private const string SeveralDefaults = LoadBalancing.IngressClasses.SeveralDefaults;

    // A class that isn't there is told of where classes are looked up, and a namespace in no file may have any label.
    private static bool IsCertain(OutsideIngress outside, SiteView site) =>
        outside.Error is { } error
        && error != SeveralDefaults
        && !error.EndsWith("not found", StringComparison.Ordinal)
        && (
            !error.EndsWith("mismatch", StringComparison.Ordinal)
            || site.Find("Namespace", "", outside.Ingress.Namespace) is not null
        );

    private static bool IsDoubtful(GroupFault fault, IngressGroup group, SiteView site) =>
        fault.Missing is { } missing && site.Knows(missing.Kind, missing.Namespace, missing.Name)
        || (fault.Other is { } other && (fault.Object.Ref == other.Ref || site.MayBeApart(fault.Object, other)))
        // Auto Mode has a default of its own.
        || (group.IsOfAutoMode && RuleOf(fault) == TargetType && Settings.Find(fault.Object, "target-type") is null)
        // Another member may open the port, in a file that isn't here.
        || (fault.Error == "listener does not exist for SSLRedirect port" && site.IsGuess && !group.IsImplicit)
        || AlbSettings.Tells(fault)
        || fault.Annotation is { } name && Unfilled.Is(Settings.Find(fault.Object, name)?.Value);

    private static void Tell(GroupFault fault, string others, SiteView site, Report report)
    {
        var rule = RuleOf(fault);
        // What a Service or a Secret lacks may stand in no file.
        Severity? severity =
            fault.Missing is not { } missing ? null
            : site.WeightOf(rule, missing.Namespace) == Severity.Info ? Severity.Info
            : Severity.Warning;
        report.On(fault.Object).Add(rule, PlaceOf(fault, rule), fault.Message + others, fault.Fix, severity: severity);
    }

    private static SpecPath PlaceOf(GroupFault fault, RuleInfo rule) =>
        fault.Path.ToString().StartsWith("metadata", StringComparison.Ordinal) ? fault.Path
        : rule == IngressTargets.PortMissing ? fault.Path.Field("service").Field("port")
        : rule == TargetType ? fault.Path.Field("service").Field("name")
        : fault.Path;

    private static RuleInfo RuleOf(GroupFault fault) =>
        fault.Other is not null ? Disagreement
        : fault.IsOfFrontend || fault.Annotation?.Contains("frontend-nlb", StringComparison.Ordinal) == true ? Frontend
        : Array.Find(Stems, known => fault.Error.StartsWith(known.Stem, StringComparison.Ordinal)).Rule ?? Unreadable;

    private static (string Stem, RuleInfo Rule)[] Stems =>
        field ??= [
            ("unable to find port", IngressTargets.PortMissing),
            ("TargetGroup port is empty", TargetType),
            ("missing required \"service\"", Backend),
            ("services not found", Backend),
            ("unsupported IPv6", Backend),
            ("target control port", Backend),
            ("exact path", Path),
            ("prefix path", Path),
            ("path condition", Path),
            ("host condition", Path),
            ("missing IDPConfig", SignIn),
            ("secrets not found", SignIn),
            ("missing client", SignIn),
            ("authentication and jwt", SignIn),
            ("unknown authType", SignIn),
            ("listener does not exist", Redirect),
            ("listener protocol non-SSL", Redirect),
            ("invalid ingress class", Class),
            (SeveralDefaults, Class),
            ("deletion_protection", Deletion),
            ("strconv.ParseBool", Deletion),
        ];

    private static string OthersOf(IngressGroup group, GroupFault fault)
    {
        var others = group
            .Members.Where(member => member != fault.Object)
            .Select(member => $"{member.Namespace}/{member.Ref.Name}{FileOf(member, fault.Object)}")
            .ToList();
        var more = others.Count > 5 ? $" and {others.Count - 5} more" : "";
        return others.Count == 0 ? "" : $" With it stop {string.Join(", ", others.Take(5))}{more}.";
    }

    private static string FileOf(SpecObject item, SpecObject other) =>
        item.Document?.File is { } file && file != other.Document?.File ? $" ({file})" : "";
}
