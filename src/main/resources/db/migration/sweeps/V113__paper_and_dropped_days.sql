-- A building's sheet for a day as it was printed: who stands in which line, without a name. It goes
-- some days after its day, when it cannot be keyed in any more. Numbers are short, because they are
-- typed, and never the same twice in an installation.
create sequence paper_sheet_number;

create table paper_sheet (
    subdistrict bigint      not null,
    number      bigint      not null,
    building    bigint      not null,
    grid        bigint      not null,
    day         date        not null,
    printed_at  timestamptz not null,
    post        uuid        not null,
    households  bigint[]    not null check (cardinality(households) > 0),
    residents   bigint[]    not null check (cardinality(residents) = cardinality(households)),
    primary key (subdistrict, number)
);

create index paper_sheet_number_of on paper_sheet (number);
create index paper_sheet_of on paper_sheet (subdistrict, building, day, number);

-- What a day's tables held when they were dropped, to be looked up without reading the journal,
-- which has it as well.
create table report_day_dropped (
    day        date        primary key,
    dropped_at timestamptz not null,
    households bigint      not null,
    reports    bigint      not null,
    readings   bigint      not null,
    exceptions bigint      not null
);

insert into report_day_dropped (day, dropped_at, households, reports, readings, exceptions)
select subject::date, max(at), max((detail ->> 'households')::bigint),
       max((detail ->> 'reports')::bigint), max((detail ->> 'readings')::bigint),
       max((detail ->> 'exceptions')::bigint)
from journal where action = 'REPORT_DAY_DROPPED' group by 1;
