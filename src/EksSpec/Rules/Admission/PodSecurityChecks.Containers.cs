namespace EksSpec.Rules;

internal readonly partial struct PodSecurityChecks
{
    private static readonly string[] DefaultCapabilities =
    [
        "AUDIT_WRITE",
        "CHOWN",
        "DAC_OVERRIDE",
        "FOWNER",
        "FSETID",
        "KILL",
        "MKNOD",
        "NET_BIND_SERVICE",
        "SETFCAP",
        "SETGID",
        "SETPCAP",
        "SETUID",
        "SYS_CHROOT",
    ];

    private static readonly string[] SeLinuxTypes = ["container_t", "container_init_t", "container_kvm_t"];

    private void CheckContainer(V1Container container, PodView pod)
    {
        foreach (var port in report.Each("ports", container.Ports))
        {
            var isOpen = port.HostPort is not (null or 0);
            report.If(
                isOpen,
                rule,
                "hostPort",
                $"Container '{container.Name}' takes port {port.HostPort} of its node: {standard.Says} it."
            );
        }

        if (standard.Minor >= 34)
        {
            CheckHosts(container);
        }

        using var at = report.At("securityContext");
        var context = container.SecurityContext ?? new();
        CheckContext(context, container.Name, pod.Spec);
        if (standard.IsRestricted)
        {
            CheckRestricted(context, container.Name, pod);
        }
    }

    private void CheckContext(V1SecurityContext context, string name, V1PodSpec pod)
    {
        var who = new ContextOwner(name);
        report.If(context.Privileged == true, rule, "privileged", $"{who} is privileged: {standard.Says} it.");
        var isUnmasked = context.ProcMount is not (null or "Default");
        var isFree = !standard.IsRestricted && IsInUserNamespace(pod);
        report.If(
            isUnmasked && !isFree,
            rule,
            "procMount",
            $"{who} has procMount {context.ProcMount}: {standard.Says} it."
        );
        CheckProfiles(context.AppArmorProfile, context.SeccompProfile, who);
        CheckSeLinux(context.SeLinuxOptions, who);
        CheckHostProcess(context.WindowsOptions, who);
        CheckAdded(context.Capabilities, who);
    }

    // From 1.22 on, restricted allows fewer capabilities, but leaves Windows alone from 1.25 on.
    private void CheckAdded(V1Capabilities? capabilities, ContextOwner who)
    {
        var isStrict = standard is { IsRestricted: true, Minor: >= 22 };
        foreach (var added in report.Each("capabilities.add", capabilities?.Add))
        {
            var isFine = isStrict ? added == "NET_BIND_SERVICE" : Array.IndexOf(DefaultCapabilities, added) >= 0;
            report.If(!isFine, rule, "", $"{who} adds the capability {added}: {standard.Says} it.");
        }
    }

    private void CheckProfiles(V1AppArmorProfile? appArmor, V1SeccompProfile? seccomp, ContextOwner who)
    {
        var isOpen = appArmor is not null and not { Type: "RuntimeDefault" or "Localhost" };
        report.If(
            isOpen,
            rule,
            "appArmorProfile",
            $"{who} has the AppArmor profile {appArmor?.Type}: {standard.Says} it."
        );
        var isUnfiltered =
            standard.Minor >= 19 && seccomp is not null and not { Type: "RuntimeDefault" or "Localhost" };
        report.If(
            isUnfiltered,
            rule,
            "seccompProfile",
            $"{who} has the seccomp profile {seccomp?.Type}: {standard.Says} it."
        );
    }

    private void CheckSeLinux(V1SELinuxOptions? options, ContextOwner who)
    {
        if (options is null)
        {
            return;
        }

        using var at = report.At("seLinuxOptions");
        var type = options.Type ?? "";
        var isEngine = type == "container_engine_t" && standard.Minor >= 31;
        var isOther = type.Length > 0 && !isEngine && Array.IndexOf(SeLinuxTypes, type) < 0;
        report.If(isOther, rule, "type", $"{who} has the SELinux type {type}: {standard.Says} it.");
        report.If(!string.IsNullOrEmpty(options.User), rule, "user", $"{who} has an SELinux user: {standard.Says} it.");
        report.If(!string.IsNullOrEmpty(options.Role), rule, "role", $"{who} has an SELinux role: {standard.Says} it.");
    }

    private void CheckHostProcess(V1WindowsSecurityContextOptions? windows, ContextOwner who) =>
        report.If(
            windows?.HostProcess == true,
            rule,
            "windowsOptions.hostProcess",
            $"{who} is a process of its node: {standard.Says} it."
        );

    private void CheckHosts(V1Container container)
    {
        var name = container.Name;
        CheckProbe(container.LivenessProbe, "livenessProbe", name);
        CheckProbe(container.ReadinessProbe, "readinessProbe", name);
        CheckProbe(container.StartupProbe, "startupProbe", name);
        if (container.Lifecycle is { } lifecycle)
        {
            using var at = report.At("lifecycle");
            CheckHandler(lifecycle.PostStart, "postStart", name);
            CheckHandler(lifecycle.PreStop, "preStop", name);
        }
    }

    private void CheckProbe(V1Probe? probe, string field, string name) =>
        CheckHosts(probe?.HttpGet?.Host, probe?.TcpSocket?.Host, field, name);

    private void CheckHandler(V1LifecycleHandler? handler, string field, string name) =>
        CheckHosts(handler?.HttpGet?.Host, handler?.TcpSocket?.Host, field, name);

    private void CheckHosts(string? http, string? tcp, string field, string name)
    {
        using var at = report.At(field);
        CheckHost(http, "httpGet.host", name);
        CheckHost(tcp, "tcpSocket.host", name);
    }

    private void CheckHost(string? host, string field, string name) =>
        report.If(
            !string.IsNullOrEmpty(host),
            rule,
            field,
            $"Container '{name}' lets its node ask the host {host}: {standard.Says} it."
        );
}
