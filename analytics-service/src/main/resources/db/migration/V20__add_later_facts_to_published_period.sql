-- How many person-days changed after the period was frozen, to the nearest 5; of the company only, null before.
ALTER TABLE published_period ADD COLUMN later_facts integer;
