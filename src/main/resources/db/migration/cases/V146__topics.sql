-- What recurs: cases of one class at one spot, offered as a topic, opened by a person with an owner,
-- a cause, a fix and a deadline, and counted before and after the fix. It is kept for good under the
-- subdistrict it was found in; `place` follows when places change. `cells` are the squares of its
-- spot; `address_key` is its address without blanks and marks. `found` is how many there were when
-- it was offered last, `set_aside` how many when it was set aside.
create table topic (
    subdistrict   bigint      not null,
    id            bigint      not null,
    leaf          text        not null,
    agency        text,
    spread        text        not null check (spread in ('CELL', 'ADDRESS', 'COMMUNITY')),
    place         bigint      not null,
    place_first   bigint      not null,
    cells         bigint[],
    longitude     double precision,
    latitude      double precision,
    address       text        not null,
    address_key   text        not null,
    hours         int         not null check (hours > 0),
    found         int         not null check (found > 0),
    found_at      timestamptz not null,
    state         text        not null
                  check (state in ('OFFERED', 'OPEN', 'FIXED', 'CLOSED', 'SET_ASIDE')),
    set_aside     int,
    unit_place    bigint,
    unit_agency   text,
    cause         text        check (cause <> ''),
    fix           text        check (fix <> ''),
    due           timestamptz,
    opened_power  text,
    opened_place  bigint,
    opened_agency text,
    fixed_at      timestamptz,
    fixed_by      uuid,
    closed_at     timestamptz,
    version       int         not null check (version > 0),
    steps         int         not null check (steps > 0),
    primary key (subdistrict, id),
    check ((spread = 'CELL') = (cells is not null) and (cells is null) = (longitude is null)
           and (longitude is null) = (latitude is null)),
    check ((state = 'SET_ASIDE') = (set_aside is not null)),
    check ((state in ('OFFERED', 'SET_ASIDE')) = (unit_place is null)),
    check ((unit_place is null) = (cause is null) and (unit_place is null) = (fix is null)
           and (unit_place is null) = (due is null) and (unit_place is null) = (opened_place is null)
           and (opened_place is null) = (opened_power is null)),
    check ((state in ('FIXED', 'CLOSED')) = (fixed_at is not null)
           and (fixed_at is null) = (fixed_by is null)),
    check ((state = 'CLOSED') = (closed_at is not null))
);

create index topic_place on topic (place_first, state);
create index topic_leaf on topic (leaf, place_first);

-- Which cases a topic is of; a case is of one at most.
create table topic_case (
    subdistrict       bigint      not null,
    case_id           bigint      not null,
    topic_subdistrict bigint      not null,
    topic             bigint      not null,
    reported_at       timestamptz not null,
    primary key (subdistrict, case_id)
);

create index topic_case_topic on topic_case (topic_subdistrict, topic, reported_at desc);

-- Who did what with it, when, on what basis; never changed.
create table topic_step (
    subdistrict bigint      not null,
    topic       bigint      not null,
    number      int         not null check (number > 0),
    at          timestamptz not null,
    act         text        not null,
    account     uuid,
    post        uuid,
    basis       text        not null,
    words       text        not null,
    count       int,
    primary key (subdistrict, topic, number),
    foreign key (subdistrict, topic) references topic
);

-- Up to which change of a case it has been looked for topics: one line.
create table topic_seen (
    id          int         primary key check (id = 1),
    at          timestamptz not null,
    subdistrict bigint      not null,
    case_id     bigint      not null,
    looked_at   timestamptz
);

insert into topic_seen (id, at, subdistrict, case_id) values (1, '2000-01-01 00:00:00Z', 0, 0);

-- What has changed since the last look; what recurs at a spot, and where only a place is known.
create index case_changed on case_file (changed_at, subdistrict, id) where leaf is not null;
create index case_recurs on case_file (cell, leaf, reported_at)
    where cell is not null and leaf is not null;
create index case_recurs_within on case_file (leaf, place_first, reported_at)
    where cell is null and leaf is not null;
