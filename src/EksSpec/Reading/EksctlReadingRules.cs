using EksSpec.Findings;

namespace EksSpec.Reading;

/// <summary>What eksctl refuses while it decodes a file, and what it passes over in silence: its rules 1 to 17.</summary>
internal static class EksctlReadingRules
{
    public static readonly RuleInfo UnknownField = Error(
        "EKS0001",
        "A field that eksctl doesn't know",
        "Correct the spelling, or remove the field.",
        fails: """
        managedNodeGroups:
          - name: api
            desiredCapacty: 2
        """,
        passes: """
        managedNodeGroups:
          - name: api
            desiredCapacity: 2
        """
    );

    public static readonly RuleInfo DuplicateKey = Error(
        "EKS0002",
        "The same key twice in one map",
        "Keep one of the two; a key that '<<' brings counts too.",
        fails: """
        iam:
          withOIDC: true
          withOIDC: true
        """,
        passes: """
        iam:
          withOIDC: true
        """
    );

    public static readonly RuleInfo Syntax = Error(
        "EKS0003",
        "The text is not YAML",
        "Correct the YAML.",
        fails: "availabilityZones: [ap-northeast-1a, ap-northeast-1c",
        passes: "availabilityZones: [ap-northeast-1a, ap-northeast-1c]"
    );

    public static readonly RuleInfo WrongType = Error(
        "EKS0004",
        "A value of another type than the field's",
        "Give the field a value of its type; text that YAML takes for a number or boolean needs quotes.",
        fails: """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1, version: 1.30}
        """,
        passes: """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1, version: "1.34"}
        """,
        why: "YAML 1.1 turns 1.30 into the number 1.3, and yes, no, on and off into booleans."
    );

    public static readonly RuleInfo NoKind = Error(
        "EKS0005",
        "The document is empty, or has no apiVersion or no kind",
        "Begin the file with apiVersion: eksctl.io/v1alpha5 and kind: ClusterConfig.",
        fails: """
        apiVersion: eksctl.io/v1alpha5
        kind: ""
        metadata: {name: demo, region: ap-northeast-1}
        """,
        passes: """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1}
        """
    );

    public static readonly RuleInfo OtherKind = Error(
        "EKS0006",
        "Another apiVersion or kind than eksctl's",
        "Write apiVersion: eksctl.io/v1alpha5 and kind: ClusterConfig.",
        fails: """
        apiVersion: eksctl.io/v1alpha4
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1}
        """,
        passes: """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1}
        """
    );

    public static readonly RuleInfo NotFirst = Silence(
        "EKS0007",
        "eksctl reads only the first document of a file",
        "Put each ClusterConfig into a file of its own.",
        fails: """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1}
        ---
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: other, region: ap-northeast-1}
        """,
        passes: """
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: demo, region: ap-northeast-1}
        """,
        why: "eksctl drops every other document without a word."
    );

    public static readonly RuleInfo WrongCase = Silence(
        "EKS0008",
        "A field in the wrong upper and lower case is dropped",
        "Write the field as eksctl spells it.",
        fails: """
        managedNodeGroups:
          - name: api
            ssh: {enableSSM: true}
        """,
        passes: """
        managedNodeGroups:
          - name: api
            ssh: {enableSsm: true}
        """,
        why: "eksctl checks the names of fields without regard to case, and then reads them with regard to it."
    );

    public static readonly RuleInfo IgnoredInSubnet = Silence(
        "EKS0009",
        "An unknown field of a subnet is ignored",
        "Correct the spelling, or remove the field.",
        fails: """
        vpc:
          subnets:
            private:
              ap-northeast-1a: {id: subnet-0123456789abcdef0, zone: ap-northeast-1a}
        """,
        passes: """
        vpc:
          subnets:
            private:
              ap-northeast-1a: {id: subnet-0123456789abcdef0}
        """,
        why: "eksctl reads subnets with a reader of its own that passes over what it doesn't know."
    );

    public static readonly RuleInfo IgnoredInProvider = Silence(
        "EKS0010",
        "An unknown field of an identity provider is ignored",
        "Correct the spelling, or remove the field.",
        fails: """
        identityProviders:
          - {type: oidc, name: corp, issuerURL: "https://id.example.com", clientID: eks, groupClaim: groups}
        """,
        passes: """
        identityProviders:
          - {type: oidc, name: corp, issuerURL: "https://id.example.com", clientID: eks, groupsClaim: groups}
        """,
        why: "eksctl reads identity providers with a reader of its own that passes over what it doesn't know."
    );

    public static readonly RuleInfo NotACidr = Error(
        "EKS0011",
        "A block of addresses that is none",
        "Write an address, a slash and the number of leading bits, such as 10.0.0.0/16.",
        fails: "vpc: {cidr: 10.0.0.0}",
        passes: "vpc: {cidr: 10.0.0.0/16}"
    );

    public static readonly RuleInfo NotAnArn = Error(
        "EKS0012",
        "An ARN that is none",
        "Write the whole ARN, beginning with 'arn:'.",
        fails: """
        accessConfig:
          accessEntries:
            - principalARN: role/admin
        """,
        passes: """
        accessConfig:
          accessEntries:
            - principalARN: arn:aws:iam::123456789012:role/admin
        """
    );

    public static readonly RuleInfo UnknownProvider = Error(
        "EKS0013",
        "An identity provider of a type other than oidc",
        "Write type: oidc.",
        fails: """
        identityProviders:
          - {type: saml, name: corp}
        """,
        passes: """
        identityProviders:
          - {type: oidc, name: corp, issuerURL: "https://id.example.com", clientID: eks}
        """
    );

    public static readonly RuleInfo WrongTaints = Error(
        "EKS0014",
        "Taints of a self-managed node group that are neither a map nor a list",
        "Write a list of key, value and effect.",
        fails: """
        nodeGroups:
          - name: spot
            taints: spotInstance=true:NoSchedule
        """,
        passes: """
        nodeGroups:
          - name: spot
            taints:
              - {key: spotInstance, value: "true", effect: NoSchedule}
        """
    );

    public static readonly RuleInfo ManagedTaintsNotAList = Error(
        "EKS0015",
        "Taints of a managed node group that are not a list",
        "Write a list of key, value and effect.",
        fails: """
        managedNodeGroups:
          - name: spot
            taints: {spotInstance: "true:NoSchedule"}
        """,
        passes: """
        managedNodeGroups:
          - name: spot
            taints:
              - {key: spotInstance, value: "true", effect: NoSchedule}
        """,
        why: "The map is read in nodeGroups only."
    );

    public static readonly RuleInfo SelfManagedOnly = Error(
        "EKS0016",
        "A managed node group with a field that only nodeGroups has",
        "Remove the field, or move the group to nodeGroups.",
        fails: """
        managedNodeGroups:
          - name: spot
            instancesDistribution: {instanceTypes: [m5.large, m5a.large]}
        """,
        passes: """
        managedNodeGroups:
          - name: spot
            instanceTypes: [m5.large, m5a.large]
            spot: true
        """
    );

    public static readonly RuleInfo ManagedOnly = Error(
        "EKS0017",
        "A self-managed node group with a field that only managedNodeGroups has",
        "Remove the field, or move the group to managedNodeGroups.",
        fails: """
        nodeGroups:
          - name: spot
            spot: true
        """,
        passes: """
        nodeGroups:
          - name: spot
            instancesDistribution: {instanceTypes: [m5.large, m5a.large], onDemandPercentageAboveBaseCapacity: 0}
        """
    );

    /// <summary>Every rule here, in order of id.</summary>
    public static readonly IReadOnlyList<RuleInfo> All =
    [
        UnknownField,
        DuplicateKey,
        Syntax,
        WrongType,
        NoKind,
        OtherKind,
        NotFirst,
        WrongCase,
        IgnoredInSubnet,
        IgnoredInProvider,
        NotACidr,
        NotAnArn,
        UnknownProvider,
        WrongTaints,
        ManagedTaintsNotAList,
        SelfManagedOnly,
        ManagedOnly,
    ];

    private static RuleInfo Error(
        string id,
        string title,
        string fix,
        string fails,
        string passes,
        string? why = null
    ) =>
        new(id, Severity.Error, Authority.Eksctl, title, fix)
        {
            Fails = fails,
            Passes = passes,
            Why = why,
        };

    // eksctl says nothing, so it is we who warn.
    private static RuleInfo Silence(string id, string title, string fix, string fails, string passes, string why) =>
        new(id, Severity.Warning, Authority.EksSpec, title, fix)
        {
            Fails = fails,
            Passes = passes,
            Why = why,
        };
}
