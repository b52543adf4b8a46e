-- From a building down to its households, and for the checks of the keys that point up: without
-- these, taking a community's rows away would read the whole subdistrict for each of them.
create index if not exists entrance_of_building on entrance (subdistrict, building);
create index if not exists dwelling_of_entrance on dwelling (subdistrict, entrance);
create index if not exists household_of_dwelling on household (subdistrict, dwelling);
