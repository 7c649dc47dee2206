using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec;

/// <content>What is known of custom resources.</content>
public sealed partial class FleetBuilder
{
    private readonly List<CustomResourceKind> _customKinds = [];
    private PodTemplates _podTemplates = PodTemplates.Default;
    private PodTemplates? _allPodTemplates;
    private RuleOptions _options = RuleOptions.Default;

    /// <summary>Where custom resources keep their pods: what was said or is widely known comes before what a definition looks like.</summary>
    internal PodTemplates PodTemplates =>
        _allPodTemplates ??= _customKinds
            .Where(kind => _podTemplates.Find(kind.ApiVersion, kind.Name) is null)
            .SelectMany(kind => kind.PodTemplates)
            .Aggregate(_podTemplates, (table, place) => table.With(place));

    /// <summary>The options of the rules; the definitions of typed resources come after those that were given.</summary>
    internal RuleOptions Options =>
        _customKinds.Count == 0
            ? _options
            : _options with
            {
                Definitions = [.. _options.Definitions, .. CustomResourceKind.DefinitionsOf(_customKinds)],
            };

    /// <summary>Takes note of the kind of a typed resource.</summary>
    internal void Learn(CustomResourceKind kind)
    {
        if (!_customKinds.Contains(kind))
        {
            _customKinds.Add(kind);
            _allPodTemplates = null;
        }
    }
}
