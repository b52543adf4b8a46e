-- The needs nobody responsible for the building sees to, of which the first screen of the day tells
-- how many no neighbour has answered either; few stand at any time.
create index neighbour_favour_open on neighbour_favour (subdistrict, building)
    where kind = 'NEED' and ended_at is null and seen_to_by is null;
