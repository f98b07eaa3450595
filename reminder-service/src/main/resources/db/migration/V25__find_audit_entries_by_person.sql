-- An export looks for the entries about a person.
CREATE INDEX audit_entry_by_person ON audit_entry (tenant, (detail ->> 'person'));
