-- Sweeps: campaigns from door to door. What is asked, on which basis and by when stands with the form
-- (`issue`) a sweep rides on. As few as forms are, so it is kept whole everywhere.
create table sweep (
    id           uuid        primary key,
    issue        uuid        not null,
    title        text        not null check (title <> ''),
    looks_for    text        not null check (looks_for <> ''),
    place        bigint      not null,
    first_grid   bigint      not null,
    mode         text        not null check (mode in ('SELF_REPORT_FIRST', 'EVERY_DOOR')),
    frozen_at    timestamptz not null,
    visits_from  timestamptz not null,
    ends_at      timestamptz not null,
    account      uuid        not null,
    post         uuid        not null,
    ended_at     timestamptz,
    ended_reason text,
    check (visits_from >= frozen_at and ends_at > visits_from),
    check ((ended_at is null) = (ended_reason is null))
);

create index sweep_open on sweep (first_grid) where ended_at is null;

-- Counters by building, kept in the transaction of the steps they count. `expected_…` stand from the
-- start for good; `added_covered` counts doors that came into the register later. They change often
-- and have no index on them: room in the page keeps updates cheap.
create table sweep_building (
    subdistrict         bigint not null,
    sweep               uuid   not null,
    grid                bigint not null,
    building            bigint not null,
    compound            text   not null,
    expected_households int    not null check (expected_households >= 0),
    expected_persons    int    not null check (expected_persons >= 0),
    self_reported       int    not null default 0 check (self_reported >= 0),
    self_abnormal       int    not null default 0 check (self_abnormal >= 0),
    contacted           int    not null default 0 check (contacted >= 0),
    no_answer           int    not null default 0 check (no_answer >= 0),
    vacant_reported     int    not null default 0 check (vacant_reported >= 0),
    vacant_confirmed    int    not null default 0 check (vacant_confirmed >= 0),
    refused             int    not null default 0 check (refused >= 0),
    proxy               int    not null default 0 check (proxy >= 0),
    phone_only          int    not null default 0 check (phone_only >= 0),
    covered_persons     int    not null default 0 check (covered_persons >= 0),
    unwell_persons      int    not null default 0 check (unwell_persons >= 0),
    added_covered       int    not null default 0 check (added_covered >= 0),
    primary key (subdistrict, sweep, grid, building)
) with (fillfactor = 50);

-- How a door stands, once something has become of it; a door without a row waits untouched.
create table sweep_task (
    subdistrict   bigint      not null,
    sweep         uuid        not null,
    household     bigint      not null,
    grid          bigint      not null,
    building      bigint      not null,
    added         boolean     not null,
    persons       smallint    not null check (persons >= 0),
    standing      text        not null
                  check (standing in ('UNTOUCHED', 'SELF_REPORTED', 'SELF_ABNORMAL', 'CONTACTED',
                                      'NO_ANSWER', 'VACANT_REPORTED', 'VACANT_CONFIRMED', 'REFUSED', 'PROXY',
                                      'PHONE_ONLY')),
    attempts      smallint    not null check (attempts >= 0),
    comes_back_at timestamptz,
    vacant_by     uuid,
    steps         smallint    not null check (steps >= 0),
    changed_at    timestamptz not null,
    primary key (subdistrict, sweep, household)
);

create index sweep_task_of_grid on sweep_task (subdistrict, sweep, grid, standing);

-- Everything that became of doors, append only: a board of any moment is the sum of the steps until
-- then. `wrote` is the transaction's own number, so that a board can be put back to exactly what was
-- visible when it was shown, whatever was on its way at that instant. `id` is the sender's;
-- `covered_doors`, `covered` and `unwell` tell by how much the figures changed.
create table sweep_step (
    subdistrict      bigint      not null,
    sweep            uuid        not null,
    household        bigint      not null,
    number           smallint    not null check (number > 0),
    id               uuid        not null,
    at               timestamptz not null,
    wrote            xid8        not null default pg_current_xact_id(),
    grid             bigint      not null,
    building         bigint      not null,
    added            boolean     not null,
    standing_before  text        not null,
    standing         text        not null,
    covered_doors    smallint    not null,
    covered          smallint    not null,
    unwell           smallint    not null,
    way              text        not null check (way in ('HOME', 'VISIT')),
    outcome          text,
    evidence         text,
    account          uuid,
    post             uuid,
    primary key (subdistrict, sweep, household, number),
    check ((way = 'VISIT') = (outcome is not null and post is not null))
);

-- Persons of whom what the sweep looks for was found, until somebody finds otherwise.
create table sweep_found (
    subdistrict bigint      not null,
    sweep       uuid        not null,
    resident    bigint      not null,
    household   bigint      not null,
    grid        bigint      not null,
    found_at    timestamptz not null,
    post        uuid,
    cleared_at  timestamptz,
    primary key (subdistrict, sweep, resident, found_at)
);

create index sweep_found_open on sweep_found (sweep, subdistrict, grid) where cleared_at is null;

-- How many people of each part a grid has for the sweep, as the community says.
create table sweep_staff (
    subdistrict bigint      not null,
    sweep       uuid        not null,
    grid        bigint      not null,
    part        text        not null
                check (part in ('GRID_WORKER', 'SECONDED_CADRE', 'COMMUNITY_WORKER', 'VOLUNTEER',
                                'MEDIC', 'POLICE')),
    people      smallint    not null check (people between 1 and 999),
    post        uuid        not null,
    at          timestamptz not null,
    primary key (subdistrict, sweep, grid, part)
);

-- A sample of covered doors was drawn to be looked at again: the seed tells that it was by chance.
create table sweep_draw (
    sweep     uuid        not null,
    number    int         not null check (number > 0),
    place     bigint      not null,
    per_grid  smallint    not null check (per_grid between 1 and 50),
    seed      text        not null check (seed <> ''),
    doors     int         not null,
    drawn_at  timestamptz not null,
    account   uuid        not null,
    post      uuid        not null,
    primary key (sweep, number)
);

-- A door of a sample: how it stood when it was drawn, and what was found there.
create table sweep_recheck (
    subdistrict bigint      not null,
    sweep       uuid        not null,
    household   bigint      not null,
    draw        int         not null,
    grid        bigint      not null,
    building    bigint      not null,
    standing    text        not null,
    persons     smallint    not null,
    unwell      smallint    not null,
    done_at     timestamptz,
    account     uuid,
    post        uuid,
    differences text[],
    primary key (subdistrict, sweep, household),
    check ((done_at is null) = (differences is null) and (done_at is null) = (post is null))
);

create index sweep_recheck_of_grid on sweep_recheck (subdistrict, sweep, grid);
