-- The members of a group are the people of a department.
CREATE INDEX person_version_by_department ON person_version (tenant, (entry ->> 'department'));
