-- Cases are found by their words in an index beside the database, which follows it: `said_in` is the
-- transaction in which words or place were last said. What any transaction that was open at a
-- moment said later has one that is not below the oldest of them.
alter table case_file add column said_in xid8 not null default pg_current_xact_id();
create index case_said on case_file (said_in);

alter table case_file drop column grams;
-- Room on each page, so that marks which no index knows of stay where they are.
alter table case_file set (fillfactor = 85);

-- How many cases are open at each place itself (of any level), by whose they are ('' where not a
-- department's), and how many of them have climbed. It is counted in the statement that changes a
-- case; `place_first` is the place's first grid, and `subdistrict` that of the grid.
create table case_load (
    subdistrict bigint not null,
    place       bigint not null,
    agency      text   not null,
    place_first bigint not null,
    open        bigint not null,
    late        bigint not null,
    primary key (subdistrict, place, agency)
);

insert into case_load (subdistrict, place, agency, place_first, open, late)
select place_first / 1000000, place, coalesce(agency, ''), place_first, count(*), count(climbed) from case_file
where owner is not null group by 1, 2, 3, 4;

create index case_load_within on case_load (place_first);
