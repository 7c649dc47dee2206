using EksSpec.CustomResources;
using EksSpec.Delivery;

namespace EksSpec;

/// <summary>How a release is looked at in an environment before it goes on.</summary>
/// <remarks>Every deployment waits until its pods are ready, with or without a check.</remarks>
public sealed record SpinnakerCheck
{
    private readonly Func<CheckedPlace, IReadOnlyList<(string Key, InlineDocument? Value)>> _fields;

    private SpinnakerCheck(
        string type,
        string what,
        Func<CheckedPlace, IReadOnlyList<(string Key, InlineDocument? Value)>> fields
    ) => (Type, What, _fields) = (type, what, fields);

    internal string Type { get; }

    /// <summary>What the name of its stage begins with.</summary>
    internal string What { get; }

    /// <summary>A Job in the environment's namespace, on nodes where the environment's first workload may run.</summary>
    /// <param name="image">The image, with a tag or digest; it must not need to run as root.</param>
    /// <param name="command">What is run: the release goes on if it ends with 0.</param>
    /// <returns>A stage of type <c>runJobManifest</c>.</returns>
    /// <exception cref="ArgumentException">The image or the command is empty.</exception>
    public static SpinnakerCheck Job(string image, params IEnumerable<string> command)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(image);
        var words = command.ToValueList();
        return words.Count == 0
            ? throw new ArgumentException("The command is empty.", nameof(command))
            : new(
                "runJobManifest",
                "Test",
                place =>
                    [
                        ("account", place.Account),
                        ("alias", "runJob"),
                        ("application", place.Application),
                        ("cloudProvider", "kubernetes"),
                        ("credentials", place.Account),
                        ("source", "text"),
                        ("manifest", CheckJob.Of(image, words, place)),
                    ]
            );
    }

    /// <summary>A call to an address of yours, which answers with a status below 300 where all is well.</summary>
    /// <param name="url">The address.</param>
    /// <returns>A stage of type <c>webhook</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public static SpinnakerCheck Webhook(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new("webhook", "Ask about", _ => [("method", "GET"), ("url", url.OriginalString)]);
    }

    /// <summary>Some time in which alarms may go off.</summary>
    /// <param name="time">Whole seconds.</param>
    /// <returns>A stage of type <c>wait</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is below a second.</exception>
    public static SpinnakerCheck Wait(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.FromSeconds(1));
        return new("wait", "Watch", _ => [("waitTime", (long)time.TotalSeconds)]);
    }

    internal IReadOnlyList<(string Key, InlineDocument? Value)> FieldsIn(CheckedPlace place) => _fields(place);
}
