-- Which case a reading over the threshold is in, and what cases have been told of it: null nothing,
-- else whether it was withdrawn by then. What was there before cases opened by themselves stays as it
-- was handled.
alter table temperature_exception
    add column followed boolean,
    add column case_subdistrict bigint,
    add column case_id bigint;
update temperature_exception set followed = withdrawn;

create index temperature_exception_to_follow on temperature_exception (subdistrict, household)
    where followed is distinct from withdrawn;
create index temperature_exception_case on temperature_exception (case_id) where case_id is not null;
