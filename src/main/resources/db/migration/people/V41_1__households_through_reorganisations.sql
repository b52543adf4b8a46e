-- Whatever counts or records for a day before `grid_since` uses `grid_before`.
alter table household
    add column grid_since  date,
    add column grid_before bigint,
    add check ((grid_since is null) = (grid_before is null));

create index household_of_grid_before on household (grid_before, subdistrict, id)
    where grid_since is not null;

-- A household whose community came to another subdistrict: its old number still opens.
create table household_moved (
    subdistrict    bigint not null,
    id             bigint not null,
    to_subdistrict bigint not null,
    primary key (subdistrict, id)
);

create index household_moved_id on household_moved (id);
