-- Places begin and end. Both days are those from which figures are counted by the new tree: a place
-- is in the tree of a day from `since` (always, when null) until before `until`. A place with an
-- `until` is no longer current; it stays here so that old records still have a name, and its code is
-- never given again.
alter table place
    add column since date,
    add column until date,
    add check (until is null or since is null or until >= since);

-- What became of a place: its successors, one row each.
create table place_succession (
    from_code bigint not null,
    to_code   bigint not null,
    day       date   not null,
    plan      uuid   not null,
    primary key (from_code, to_code)
);

create index place_succession_to on place_succession (to_code);

-- How a place was called, and how it lay, until before a day, where its code went on.
create table place_name_before (
    code  bigint not null,
    until date   not null,
    name  text   not null,
    primary key (code, until)
);

create table place_outline_before (
    code            bigint           not null,
    until           date             not null,
    wkb             bytea            not null,
    synthetic       boolean          not null,
    source          text             not null,
    label_longitude double precision not null,
    label_latitude  double precision not null,
    changed_at      timestamptz      not null,
    primary key (code, until)
);

-- Plans to reorganise. `place` is the narrowest place that holds all they touch; `scope` names what
-- no other plan may touch meanwhile; `version` is raised by every change.
create table reorganisation (
    id           uuid        primary key,
    title        text        not null check (title <> ''),
    basis        text        not null check (basis <> ''),
    day          date        not null,
    place        bigint      not null,
    place_from   bigint      not null,
    scope        bigint[]    not null,
    changes      jsonb       not null,
    state        text        not null check (state in ('DRAFT', 'PLANNED', 'IN_FORCE', 'WITHDRAWN')),
    version      int         not null,
    user_name    text        not null,
    account      uuid        not null,
    changed_at   timestamptz not null,
    figures_from date,
    trouble      text,
    check ((state = 'IN_FORCE') = (figures_from is not null))
);

create index reorganisation_due on reorganisation (day) where state = 'PLANNED';
create index reorganisation_within on reorganisation (place_from, changed_at);

-- Functional zones cut across districts: an overlay to report by, not a second tree. A subdistrict
-- belongs to one zone at most; `place` is the city whose reporting units they are.
create table zone (
    key        text        primary key check (key <> ''),
    name       text        not null check (name <> ''),
    place      bigint      not null,
    source     text        not null,
    changed_at timestamptz not null
);

create table zone_place (
    place bigint primary key,
    zone  text   not null references zone
);
