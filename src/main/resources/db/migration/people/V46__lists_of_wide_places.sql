-- Households of a city are counted without reading their rows, and listed in the order of their
-- dwellings without sorting them all.
drop index household_of_grid;
create index household_of_grid on household (subdistrict, grid, dwelling, id) where ended_at is null;
create index organisation_person_of_resident on organisation_person (resident) where resident is not null;
