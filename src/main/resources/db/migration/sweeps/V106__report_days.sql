-- Whose readings stand, and by which way reports came, kept by grid as the other counters are.
alter table coverage
    add column by_resident int not null default 0 check (by_resident >= 0),
    add column by_employer int not null default 0 check (by_employer >= 0),
    add column by_gate     int not null default 0 check (by_gate >= 0),
    add column by_venue    int not null default 0 check (by_venue >= 0),
    add column via_link    int not null default 0 check (via_link >= 0),
    add column via_proxy   int not null default 0 check (via_proxy >= 0),
    add column via_door_qr int not null default 0 check (via_door_qr >= 0),
    add column via_phone   int not null default 0 check (via_phone >= 0),
    add column via_paper   int not null default 0 check (via_paper >= 0),
    add column via_batch   int not null default 0 check (via_batch >= 0);

-- Readings over the threshold go by day like the reports they stand in. `measured_by` as in
-- health_report; `measured_grid` is the place that measured, as the lowest grid code it can have, so
-- that it finds what its own people away from home have; null for what was measured at home.
alter table temperature_exception rename to temperature_exception_before;
alter table temperature_exception_before rename constraint temperature_exception_pkey
    to temperature_exception_before_pkey;
alter index temperature_exception_open rename to temperature_exception_open_before;

create table temperature_exception (
    subdistrict   bigint      not null,
    day           date        not null,
    slot          smallint    not null,
    household     bigint      not null,
    resident      bigint      not null,
    measured_by   smallint    not null check (measured_by between 1 and 4),
    revision      smallint    not null,
    tenths        smallint    not null,
    rule          int         not null,
    grid          bigint      not null,
    received_at   timestamptz not null,
    post          uuid,
    measured_grid bigint,
    withdrawn     boolean     not null default false,
    primary key (subdistrict, day, slot, household, resident, measured_by, revision)
) partition by range (day);

create index temperature_exception_open
    on temperature_exception (day, slot, subdistrict, grid) where not withdrawn;
create index temperature_exception_measured
    on temperature_exception (day, slot, measured_grid)
    where not withdrawn and measured_grid is not null;

do $$
declare
    it date;
begin
    for it in select day from report_period union select day from temperature_exception_before loop
        execute format(
            'create table if not exists temperature_exception_%s partition of temperature_exception for values from (%L) to (%L)',
            to_char(it, 'YYYY_MM_DD'), it, it + 1);
    end loop;
end $$;

insert into temperature_exception
    (subdistrict, day, slot, household, resident, measured_by, revision, tenths, rule, grid,
     received_at, post, withdrawn)
select subdistrict, day, slot, household, resident, 1, revision, tenths, rule, grid, received_at,
       post, withdrawn
from temperature_exception_before;
drop table temperature_exception_before;

-- How long a day is kept: the newest line is in force.
create table report_keeping (
    version int         primary key,
    days    int         not null check (days between 7 and 3650),
    basis   text        not null check (basis <> ''),
    post    uuid,
    set_at  timestamptz not null
);

insert into report_keeping (version, days, basis, set_at)
values (1, 30, '个人信息保护法第十九条、第四十七条;突发公共卫生事件应对法第八条', now());

-- Days that may not go while somebody has to have them: evidence, an evaluation.
create table report_hold (
    id        uuid        primary key,
    first_day date        not null,
    last_day  date        not null,
    place     bigint      not null,
    basis     text        not null check (basis <> ''),
    post      uuid        not null,
    placed_at timestamptz not null,
    lifted_at timestamptz,
    check (first_day <= last_day)
);

-- A period whose rows have gone: it is known that it was, and nothing of it is shown.
alter table report_period add column dropped_at timestamptz;

-- What was reported before is counted too, so that the counters are exact from the first day on.
with told as (
    select subdistrict, day, slot, grid, household, revision, channel, cardinality(residents) as n,
           max(revision) over (partition by subdistrict, day, slot, household) as last
    from health_report
), counted as (
    select subdistrict, day, slot, grid, count(*) filter (where channel = 1) as links,
           count(*) filter (where channel = 2) as proxies,
           coalesce(sum(n) filter (where revision = last), 0) as readings
    from told group by 1, 2, 3, 4
)
update coverage c set via_link = it.links, via_proxy = it.proxies, by_resident = it.readings
from counted it
where c.subdistrict = it.subdistrict and c.day = it.day and c.slot = it.slot and c.grid = it.grid;
