{{/* A service account, and a way through the network policies, that are there before a hook's job. Takes {root, name, weight}. */}}
{{- define "interlude.hookAccess" -}}
{{- $labels := dict "app.kubernetes.io/name" "interlude" "app.kubernetes.io/instance" .root.Release.Name "app.kubernetes.io/component" .name }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "interlude.name" .root }}-{{ .name }}
  labels:
    {{- toYaml $labels | nindent 4 }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-weight: {{ .weight | quote }}
    helm.sh/hook-delete-policy: before-hook-creation
automountServiceAccountToken: false
{{- if .root.Values.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "interlude.name" .root }}-{{ .name }}
  labels:
    {{- toYaml $labels | nindent 4 }}
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-weight: {{ .weight | quote }}
    helm.sh/hook-delete-policy: before-hook-creation
spec:
  podSelector:
    matchLabels:
      {{- toYaml $labels | nindent 6 }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "interlude.egress" .root | nindent 4 }}
{{- end }}
{{- end -}}

{{/* Names, broker, database, issuer: what every pod must reach. */}}
{{- define "interlude.egress" -}}
{{- $policy := .Values.networkPolicy -}}
- to:
    - namespaceSelector:
        matchLabels: {kubernetes.io/metadata.name: kube-system}
  ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
{{- range list $policy.kafka $policy.postgres $policy.issuer }}
- ports:
    {{- range .ports }}
    - {protocol: TCP, port: {{ . }}}
    {{- end }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- end -}}
