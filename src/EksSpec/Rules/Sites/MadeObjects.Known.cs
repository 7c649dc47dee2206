namespace EksSpec.Rules;

/// <content>The controllers that are known, a line each.</content>
internal sealed partial class MadeObjects
{
    // What every cluster has, and what EKS puts into each.
    private static readonly ObjectPattern[] Always =
    [
        new("ConfigMap/*/kube-root-ca.crt"),
        new("ConfigMap/*/istio-ca-root-cert"),
        new("ConfigMap/kube-system/amazon-vpc-cni"),
        new("ConfigMap/kube-system/aws-auth"),
        new("ConfigMap/kube-system/coredns"),
        new("ConfigMap/kube-system/extension-apiserver-authentication"),
        new("ConfigMap/kube-system/kube-proxy"),
        new("ConfigMap/kube-system/kube-proxy-config"),
        new("Namespace/default"),
        new("Namespace/kube-node-lease"),
        new("Namespace/kube-public"),
        new("Namespace/kube-system"),
        new("PriorityClass/system-cluster-critical"),
        new("PriorityClass/system-node-critical"),
        new("Service/default/kubernetes"),
        new("Service/kube-system/kube-dns"),
        new("ServiceAccount/*/default"),
        new("ServiceAccount/kube-system/aws-node"),
        new("ServiceAccount/kube-system/coredns"),
        new("ServiceAccount/kube-system/kube-proxy"),
    ];

    private static readonly MadeObject[] Known =
    [
        new("external-secrets.io", "ExternalSecret", "Secret", "spec.target.name", "metadata.name"),
        new(
            "external-secrets.io",
            "ClusterExternalSecret",
            "Secret",
            "spec.externalSecretSpec.target.name",
            "spec.externalSecretName",
            "metadata.name"
        )
        {
            IsEverywhere = true,
        },
        new("kubernetes-client.io", "ExternalSecret", "Secret", "metadata.name"),
        new("bitnami.com", "SealedSecret", "Secret", "metadata.name"),
        new("bitnami.com", "SealedSecret", "Secret", "spec.template.metadata.name"),
        new("cert-manager.io", "Certificate", "Secret", "spec.secretName"),
        new("cert-manager.io", "Issuer", "Secret", "spec.acme.privateKeySecretRef.name"),
        new("trust.cert-manager.io", "Bundle", "ConfigMap", "metadata.name") { IsEverywhere = true },
        new("trust.cert-manager.io", "Bundle", "Secret", "metadata.name") { IsEverywhere = true },
        new("secrets-store.csi.x-k8s.io", "SecretProviderClass", "Secret", "spec.secretObjects[*].secretName"),
        new("secrets.hashicorp.com", "VaultStaticSecret", "Secret", "spec.destination.name"),
        new("secrets.hashicorp.com", "VaultDynamicSecret", "Secret", "spec.destination.name"),
        new("secrets.hashicorp.com", "VaultPKISecret", "Secret", "spec.destination.name"),
        new("secrets.hashicorp.com", "HCPVaultSecretsApp", "Secret", "spec.destination.name"),
        new("ricoberger.de", "VaultSecret", "Secret", "metadata.name"),
        new("onepassword.com", "OnePasswordItem", "Secret", "metadata.name"),
        new("secrets.doppler.com", "DopplerSecret", "Secret", "spec.managedSecret.name")
        {
            Space = "spec.managedSecret.namespace",
        },
        new("secrets.infisical.com", "InfisicalSecret", "Secret", "spec.managedSecretReference.secretName")
        {
            Space = "spec.managedSecretReference.secretNamespace",
        },
        new("isindir.github.com", "SopsSecret", "Secret", "spec.secretTemplates[*].name"),
        new("kafka.strimzi.io", "KafkaUser", "Secret", "metadata.name"),
        new("monitoring.coreos.com", "Prometheus", "Service") { Name = "prometheus-operated" },
        new("monitoring.coreos.com", "Alertmanager", "Service") { Name = "alertmanager-operated" },
        new("monitoring.coreos.com", "ThanosRuler", "Service") { Name = "thanos-ruler-operated" },
        new("cdi.kubevirt.io", "DataVolume", "PersistentVolumeClaim", "metadata.name"),
        // Crossplane, whatever the kind.
        new("*", "*", "Secret", "spec.writeConnectionSecretToRef.name")
        {
            Space = "spec.writeConnectionSecretToRef.namespace",
        },
    ];

    // Annotations of what a controller copies into other namespaces, or fills from another one.
    private static readonly string[] Copied =
    [
        "replicator.v1.mittwald.de/",
        "reflector.v1.k8s.emberstack.com/",
        "kubed.appscode.com/sync",
        "fluxcd.controlplane.io/copyFrom",
    ];

    // What brings objects of any kind that stand in no file of the set, and the namespace it brings them to.
    private static readonly (string Group, string Kind, SpecPath Space)[] Deployers =
    [
        ("argoproj.io", "Application", "spec.destination.namespace"),
        ("argoproj.io", "ApplicationSet", "spec.template.spec.destination.namespace"),
        ("helm.toolkit.fluxcd.io", "HelmRelease", "spec.targetNamespace"),
        ("kustomize.toolkit.fluxcd.io", "Kustomization", "spec.targetNamespace"),
        ("helm.cattle.io", "HelmChart", "spec.targetNamespace"),
        ("helm.crossplane.io", "Release", "spec.forProvider.namespace"),
        ("fleet.cattle.io", "GitRepo", "spec.targetNamespace"),
        ("kappctrl.k14s.io", "App", "spec.cluster.namespace"),
        ("packaging.carvel.dev", "PackageInstall", "metadata.namespace"),
    ];
}
