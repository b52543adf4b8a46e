-- The rule by which a temperature is an exception. Its threshold and its comparison belong to the
-- version: "above 37.3" and "37.3 and above" have both been in force.
create table daily_report_rule (
    version    int      primary key,
    threshold  smallint not null check (threshold between 350 and 420),
    comparison text     not null check (comparison in ('GREATER', 'GREATER_OR_EQUAL')),
    basis      text     not null check (basis <> '')
);

insert into daily_report_rule (version, threshold, comparison, basis)
values (1, 373, 'GREATER', '武汉市新冠肺炎疫情防控指挥部通告(第15号,2020-02-20)');

-- A period that was opened: from `frozen_at` on the number of households expected stands.
create table report_period (
    day       date        not null,
    slot      smallint    not null check (slot in (1, 2)),
    frozen_at timestamptz not null,
    rule      int         not null references daily_report_rule,
    primary key (day, slot)
);

-- Counters by grid, kept in the transaction of the reports they count. Whole trees are summed from
-- these; a day's counters have a table of their own, so old days cost nothing.
create table coverage (
    subdistrict         bigint   not null,
    day                 date     not null,
    slot                smallint not null,
    grid                bigint   not null,
    expected_households int      not null check (expected_households >= 0),
    expected_persons    int      not null check (expected_persons >= 0),
    reported_households int      not null default 0 check (reported_households >= 0),
    measured_persons    int      not null default 0 check (measured_persons >= 0),
    over_persons        int      not null default 0 check (over_persons >= 0),
    added_households    int      not null default 0 check (added_households >= 0),
    primary key (subdistrict, day, slot, grid),
    check (reported_households <= expected_households)
) partition by range (day);

-- Readings over the threshold. A correction withdraws what it corrects; nothing is deleted.
create table temperature_exception (
    subdistrict bigint      not null,
    day         date        not null,
    slot        smallint    not null,
    household   bigint      not null,
    resident    bigint      not null,
    revision    smallint    not null,
    tenths      smallint    not null,
    rule        int         not null,
    grid        bigint      not null,
    received_at timestamptz not null,
    post        uuid,
    withdrawn   boolean     not null default false,
    primary key (subdistrict, day, slot, household, resident, revision)
);

create index temperature_exception_open
    on temperature_exception (day, slot, subdistrict, grid) where not withdrawn;
