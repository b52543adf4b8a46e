-- Activations: a plan alive over a part of the tree. Some dozens a year in a city.
create table activation (
    id           uuid        primary key,
    plan_key     text        not null,
    plan_area    bigint      not null,
    plan_version int         not null check (plan_version > 0),
    name         text        not null check (name <> ''),
    english_name text,
    exercise     boolean     not null,
    matter       text        not null check (matter <> ''),
    level        text        not null check (level in ('IV', 'III', 'II', 'I')),
    by_place     bigint      not null,
    post         uuid        not null,
    authority    text        not null check (authority <> ''),
    basis        text        not null check (basis <> ''),
    notice       text        not null check (notice <> ''),
    started_at   timestamptz not null,
    expected_end timestamptz not null check (expected_end > started_at),
    state        text        not null check (state in ('RESPONDING', 'TERMINATED', 'REVIEWED')),
    ended_at     timestamptz check (ended_at >= started_at),
    ended_words  text,
    lessons      text,
    check ((state = 'RESPONDING') = (ended_at is null)),
    check ((state = 'RESPONDING') = (ended_words is null)),
    check ((state = 'REVIEWED') = (lessons is not null))
);

create index activation_running on activation (state) where state = 'RESPONDING';

create table activation_area (
    activation  uuid        not null references activation on delete cascade,
    place       bigint      not null,
    place_first bigint      not null,
    since       timestamptz not null,
    primary key (activation, place)
);

-- What it has brought alive, part by part, so that the same parts end with it.
create table activation_part (
    activation uuid        not null references activation on delete cascade,
    kind       text        not null,
    key        text        not null,
    place      bigint      not null,
    ref        uuid,
    title      text        not null,
    amount     bigint      not null,
    from_level text        not null,
    since      timestamptz not null,
    ended_at   timestamptz,
    primary key (activation, kind, key, place, since)
);

-- Its time line: every decision, who took it, on which ground, and what it changed, in numbers alone.
create table activation_step (
    activation uuid        not null references activation on delete cascade,
    number     int         not null check (number > 0),
    at         timestamptz not null,
    act        text        not null,
    level      text        not null,
    until      timestamptz,
    authority  text        not null,
    basis      text        not null,
    notice     text        not null,
    words      text        not null,
    post       uuid        not null,
    numbers    jsonb       not null,
    primary key (activation, number)
);

-- Which group looks after what, and since when.
create table activation_matter (
    activation uuid        not null references activation on delete cascade,
    matter     text        not null,
    name       text        not null,
    english_name text,
    group_key  text        not null,
    since      timestamptz not null,
    until      timestamptz,
    primary key (activation, matter, since)
);

-- Asked for, and perhaps never carried out: the server died, or a rule said no. Without an outcome
-- nothing was changed.
create table activation_attempt (
    id        uuid        primary key,
    at        timestamptz not null,
    post      uuid        not null,
    by_place  bigint      not null,
    plan_key  text        not null,
    level     text        not null,
    outcome   text        check (outcome in ('DONE', 'REFUSED')),
    reason    text
);

create index activation_attempt_open on activation_attempt (by_place, at) where outcome is distinct from 'DONE';

-- What an exercise tells its people on the clock, and what they did about it.
create table exercise_inject (
    activation    uuid        not null references activation on delete cascade,
    number        int         not null check (number > 0),
    due           timestamptz not null,
    words         text        not null,
    english_words text,
    expects       text        not null,
    answered_at   timestamptz,
    answer        text,
    post          uuid,
    primary key (activation, number),
    check ((answered_at is null) = (answer is null))
);

-- The headquarters and groups of one activation: a row a place. At places wider than a subdistrict
-- the subdistrict is 0.
create table command_unit (
    subdistrict bigint      not null,
    activation  uuid        not null,
    place       bigint      not null,
    kind        text        not null check (kind in ('HEADQUARTERS', 'GROUP')),
    key         text        not null,
    place_first bigint      not null,
    level       int         not null,
    name        text        not null,
    english_name text,
    lead        text,
    agency      text,
    from_level  text        not null,
    exercise    boolean     not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    primary key (subdistrict, activation, place, kind, key, opened_at)
);

create index command_unit_of on command_unit (activation, level, place_first);
