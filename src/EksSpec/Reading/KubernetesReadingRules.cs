using EksSpec.Findings;

namespace EksSpec.Reading;

/// <summary>What the API server refuses while it decodes an object, strict field validation switched on.</summary>
internal static class KubernetesReadingRules
{
    public static readonly RuleInfo Syntax = Error(
        "EKS3000",
        "The text is not YAML, or not JSON where it begins with a brace",
        "Correct the YAML or JSON.",
        fails: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo
        """,
        passes: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo}
        """
    );

    public static readonly RuleInfo UnknownField = Error(
        "EKS3001",
        "A field that the kind doesn't have",
        "Correct the spelling, or remove the field.",
        fails: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo, label: {app: demo}}
        """,
        passes: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo, labels: {app: demo}}
        """,
        why: "Field names are case-sensitive, and an unknown field is refused even where its value is null."
    );

    public static readonly RuleInfo DuplicateField = Error(
        "EKS3002",
        "The same field twice",
        "Keep one of the two; a field that '<<' brings counts too.",
        fails: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo, name: demo}
        """,
        passes: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo}
        """
    );

    public static readonly RuleInfo WrongType = Error(
        "EKS3003",
        "A value of another type than the field's",
        "Give the field a value of its type; text that YAML takes for a number or boolean needs quotes.",
        fails: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo}
        data: {debug: yes}
        """,
        passes: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo}
        data: {debug: "yes"}
        """,
        why: "YAML 1.1 turns yes, no, on and off into booleans and 0644 into 420."
    );

    public static readonly RuleInfo OutOfRange = Error(
        "EKS3004",
        "A number that is not whole, or too large for the field",
        "Write a whole number that fits.",
        fails: """
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: {name: demo}
        value: 1.5
        """,
        passes: """
        apiVersion: scheduling.k8s.io/v1
        kind: PriorityClass
        metadata: {name: demo}
        value: 1
        """
    );

    public static readonly RuleInfo NotAQuantity = Error(
        "EKS3005",
        "A quantity that is none",
        "Write a number with a suffix such as m, k, M, G, Ki, Mi or Gi.",
        fails: """
        apiVersion: v1
        kind: ResourceQuota
        metadata: {name: demo}
        spec: {hard: {requests.memory: 1GB}}
        """,
        passes: """
        apiVersion: v1
        kind: ResourceQuota
        metadata: {name: demo}
        spec: {hard: {requests.memory: 1Gi}}
        """
    );

    public static readonly RuleInfo NotATime = Error(
        "EKS3006",
        "A time that is none",
        "Write the time as 2026-01-31T12:00:00Z, or remove the field: the server fills it in.",
        fails: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo, creationTimestamp: "2026-01-31"}
        """,
        passes: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo}
        """
    );

    public static readonly RuleInfo NotBase64 = Error(
        "EKS3007",
        "Data that is not base64",
        "Write the value as base64; in a Secret, stringData takes it as it is.",
        fails: """
        apiVersion: v1
        kind: Secret
        metadata: {name: demo}
        data: {user: "admin!"}
        """,
        passes: """
        apiVersion: v1
        kind: Secret
        metadata: {name: demo}
        data: {user: YWRtaW4=}
        """
    );

    public static readonly RuleInfo QuotedNumber = Error(
        "EKS3008",
        "A number in quotes where a number, a name or a percentage is meant",
        "Take the quotes away, or write a percentage such as \"25%\".",
        fails: """
        apiVersion: v1
        kind: Service
        metadata: {name: demo}
        spec: {selector: {app: demo}, ports: [{port: 80, targetPort: "8080"}]}
        """,
        passes: """
        apiVersion: v1
        kind: Service
        metadata: {name: demo}
        spec: {selector: {app: demo}, ports: [{port: 80, targetPort: 8080}]}
        """,
        why: "In quotes it is the name of a port, which needs a letter, or a percentage, which needs a percent sign."
    );

    public static readonly RuleInfo NoKind = Error(
        "EKS3009",
        "The document is empty, or has no apiVersion or no kind",
        "Begin the document with apiVersion and kind.",
        fails: """
        apiVersion: v1
        kind: ""
        metadata: {name: demo}
        """,
        passes: """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: demo}
        """
    );

    public static readonly RuleInfo NoSuchKind = Error(
        "EKS3010",
        "A kind that the API server doesn't have in that version",
        "Write the apiVersion that serves the kind.",
        fails: """
        apiVersion: networking.k8s.io/v2
        kind: Ingress
        metadata: {name: demo}
        """,
        passes: """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: demo}
        spec: {defaultBackend: {service: {name: demo, port: {number: 80}}}}
        """
    );

    public static readonly RuleInfo NewerField = Error(
        "EKS3011",
        "A field that API server 1.36 doesn't have yet",
        "Remove the field until the cluster runs Kubernetes 1.37.",
        fails: """
        apiVersion: v1
        kind: Pod
        metadata: {name: demo}
        spec:
          containers: [{name: demo, image: nginx}]
          volumes: [{name: cache, emptyDir: {mode: 0700}}]
        """,
        passes: """
        apiVersion: v1
        kind: Pod
        metadata: {name: demo}
        spec:
          containers: [{name: demo, image: nginx}]
          volumes: [{name: cache, emptyDir: {}}]
        """
    );

    /// <summary>Every rule here, in order of id.</summary>
    public static readonly IReadOnlyList<RuleInfo> All =
    [
        Syntax,
        UnknownField,
        DuplicateField,
        WrongType,
        OutOfRange,
        NotAQuantity,
        NotATime,
        NotBase64,
        QuotedNumber,
        NoKind,
        NoSuchKind,
        NewerField,
    ];

    private static RuleInfo Error(
        string id,
        string title,
        string fix,
        string fails,
        string passes,
        string? why = null
    ) =>
        new(id, Severity.Error, Authority.Kubernetes, title, fix)
        {
            Fails = fails,
            Passes = passes,
            Why = why,
        };
}
