{{/* What every container of a service is told. Takes {root, name, service, owner}; owner: as the schema's owner, to migrate. */}}
{{- define "interlude.environment" -}}
{{- $v := .root.Values -}}
{{- $secret := include "interlude.secret" . -}}
- name: SPRING_PROFILES_ACTIVE
  value: {{ prepend $v.common.profiles "container" | join "," | quote }}
- name: SERVER_PORT
  value: {{ include "interlude.ports" . | quote }}
- name: MANAGEMENT_SERVER_PORT
  value: {{ include "interlude.managementPort" . | quote }}
- name: INTERLUDE_SECURITY_ISSUER
  value: {{ $v.security.issuer | quote }}
- name: INTERLUDE_SECURITY_JWK_SET_URI
  value: {{ $v.security.jwkSetUri | quote }}
- name: INTERLUDE_METRICS_SCRAPE_TOKEN
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: scrape-token}}
- name: SPRING_KAFKA_BOOTSTRAP_SERVERS
  value: {{ $v.kafka.bootstrapServers | quote }}
- name: INTERLUDE_TOPICS_PARTITIONS
  value: {{ $v.kafka.partitions | quote }}
- name: SPRING_KAFKA_PROPERTIES_SECURITY_PROTOCOL
  value: {{ $v.kafka.securityProtocol | quote }}
{{- if hasPrefix "SASL" $v.kafka.securityProtocol }}
- name: SPRING_KAFKA_PROPERTIES_SASL_MECHANISM
  value: {{ $v.kafka.saslMechanism | quote }}
- name: SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: kafka-jaas}}
{{- end }}
{{- if $v.kafka.ca.secret }}
- name: SPRING_KAFKA_PROPERTIES_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: SPRING_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION
  value: /etc/interlude/kafka/{{ $v.kafka.ca.key }}
{{- end }}
- name: SPRING_DATASOURCE_URL
  value: {{ include "interlude.jdbcUrl" . | quote }}
- name: SPRING_DATASOURCE_USERNAME
  value: {{ include "interlude.workingRole" . }}
- name: SPRING_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: db-password}}
{{- if .owner }}
- name: SPRING_FLYWAY_USER
  value: {{ .name }}_owner
- name: SPRING_FLYWAY_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: flyway-password}}
{{- else }}
- name: SPRING_FLYWAY_ENABLED
  value: "false"
{{- end }}
{{- if include "interlude.hasPages" . }}
- name: INTERLUDE_WEB_LOGIN_ENABLED
  value: "true"
- name: INTERLUDE_WEB_LOGIN_AUTHORIZATION_URI
  value: {{ $v.login.authorizationUri | quote }}
- name: INTERLUDE_WEB_LOGIN_TOKEN_URI
  value: {{ $v.login.tokenUri | quote }}
- name: INTERLUDE_WEB_LOGIN_JWK_SET_URI
  value: {{ $v.login.jwkSetUri | default $v.security.jwkSetUri | quote }}
- name: INTERLUDE_WEB_LOGIN_END_SESSION_URI
  value: {{ $v.login.endSessionUri | quote }}
- name: INTERLUDE_WEB_LOGIN_CLIENT_ID
  value: {{ $v.login.clientId | quote }}
- name: INTERLUDE_WEB_LOGIN_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: client-secret}}
{{- end }}
{{- include (printf "interlude.environment.%s" .name) . }}
{{- range $name, $value := merge (deepCopy .service.env) $v.common.env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* Where browsers find a service: by ingress or gateway; empty without. */}}
{{- define "interlude.address" -}}
{{- if or .root.Values.ingress.enabled .root.Values.gateway.enabled -}}
https://{{ get .root.Values.ingress.hosts .to }}
{{- end -}}
{{- end -}}

{{- define "interlude.environment.content" }}
{{- if or .root.Values.ingress.enabled .root.Values.gateway.enabled }}
- name: INTERLUDE_CONTENT_PLAYER_EMBEDDERS
  value: {{ include "interlude.address" (dict "root" .root "to" "analytics") | quote }}
- name: INTERLUDE_CONTENT_PLAYER_REPORT_TO
  value: {{ printf "%s/v1/events" (include "interlude.address" (dict "root" .root "to" "activity")) | quote }}
{{- end }}
{{- end -}}

{{- define "interlude.environment.reminder" }}
{{- if or .root.Values.ingress.enabled .root.Values.gateway.enabled }}
- name: INTERLUDE_REMINDER_PAGE_ANALYTICS
  value: {{ include "interlude.address" (dict "root" .root "to" "analytics") | quote }}
- name: INTERLUDE_REMINDER_PAGE_ACTIVITY
  value: {{ include "interlude.address" (dict "root" .root "to" "activity") | quote }}
{{- end }}
{{- if .service.push }}
- name: INTERLUDE_REMINDER_PUSH_PUBLIC_KEY
  valueFrom: {secretKeyRef: {name: {{ include "interlude.secret" . }}, key: push-public-key}}
- name: INTERLUDE_REMINDER_PUSH_PRIVATE_KEY
  valueFrom: {secretKeyRef: {name: {{ include "interlude.secret" . }}, key: push-private-key}}
{{- end }}
{{- end -}}

{{- define "interlude.environment.activity" }}
{{- if or .root.Values.ingress.enabled .root.Values.gateway.enabled }}
# The player of content-service reports breaks from its own pages.
- name: INTERLUDE_WEB_ALLOWED_ORIGINS
  value: {{ include "interlude.address" (dict "root" .root "to" "content") | quote }}
{{- end }}
# Quotas are divided among the instances.
- name: INTERLUDE_ACTIVITY_QUOTA_INSTANCES
  value: {{ .service.replicas | quote }}
{{- end -}}

{{- define "interlude.environment.analytics" }}
- name: INTERLUDE_ANALYTICS_READER_USERNAME
  value: analytics_reader
- name: INTERLUDE_ANALYTICS_READER_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ include "interlude.secret" . }}, key: reader-password}}
- name: INTERLUDE_ANALYTICS_STATE_DIR
  value: /data
# A pod of a StatefulSet keeps its name, so the broker knows a restarted instance at once.
- name: INTERLUDE_ANALYTICS_ENGINE_INSTANCE_ID
  valueFrom: {fieldRef: {fieldPath: metadata.name}}
- name: INTERLUDE_ANALYTICS_ENGINE_THREADS
  value: {{ .service.threads | quote }}
- name: INTERLUDE_ANALYTICS_ENGINE_STANDBYS
  value: {{ ternary 0 .service.standbys (and (eq (int .service.replicas) 1) (not .service.autoscaling.enabled)) | quote }}
{{- if or .root.Values.ingress.enabled .root.Values.gateway.enabled }}
- name: INTERLUDE_ANALYTICS_PAGES_REMINDER
  value: {{ include "interlude.address" (dict "root" .root "to" "reminder") | quote }}
{{- end }}
{{- end -}}
