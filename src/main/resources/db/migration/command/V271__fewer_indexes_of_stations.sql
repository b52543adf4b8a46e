-- A city's plan opens some eighty thousand stations at once, and each index is written for each. One
-- finds those of a source and keeps them apart, one finds those of a place, what they lack in it.
drop index station_once;
drop index station_source;
drop index station_place;
drop index station_lacking;
create unique index station_once on station (source, key, place, subdistrict) where closed_at is null;
create index station_within on station (place_first, level)
    include (exercise, heads, there, lacking) where closed_at is null;
