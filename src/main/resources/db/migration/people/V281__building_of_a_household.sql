-- A dwelling never leaves its building, so a household may know it: whoever counts a city's doors by
-- building reads one table instead of three.
alter table household add column building bigint;

update household h
set building = e.building
from dwelling d
join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
where d.subdistrict = h.subdistrict and d.id = h.dwelling;

alter table household alter column building set not null;
