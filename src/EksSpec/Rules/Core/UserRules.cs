using FluentValidation;
using k8s;

namespace EksSpec.Rules;

/// <summary>Rules that users write with FluentValidation.</summary>
internal sealed class UserRules
{
    /// <summary>No rule.</summary>
    public static readonly UserRules None = new([]);

    private readonly IReadOnlyList<UserRule> _validators;

    private UserRules(IReadOnlyList<UserRule> validators) => _validators = validators;

    /// <summary>These rules and one more.</summary>
    /// <exception cref="ArgumentException">No object of a landscape is a <typeparamref name="T"/>: the rule would never run.</exception>
    public UserRules And<T>(IValidator<T> validator)
    {
        if (!IsJudged(typeof(T)))
        {
            throw new ArgumentException(
                $"Rules look at a ClusterConfig, a Kubernetes object, an InlineDocument or a Site, never at a {typeof(T).Name}.",
                nameof(validator)
            );
        }

        var name = validator.GetType().Name;
        return new([
            .. _validators,
            new UserRule(
                name,
                subject =>
                    subject is T value
                        ? validator.Validate(value).Errors.Select(failure => new UserFailure(failure, name))
                        : []
            ),
        ]);
    }

    /// <summary>These rules and more.</summary>
    public UserRules And(UserRules others) => new([.. _validators, .. others._validators]);

    /// <summary>Runs the rules on the types of objects.</summary>
    public void CheckObjects(Landscape landscape, Report report)
    {
        if (!IsNone)
        {
            foreach (var item in landscape.Objects)
            {
                Check(item, report);
            }
        }
    }

    /// <summary>Runs the rules on sites.</summary>
    public void CheckSites(Landscape landscape, Report report)
    {
        if (!IsNone)
        {
            foreach (var site in landscape.Sites)
            {
                Check(site, report);
            }
        }
    }

    /// <summary>Runs the rules on the type of an object.</summary>
    public void Check(SpecObject item, Report report)
    {
        if (item.Value is { } value)
        {
            foreach (var validator in _validators)
            {
                report.On(item).Run(validator, new(value, failure => (item, failure.Property)));
            }
        }
    }

    /// <summary>
    /// Runs the rules on sites. What they find is told at the object that the failure's state or property names, else at the
    /// cluster, and without one at the first object.
    /// </summary>
    public void Check(Site site, Report report)
    {
        if (site.Cluster is null && site.Objects.Count == 0)
        {
            return;
        }

        foreach (var validator in _validators)
        {
            report.On(site.Home).Run(validator, new(site, failure => Place(failure, site)));
        }
    }

    private bool IsNone => _validators.Count == 0;

    private static bool IsJudged(Type type) =>
        type.IsInterface
        || type == typeof(object)
        || type == typeof(Site)
        || type == typeof(Eksctl.ClusterConfig)
        || type == typeof(InlineDocument)
        || typeof(IKubernetesObject).IsAssignableFrom(type);

    private static (SpecObject Item, SpecPath Property) Place(UserFailure failure, Site site)
    {
        if (failure.Object is { } named && (named == site.Cluster || site.Objects.Contains(named)))
        {
            return (named, failure.Property);
        }

        var steps = failure.Property.Steps;
        if (steps is [{ Key: "Objects" }, { Index: >= 0 and var index }, ..] && index < site.Objects.Count)
        {
            return (site.Objects[index], Below(steps, steps is [_, _, { Key: "Value" }, ..] ? 3 : 2));
        }

        return (site.Home, steps is [{ Key: "Config" }, ..] ? Below(steps, 1) : SpecPath.Root);
    }

    private static SpecPath Below(SpecPath[] steps, int depth) =>
        steps[depth..]
            .Aggregate(SpecPath.Root, (path, step) => step.Key is { } key ? path.Field(key) : path.Item(step.Index));
}
