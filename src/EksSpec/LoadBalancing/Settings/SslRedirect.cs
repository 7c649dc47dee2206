using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>The port that all HTTP listeners of a group redirect to.</summary>
internal static class SslRedirect
{
    /// <summary>The port; absent where HTTP isn't redirected.</summary>
    public static int? Of(GroupSettings group, IReadOnlyList<ListenerDraft> listeners, FaultLog faults)
    {
        Setting? first = null;
        int? port = null;
        foreach (var member in group.Members)
        {
            var said = member.ClassOr("sslRedirectPort", "ssl-redirect");
            if (said is null)
            {
                continue;
            }

            if (said.IsOfClass && !GoInteger.TryParse(said.Value, out int _))
            {
                // The controller gives up without a word.
                return null;
            }

            if (faults.Int(said) is not { } number)
            {
                continue;
            }

            first ??= said;
            port ??= number;
            if (number != port)
            {
                faults.AddConflict("conflicting sslRedirect port", first, said);
            }
        }

        if (port is null)
        {
            return null;
        }

        var listener = listeners.FirstOrDefault(candidate => candidate.Port == port);
        if (listener is null)
        {
            faults.Add(
                "listener does not exist for SSLRedirect port",
                first!,
                "is no port of a listener of the group",
                string.Create(CultureInfo.InvariantCulture, $"Add {{\"HTTPS\":{port}}} to listen-ports.")
            );
        }
        else if (!listener.IsHttps)
        {
            faults.Add(
                "listener protocol non-SSL for SSLRedirect port",
                first!,
                "is a port for HTTP",
                "Name the port of a listener for HTTPS."
            );
        }

        return port;
    }

    /// <summary>What an HTTP listener does then.</summary>
    public static ValueList<ListenerAction> ActionsTo(int port) =>
        [new RedirectAction("HTTP_301", Port: port.ToString(CultureInfo.InvariantCulture), Protocol: "HTTPS")];
}
