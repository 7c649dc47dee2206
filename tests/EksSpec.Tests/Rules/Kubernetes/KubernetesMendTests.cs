using EksSpec.Findings;

namespace EksSpec.Tests.Rules.Kubernetes;

/// <summary>What Kubernetes' rules would change, and where they leave it to the author.</summary>
public class KubernetesMendTests
{
    private const string Pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers: [{name: web, image: 'nginx:1.27'}]\n  ";
    private const string Container =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  volumes: [{name: data, emptyDir: {}}]\n  containers:\n  - name: web\n    image: nginx:1.27\n    ";
    private const string Service = "apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec:\n  ";
    private const string Ingress = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop}\nspec:\n  ";
    private const string Policy =
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: shop}\nspec:\n  podSelector: {}\n  ";
    private const string Quota = "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: shop}\nspec:\n  ";
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec:\n  ";
    private const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: shop}\nspec:\n  ";
    private const string CronJob =
        "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: shop}\nspec:\n  schedule: '@daily'\n  ";
    private const string Scaler =
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: shop}\nspec:\n  maxReplicas: 5\n  ";
    private const string Claim =
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: shop}\nspec:\n  resources: {requests: {storage: 1Gi}}\n  ";
    private const string Webhook =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata: {name: shop}\nwebhooks:\n- name: shop.example.com\n  ";
    private const string Admission =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: {name: shop}\nspec:\n  ";
    private const string AdmissionBinding =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: {name: shop}\nspec:\n  policyName: shop\n  ";
    private const string StorageClass =
        "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: shop}\nprovisioner: ebs.csi.aws.com\n";
    private const string Slice =
        "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: shop}\naddressType: IPv4\nendpoints: []\n";
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  ";
    private const string Class =
        "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: shop}\nspec:\n  controller: example.com/shop\n  ";
    private const string Volume =
        "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: shop}\nspec:\n  capacity: {storage: 1Gi}\n  accessModes: [ReadWriteOnce]\n  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-1}\n  ";
    private const string Binding =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: shop}\n";

    [Theory]
    [InlineData("EKS3107", Namespace + "labels: {team: ' blue '}", "set metadata.labels.team \"blue\"")]
    [InlineData("EKS3106", Namespace + "labels: {' team': blue}", "rename metadata.labels[ team] to team")]
    [InlineData(
        "EKS3113",
        Namespace + "finalizers: [foregroundDeletio]",
        "set metadata.finalizers[0] \"foregroundDeletion\""
    )]
    [InlineData("EKS3812", Namespace + "\nspec: {finalizers: [Kubernetes]}", "set spec.finalizers[0] \"kubernetes\"")]
    [InlineData(
        "EKS3810",
        Namespace + "labels: {pod-security.kubernetes.io/warn: Restricted}",
        "set metadata.labels[pod-security.kubernetes.io/warn] \"restricted\""
    )]
    [InlineData(
        "EKS3811",
        Namespace + "labels: {pod-security.kubernetes.io/warn-version: '1.30'}",
        "set metadata.labels[pod-security.kubernetes.io/warn-version] \"v1.30\""
    )]
    [InlineData(
        "EKS3125",
        Pod
            + "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: in, values: [b]}]}]}}}",
        "set spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].operator \"In\""
    )]
    [InlineData(
        "EKS3129",
        Pod
            + "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchFields: [{key: metadata.Name, operator: In, values: [b]}]}]}}}",
        "set spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields[0].key \"metadata.name\""
    )]
    [InlineData(
        "EKS3190",
        Policy + "ingress: [{from: [{podSelector: {matchExpressions: [{key: a, operator: notIn, values: [b]}]}}]}]",
        "set spec.ingress[0].from[0].podSelector.matchExpressions[0].operator \"NotIn\""
    )]
    [InlineData(
        "EKS3194",
        Policy + "ingress: [{from: [{podSelector: {matchExpressions: [{key: a, operator: In, values: [' b']}]}}]}]",
        "set spec.ingress[0].from[0].podSelector.matchExpressions[0].values[0] \"b\""
    )]
    [InlineData("EKS3140", Claim + "accessModes: [RWO]", "set spec.accessModes[0] \"ReadWriteOnce\"")]
    [InlineData("EKS3140", Claim + "accessModes: [readWriteMany]", "set spec.accessModes[0] \"ReadWriteMany\"")]
    [InlineData(
        "EKS3143",
        Claim + "accessModes: [ReadWriteOnce]\n  volumeMode: FileSystem",
        "set spec.volumeMode \"Filesystem\""
    )]
    [InlineData(
        "EKS3200",
        Container + "volumeMounts: [{name: data, mountPath: /data, subPath: /logs/web}]",
        "set spec.containers[0].volumeMounts[0].subPath \"logs/web\""
    )]
    [InlineData(
        "EKS3203",
        Pod + "volumes: [{name: data, emptyDir: {}}, {name: data, emptyDir: {}}]",
        "remove spec.volumes[1]"
    )]
    [InlineData(
        "EKS3217",
        Pod + "volumes: [{name: data, image: {reference: 'registry.example.com/model:1', pullPolicy: always}}]",
        "set spec.volumes[0].image.pullPolicy \"Always\""
    )]
    [InlineData(
        "EKS3212",
        Pod + "volumes: [{name: data, secret: {secretName: data, defaultMode: 640}}]",
        "set spec.volumes[0].secret.defaultMode 416"
    )]
    [InlineData(
        "EKS3222",
        Pod
            + "volumes: [{name: data, azureDisk: {diskName: data, diskURI: 'https://example.com/data', cachingMode: readonly, kind: Shared}}]",
        "set spec.volumes[0].azureDisk.cachingMode \"ReadOnly\""
    )]
    [InlineData(
        "EKS3230",
        Container + "env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIp}}}]",
        "set spec.containers[0].env[0].valueFrom.fieldRef.fieldPath \"status.podIP\""
    )]
    [InlineData(
        "EKS3230",
        Container + "env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.labels.app}}}]",
        "set spec.containers[0].env[0].valueFrom.fieldRef.fieldPath \"metadata.labels['app']\""
    )]
    [InlineData(
        "EKS3230",
        Container + "env: [{name: A, valueFrom: {fieldRef: {fieldPath: 'metadata.labels[\"app\"]'}}}]",
        "set spec.containers[0].env[0].valueFrom.fieldRef.fieldPath \"metadata.labels['app']\""
    )]
    [InlineData(
        "EKS3230",
        Container + "env: [{name: A, valueFrom: {fieldRef: {apiVersion: apps/v1, fieldPath: metadata.name}}}]",
        "set spec.containers[0].env[0].valueFrom.fieldRef.apiVersion \"v1\""
    )]
    [InlineData(
        "EKS3233",
        Container + "env: [{name: A, valueFrom: {resourceFieldRef: {resource: limit.memory}}}]",
        "set spec.containers[0].env[0].valueFrom.resourceFieldRef.resource \"limits.memory\""
    )]
    [InlineData(
        "EKS3244",
        Container + "terminationMessagePolicy: FallbackToLogsOnErrors",
        "set spec.containers[0].terminationMessagePolicy \"FallbackToLogsOnError\""
    )]
    [InlineData(
        "EKS3245",
        Container + "resizePolicy: [{resourceName: CPU, restartPolicy: NotRequired}]",
        "set spec.containers[0].resizePolicy[0].resourceName \"cpu\""
    )]
    [InlineData(
        "EKS3246",
        Container
            + "resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: cpu, restartPolicy: NotRequired}]",
        "remove spec.containers[0].resizePolicy[1]"
    )]
    [InlineData(
        "EKS3251",
        Container + "ports: [{containerPort: 80, name: HTTP}]",
        "set spec.containers[0].ports[0].name \"http\""
    )]
    [InlineData(
        "EKS3252",
        Container + "ports: [{containerPort: 80, name: http}, {containerPort: 80, name: http}]",
        "remove spec.containers[0].ports[1]"
    )]
    [InlineData("EKS3259", Container + "restartPolicy: always", "set spec.containers[0].restartPolicy \"Always\"")]
    [InlineData(
        "EKS3260",
        Container
            + "restartPolicy: Never\n    restartPolicyRules: [{action: restart, exitCodes: {operator: In, values: [1]}}]",
        "set spec.containers[0].restartPolicyRules[0].action \"Restart\""
    )]
    [InlineData(
        "EKS3292",
        Container + "volumeMounts: [{name: data, mountPath: /data}, {name: data, mountPath: /data}]",
        "remove spec.containers[0].volumeMounts[1]"
    )]
    [InlineData(
        "EKS3294",
        Container + "volumeMounts: [{name: data, mountPath: /data, mountPropagation: hostToContainer}]",
        "set spec.containers[0].volumeMounts[0].mountPropagation \"HostToContainer\""
    )]
    [InlineData(
        "EKS3296",
        Container + "volumeMounts: [{name: data, mountPath: /data, readOnly: true, recursiveReadOnly: enabled}]",
        "set spec.containers[0].volumeMounts[0].recursiveReadOnly \"Enabled\""
    )]
    [InlineData(
        "EKS3312",
        Container + "ports: [{name: http, containerPort: 80}]\n    readinessProbe: {httpGet: {port: HTTP}}",
        "set spec.containers[0].readinessProbe.httpGet.port \"http\""
    )]
    [InlineData(
        "EKS3330",
        Container + "resources: {requests: {CPU: 100m}}",
        "rename spec.containers[0].resources.requests.CPU to cpu"
    )]
    [InlineData(
        "EKS3334",
        Container + "resources: {requests: {nvidia.com/gpu: 1}}",
        "set spec.containers[0].resources.limits[nvidia.com/gpu] \"1\""
    )]
    [InlineData(
        "EKS3351",
        Pod + "securityContext: {seccompProfile: {type: runtimeDefault}}",
        "set spec.securityContext.seccompProfile.type \"RuntimeDefault\""
    )]
    [InlineData(
        "EKS3354",
        Container + "securityContext: {procMount: default}",
        "set spec.containers[0].securityContext.procMount \"Default\""
    )]
    [InlineData(
        "EKS3355",
        Pod + "securityContext: {fsGroupChangePolicy: onRootMismatch}",
        "set spec.securityContext.fsGroupChangePolicy \"OnRootMismatch\""
    )]
    [InlineData(
        "EKS3357",
        Pod + "securityContext: {sysctls: [{name: kernel.shmall, value: '1'}, {name: kernel.shmall, value: '1'}]}",
        "remove spec.securityContext.sysctls[1]"
    )]
    [InlineData(
        "EKS3392",
        Pod
            + "topologySpreadConstraints: [{topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: doNotSchedule, labelSelector: {matchLabels: {app: shop}}}]",
        "set spec.topologySpreadConstraints[0].whenUnsatisfiable \"DoNotSchedule\""
    )]
    [InlineData(
        "EKS3401",
        Pod + "tolerations: [{key: a, operator: Equals, value: b}]",
        "set spec.tolerations[0].operator \"Equal\""
    )]
    [InlineData(
        "EKS3404",
        Pod + "tolerations: [{key: a, operator: Exists, effect: noExecute, tolerationSeconds: 60}]",
        "set spec.tolerations[0].effect \"NoExecute\""
    )]
    [InlineData("EKS3410", Pod + "dnsPolicy: clusterFirst", "set spec.dnsPolicy \"ClusterFirst\"")]
    [InlineData(
        "EKS3410",
        Pod + "dnsPolicy: none\n  dnsConfig: {nameservers: [203.0.113.53]}",
        "set spec.dnsPolicy \"None\""
    )]
    [InlineData(
        "EKS3414",
        Pod + "hostAliases: [{ip: 10.0.0.2, hostnames: [DB.example.com]}]",
        "set spec.hostAliases[0].hostnames[0] \"db.example.com\""
    )]
    [InlineData("EKS3416", Pod + "hostname: Web", "set spec.hostname \"web\"")]
    [InlineData(
        "EKS3441",
        Pod + "preemptionPolicy: preemptLowerPriority",
        "set spec.preemptionPolicy \"PreemptLowerPriority\""
    )]
    [InlineData("EKS3451", Pod + "priorityClassName: system-node-critical\n  priority: 5", "remove spec.priority")]
    [InlineData(
        "EKS3501",
        Deployment
            + "template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.selector {\"matchLabels\":{\"app\":\"shop\"}}"
    )]
    [InlineData(
        "EKS3503",
        Deployment
            + "selector: {matchLabels: {app: shop, app.kubernetes.io/part-of: web}}\n  template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.template.metadata.labels[app.kubernetes.io/part-of] \"web\""
    )]
    [InlineData(
        "EKS3503",
        Deployment
            + "selector: {matchLabels: {app: shop, tier: web}}\n  template: {spec: {containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.template.metadata.labels {\"app\":\"shop\",\"tier\":\"web\"}"
    )]
    [InlineData(
        "EKS3510",
        Deployment
            + "selector: {matchLabels: {app: shop}}\n  strategy: {type: rollingUpdate}\n  template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.strategy.type \"RollingUpdate\""
    )]
    [InlineData(
        "EKS3542",
        Job
            + "podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [1]}}]}\n  template: {spec: {restartPolicy: OnFailure, containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.template.spec.restartPolicy \"Never\""
    )]
    [InlineData(
        "EKS3544",
        Job
            + "podReplacementPolicy: failed\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.podReplacementPolicy \"Failed\""
    )]
    [InlineData(
        "EKS3550",
        Job
            + "podFailurePolicy: {rules: [{action: failJob, onExitCodes: {operator: In, values: [1]}}]}\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.podFailurePolicy.rules[0].action \"FailJob\""
    )]
    [InlineData(
        "EKS3552",
        Job
            + "podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [3, 1, 3]}}]}\n  template: {spec: {restartPolicy: Never, containers: [{name: web, image: 'nginx:1.27'}]}}",
        "set spec.podFailurePolicy.rules[0].onExitCodes.values [1,3]"
    )]
    [InlineData(
        "EKS3572",
        Job
            + "template: {metadata: {labels: {controller-uid: a}}, spec: {restartPolicy: Never, containers: [{name: web, image: 'nginx:1.27'}]}}",
        "remove spec.template.metadata.labels.controller-uid"
    )]
    [InlineData(
        "EKS3581",
        CronJob
            + "timeZone: asia/tokyo\n  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: 'nginx:1.27'}]}}}}",
        "set spec.timeZone \"Asia/Tokyo\""
    )]
    [InlineData(
        "EKS3582",
        CronJob
            + "concurrencyPolicy: forbid\n  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: web, image: 'nginx:1.27'}]}}}}",
        "set spec.concurrencyPolicy \"Forbid\""
    )]
    [InlineData("EKS3700", Service + "type: Loadbalancer\n  ports: [{port: 80}]", "set spec.type \"LoadBalancer\"")]
    [InlineData(
        "EKS3704",
        Service + "type: ExternalName\n  externalName: 'https://DB.example.com/'",
        "set spec.externalName \"db.example.com\""
    )]
    [InlineData("EKS3714", Service + "ports: [{port: 80, name: http}, {port: 80, name: http}]", "remove spec.ports[1]")]
    [InlineData("EKS3716", Service + "ports: [{port: 80, targetPort: HTTP}]", "set spec.ports[0].targetPort \"http\"")]
    [InlineData("EKS3715", Service + "ports: [{port: 80, protocol: tcp}]", "set spec.ports[0].protocol \"TCP\"")]
    [InlineData(
        "EKS3726",
        Service + "type: LoadBalancer\n  ports: [{port: 80}]\n  loadBalancerSourceRanges: [203.0.113.7]",
        "set spec.loadBalancerSourceRanges[0] \"203.0.113.7/32\""
    )]
    [InlineData(
        "EKS3729",
        Service + "ports: [{port: 80}]\n  externalTrafficPolicy: Cluster",
        "remove spec.externalTrafficPolicy"
    )]
    [InlineData("EKS3735", Service + "ports: [{port: 80}]\n  clusterIPs: [None]", "set spec.clusterIP \"None\"")]
    [InlineData("EKS3736", Service + "ports: [{port: 80}]\n  clusterIP: none", "set spec.clusterIP \"None\"")]
    [InlineData("EKS3738", Service + "ports: [{port: 80}]\n  ipFamilies: [IPv4, IPv4]", "remove spec.ipFamilies[1]")]
    [InlineData(
        "EKS3753",
        Ingress + "rules: [{host: 'https://Shop.example.com'}]",
        "set spec.rules[0].host \"shop.example.com\""
    )]
    [InlineData(
        "EKS3755",
        Ingress + "rules: [{http: {paths: [{path: /api, backend: {service: {name: shop, port: {number: 80}}}}]}}]",
        "set spec.rules[0].http.paths[0].pathType \"Prefix\""
    )]
    [InlineData(
        "EKS3755",
        Ingress + "rules: [{http: {paths: [{path: '/*', backend: {service: {name: shop, port: {number: 80}}}}]}}]",
        "set spec.rules[0].http.paths[0].pathType \"ImplementationSpecific\""
    )]
    [InlineData(
        "EKS3757",
        Ingress
            + "rules: [{http: {paths: [{path: api, pathType: Prefix, backend: {service: {name: shop, port: {number: 80}}}}]}}]",
        "set spec.rules[0].http.paths[0].path \"/api\""
    )]
    [InlineData(
        "EKS3762",
        Ingress + "defaultBackend: {service: {name: shop, port: {name: HTTP}}}",
        "set spec.defaultBackend.service.port.name \"http\""
    )]
    [InlineData(
        "EKS3771",
        Class + "parameters: {kind: Shop, name: shop, scope: cluster}",
        "set spec.parameters.scope \"Cluster\""
    )]
    [InlineData("EKS3776", Policy + "ingress: [{ports: [{port: HTTP}]}]", "set spec.ingress[0].ports[0].port \"http\"")]
    [InlineData(
        "EKS3781",
        Policy + "egress: [{to: [{ipBlock: {cidr: 203.0.113.7}}]}]",
        "set spec.egress[0].to[0].ipBlock.cidr \"203.0.113.7/32\""
    )]
    [InlineData("EKS3791", Slice + "ports: [{port: 80, protocol: tcp}]", "set ports[0].protocol \"TCP\"")]
    [InlineData("EKS3791", Slice + "ports: [{port: 80, name: HTTP}]", "set ports[0].name \"http\"")]
    [InlineData("EKS3827", Binding + "roleRef: {kind: clusterRole, name: view}", "set roleRef.kind \"ClusterRole\"")]
    [InlineData(
        "EKS3829",
        Binding + "roleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: group, name: shop}]",
        "set subjects[0].kind \"Group\""
    )]
    [InlineData("EKS3835", Quota + "hard: {request.cpu: 1}", "rename spec.hard[request.cpu] to requests.cpu")]
    [InlineData("EKS3837", Quota + "hard: {pods: 5}\n  scopes: [bestEffort]", "set spec.scopes[0] \"BestEffort\"")]
    [InlineData(
        "EKS3839",
        Quota + "hard: {pods: 5}\n  scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: In}]}",
        "set spec.scopeSelector.matchExpressions[0].operator \"Exists\""
    )]
    [InlineData(
        "EKS3839",
        Quota
            + "hard: {pods: 5}\n  scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: Exists, values: [a]}]}",
        "remove spec.scopeSelector.matchExpressions[0].values"
    )]
    [InlineData(
        "EKS3864",
        Scaler + "scaleTargetRef: {apiVersion: v1, kind: Deployment, name: shop}",
        "set spec.scaleTargetRef.apiVersion \"apps/v1\""
    )]
    [InlineData(
        "EKS3866",
        Scaler
            + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}\n  metrics: [{type: Pods, resource: {name: cpu, target: {type: Utilization, averageUtilization: 60}}}]",
        "set spec.metrics[0].type \"Resource\""
    )]
    [InlineData(
        "EKS3869",
        Scaler
            + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}\n  metrics: [{type: Resource, resource: {name: cpu, target: {averageUtilization: 60}}}]",
        "set spec.metrics[0].resource.target.type \"Utilization\""
    )]
    [InlineData(
        "EKS3875",
        Scaler
            + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}\n  behavior: {scaleUp: {policies: [{type: percent, value: 1, periodSeconds: 60}]}}",
        "set spec.behavior.scaleUp.policies[0].type \"Percent\""
    )]
    [InlineData("EKS3882", StorageClass + "reclaimPolicy: retain", "set reclaimPolicy \"Retain\"")]
    [InlineData(
        "EKS3884",
        StorageClass + "allowedTopologies: [{matchLabelExpressions: [{key: zone, values: [a, a]}]}]",
        "remove allowedTopologies[0].matchLabelExpressions[0].values[1]"
    )]
    [InlineData(
        "EKS3886",
        Volume + "persistentVolumeReclaimPolicy: retain",
        "set spec.persistentVolumeReclaimPolicy \"Retain\""
    )]
    [InlineData(
        "EKS3902",
        Admission
            + "validations: [{expression: 'true'}]\n  matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods/*, pods/log]}]}",
        "remove spec.matchConstraints.resourceRules[0].resources[1]"
    )]
    [InlineData(
        "EKS3918",
        Admission
            + "validations: [{expression: 'true', reason: invalid}]\n  matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]}",
        "set spec.validations[0].reason \"Invalid\""
    )]
    [InlineData("EKS3921", AdmissionBinding + "validationActions: [Deny, Deny]", "remove spec.validationActions[1]")]
    [InlineData("EKS3921", AdmissionBinding + "validationActions: [Audits]", "set spec.validationActions[0] \"Audit\"")]
    [InlineData(
        "EKS3923",
        AdmissionBinding + "validationActions: [Deny]\n  paramRef: {name: a, parameterNotFoundAction: deny}",
        "set spec.paramRef.parameterNotFoundAction \"Deny\""
    )]
    [InlineData(
        "EKS3936",
        Webhook
            + "sideEffects: None\n  admissionReviewVersions: [v1]\n  clientConfig: {service: {name: shop, namespace: web, path: mutate}}",
        "set webhooks[0].clientConfig.service.path \"/mutate\""
    )]
    [InlineData(
        "EKS3937",
        Webhook
            + "sideEffects: none\n  admissionReviewVersions: [v1]\n  clientConfig: {service: {name: shop, namespace: web}}",
        "set webhooks[0].sideEffects \"None\""
    )]
    [InlineData(
        "EKS3938",
        Webhook
            + "sideEffects: None\n  admissionReviewVersions: [v1, v1]\n  clientConfig: {service: {name: shop, namespace: web}}",
        "remove webhooks[0].admissionReviewVersions[1]"
    )]
    [InlineData(
        "EKS3939",
        Webhook
            + "sideEffects: None\n  admissionReviewVersions: [v1]\n  clientConfig: {service: {name: shop, namespace: web}}\n  reinvocationPolicy: never",
        "set webhooks[0].reinvocationPolicy \"Never\""
    )]
    [InlineData(
        "EKS3195",
        "apiVersion: extensions/v1beta1\nkind: NetworkPolicy\nmetadata: {name: shop}\nspec: {podSelector: {matchLabels: {app: shop}}}",
        "set apiVersion \"networking.k8s.io/v1\""
    )]
    [InlineData(
        "EKS3433",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: shop, annotations: {container.apparmor.security.beta.kubernetes.io/web: RuntimeDefault}}\nspec: {containers: [{name: web, image: 'nginx:1.27'}]}",
        "set metadata.annotations[container.apparmor.security.beta.kubernetes.io/web] \"runtime/default\""
    )]
    [InlineData(
        "EKS3531",
        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: shop}\nspec: {persistentVolumeClaimRetentionPolicy: {whenDeleted: retain}, selector: {matchLabels: {app: shop}}, template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}}",
        "set spec.persistentVolumeClaimRetentionPolicy.whenDeleted \"Retain\""
    )]
    [InlineData(
        "EKS3842",
        "apiVersion: v1\nkind: LimitRange\nmetadata: {name: shop}\nspec: {limits: [{type: Container, max: {CPU: 1}}]}",
        "rename spec.limits[0].max.CPU to cpu"
    )]
    [InlineData(
        "EKS3852",
        "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: shop}\nvalue: 1000\npreemptionPolicy: never",
        "set preemptionPolicy \"Never\""
    )]
    [InlineData(
        "EKS3857",
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: shop}\nspec: {maxUnavailable: 1, selector: {matchLabels: {app: shop}}, unhealthyPodEvictionPolicy: alwaysAllow}",
        "set spec.unhealthyPodEvictionPolicy \"AlwaysAllow\""
    )]
    public void A_slip_is_mended(string rule, string text, string edit)
    {
        var finding = Assert.Single(Mended.AssertHolds(text), finding => finding.Rule.Id == rule);
        Assert.Equal(edit, string.Join("; ", finding.Edits.Select(Written)));
    }

    [Theory]
    [InlineData(
        "EKS3125",
        Pod
            + "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: exists, values: [b]}]}]}}}"
    )]
    [InlineData("EKS3200", Pod + "securityContext: {seccompProfile: {type: Localhost, localhostProfile: /shop.json}}")]
    [InlineData("EKS3212", Pod + "volumes: [{name: data, secret: {secretName: data, defaultMode: 680}}]")]
    [InlineData("EKS3244", Container + "terminationMessagePolicy: Log")]
    [InlineData("EKS3330", Container + "resources: {requests: {cpu: 100m, CPU: 100m}}")]
    [InlineData("EKS3351", Pod + "securityContext: {seccompProfile: {type: localhost}}")]
    [InlineData("EKS3401", Pod + "tolerations: [{key: a, operator: exists, value: b}]")]
    [InlineData(
        "EKS3404",
        Pod + "tolerations: [{key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 60}]"
    )]
    [InlineData("EKS3410", Pod + "dnsPolicy: none")]
    [InlineData("EKS3451", Pod + "priority: 5")]
    [InlineData(
        "EKS3501",
        Deployment
            + "template: {metadata: {labels: {app: shop, version: a}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}"
    )]
    [InlineData(
        "EKS3503",
        Deployment
            + "selector: {matchLabels: {app: cart}}\n  template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}"
    )]
    [InlineData(
        "EKS3510",
        Deployment
            + "selector: {matchLabels: {app: shop}}\n  strategy: {type: recreate, rollingUpdate: {maxSurge: 1}}\n  template: {metadata: {labels: {app: shop}}, spec: {containers: [{name: web, image: 'nginx:1.27'}]}}"
    )]
    [InlineData(
        "EKS3542",
        Job + "template: {spec: {restartPolicy: Always, containers: [{name: web, image: 'nginx:1.27'}]}}"
    )]
    [InlineData("EKS3714", Service + "ports: [{port: 80, name: http}, {port: 80, name: web}]")]
    [InlineData(
        "EKS3726",
        Service + "type: LoadBalancer\n  ports: [{port: 80}]\n  loadBalancerSourceRanges: [203.0.113.0]"
    )]
    [InlineData("EKS3729", Service + "ports: [{port: 80}]\n  externalTrafficPolicy: Local")]
    [InlineData("EKS3755", Ingress + "rules: [{http: {paths: [{path: /api, backend: {}}]}}]")]
    [InlineData("EKS3827", Binding + "roleRef: {kind: Role, name: view}")]
    [InlineData(
        "EKS3829",
        Binding + "roleRef: {kind: ClusterRole, name: view}\nsubjects: [{kind: serviceAccount, name: shop}]"
    )]
    [InlineData("EKS3837", Quota + "hard: {cpu: 5}\n  scopes: [bestEffort]")]
    [InlineData(
        "EKS3195",
        "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: shop}\nspec: {maxUnavailable: 1, selector: {}}"
    )]
    [InlineData(
        "EKS3195",
        "apiVersion: apps/v1beta1\nkind: StatefulSet\nmetadata: {name: shop}\nspec: {selector: {matchLabels: {app: shop}}}"
    )]
    [InlineData(
        "EKS3195",
        "apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: {name: shop}\nspec: {backend: {serviceName: shop, servicePort: 80}}"
    )]
    public void What_has_two_right_answers_is_left_to_the_author(string rule, string text)
    {
        var finding = Assert.Single(RuleExamples.Check(text).Findings, finding => finding.Rule.Id == rule);
        Assert.Empty(finding.Edits);
    }

    [Theory]
    [InlineData("apps/v1beta1", "Deployment")]
    [InlineData("apps/v1beta2", "ReplicaSet")]
    [InlineData("extensions/v1beta1", "Deployment")]
    public void An_old_workload_with_a_selector_needs_another_version_only(string apiVersion, string kind)
    {
        var text =
            $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: shop}}\nspec: {{selector: {{matchLabels: {{app: shop}}}}}}";
        var finding = Assert.Single(RuleExamples.Check(text).Findings, finding => finding.Rule.Id == "EKS3195");
        Assert.Equal("set apiVersion \"apps/v1\"", Written(Assert.Single(finding.Edits)));
    }

    private static string Written(SpecEdit edit) =>
        edit.Value is not { } value ? $"{edit}"
        : value.AsText is { } text ? $"{edit} \"{text}\""
        : $"{edit} {value}";
}
