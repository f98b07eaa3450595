{{/* One release may stand beside another: names begin with the release's, unless that says interlude already. */}}
{{- define "interlude.name" -}}
{{- if contains "interlude" .Release.Name -}}{{ .Release.Name }}{{- else -}}{{ .Release.Name }}-interlude{{- end -}}
{{- end -}}

{{/* The rest take {root, name, service}: name is content, reminder, activity or analytics. */}}
{{- define "interlude.fullname" -}}
{{ include "interlude.name" .root }}-{{ .name }}
{{- end -}}

{{- define "interlude.selector" -}}
app.kubernetes.io/name: interlude
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- define "interlude.labels" -}}
{{ include "interlude.selector" . }}
app.kubernetes.io/part-of: interlude
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "interlude.image" -}}
{{ .root.Values.image.registry }}/{{ .image }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end -}}

{{- define "interlude.secret" -}}
{{ .root.Values.secrets.name | replace "{service}" .name }}
{{- end -}}

{{- define "interlude.ports" -}}
{{- $ports := dict "content" 8081 "reminder" 8082 "activity" 8083 "analytics" 8084 -}}
{{ get $ports .name }}
{{- end -}}

{{- define "interlude.managementPort" -}}
{{ add (include "interlude.ports" . | int) 100 }}
{{- end -}}

{{- define "interlude.hasPages" -}}
{{- if and .root.Values.login.enabled (has .name (list "reminder" "analytics")) -}}true{{- end -}}
{{- end -}}

{{- define "interlude.jdbcUrl" -}}
{{- $pg := .root.Values.postgres -}}
jdbc:postgresql://{{ $pg.host }}:{{ $pg.port }}/{{ $pg.database }}?currentSchema={{ .name }}&sslmode={{ $pg.sslMode }}
{{- if $pg.ca.secret }}&sslrootcert=/etc/interlude/postgres/{{ $pg.ca.key }}{{ end -}}
{{- end -}}

{{- define "interlude.workingRole" -}}
{{- if eq .name "analytics" }}analytics_engine{{ else }}{{ .name }}_service{{ end -}}
{{- end -}}

{{/* Whoever changes what a pod reads at its start restarts it. */}}
{{- define "interlude.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "interlude.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "interlude.requirements" -}}
{{- $v := .Values -}}
{{- range $path, $value := dict
    "security.issuer" $v.security.issuer
    "security.jwkSetUri" $v.security.jwkSetUri
    "kafka.bootstrapServers" $v.kafka.bootstrapServers
    "postgres.host" $v.postgres.host }}
{{- if not $value }}{{ fail (printf "%s is not set: see the comments in values.yaml" $path) }}{{ end }}
{{- end }}
{{- if $v.login.enabled }}
{{- range $path, $value := dict
    "login.authorizationUri" $v.login.authorizationUri
    "login.tokenUri" $v.login.tokenUri
    "login.endSessionUri" $v.login.endSessionUri }}
{{- if not $value }}{{ fail (printf "%s is not set; people could not log in to the pages (or say login.enabled=false)" $path) }}{{ end }}
{{- end }}
{{- end }}
{{- if and (eq $v.secrets.mode "externalSecrets") (not $v.secrets.externalSecrets.store.name) }}{{ fail "secrets.externalSecrets.store.name is not set" }}{{ end }}
{{- if and (eq $v.topics.mode "strimzi") (not $v.topics.strimzi.cluster) }}{{ fail "topics.strimzi.cluster is not set" }}{{ end }}
{{- if and $v.gateway.enabled (not $v.gateway.parent.name) }}{{ fail "gateway.parent.name is not set" }}{{ end }}
{{- if and (has "production" $v.common.profiles) (eq $v.kafka.securityProtocol "PLAINTEXT") (ne $v.topics.mode "none") $v.topics.adminSecret }}{{ fail "topics.adminSecret is a login, and kafka.securityProtocol PLAINTEXT takes none" }}{{ end }}
{{- end -}}
