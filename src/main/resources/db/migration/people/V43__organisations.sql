-- Enterprises, shops, schools and all else that has a door, a keeper and people, and is no household.
-- The keeper's name and phone are sealed. Who is one of its people may be a resident of any
-- subdistrict, or only a name.
create table organisation (
    subdistrict  bigint      not null,
    id           bigint      not null,
    grid         bigint      not null,
    name         text        not null check (name <> ''),
    kind         text        not null check (kind <> ''),
    credit_code  text        check (credit_code ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
    building     bigint,
    address      text        not null,
    keeper       bytea,
    keeper_phone bytea,
    synthetic    boolean     not null,
    version      int         not null default 1,
    source       text        not null check (source <> ''),
    recorded_at  timestamptz not null,
    account      uuid,
    post         uuid,
    ended_at     timestamptz,
    primary key (subdistrict, id),
    foreign key (subdistrict, building) references building,
    check (grid / 1000000 = subdistrict)
);

create index organisation_of_grid on organisation (subdistrict, grid, id) where ended_at is null;
create index organisation_by_code on organisation (credit_code) where ended_at is null;

create table organisation_person (
    subdistrict          bigint      not null,
    organisation         bigint      not null,
    id                   bigint      not null,
    resident_subdistrict bigint,
    resident             bigint,
    name                 bytea       not null,
    role                 text        not null check (role <> ''),
    phone                bytea,
    source               text        not null check (source <> ''),
    recorded_at          timestamptz not null,
    account              uuid,
    post                 uuid,
    ended_at             timestamptz,
    primary key (subdistrict, organisation, id),
    foreign key (subdistrict, organisation) references organisation,
    check ((resident is null) = (resident_subdistrict is null))
);
