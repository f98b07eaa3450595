{{/* The authorities that signed the certificates of broker and database. */}}
{{- define "interlude.caMounts" -}}
{{- range $what, $ca := dict "kafka" .Values.kafka.ca "postgres" .Values.postgres.ca }}
{{- if $ca.secret }}
- {name: {{ $what }}-ca, mountPath: /etc/interlude/{{ $what }}, readOnly: true}
{{- end }}
{{- end }}
{{- end -}}

{{- define "interlude.caVolumes" -}}
{{- range $what, $ca := dict "kafka" .Values.kafka.ca "postgres" .Values.postgres.ca }}
{{- if $ca.secret }}
- name: {{ $what }}-ca
  secret: {secretName: {{ $ca.secret }}}
{{- end }}
{{- end }}
{{- end -}}
