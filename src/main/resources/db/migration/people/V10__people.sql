-- Buildings, entrances, dwellings, households and residents. Every table that grows leads with the
-- subdistrict. Each row says where its data came from (`source`) and when (`recorded_at`).
create sequence linli_id increment by 1000;

create table building (
    subdistrict bigint      not null,
    id          bigint      not null,
    grid        bigint      not null,
    name        text        not null check (name <> ''),
    address     text        not null check (address <> ''),
    storeys     smallint    not null check (storeys > 0),
    longitude   double precision,
    latitude    double precision,
    synthetic   boolean     not null,
    source      text        not null check (source <> ''),
    recorded_at timestamptz not null,
    primary key (subdistrict, id)
);

create index building_of_grid on building (subdistrict, grid);

create table entrance (
    subdistrict bigint      not null,
    id          bigint      not null,
    building    bigint      not null,
    name        text        not null check (name <> ''),
    source      text        not null check (source <> ''),
    recorded_at timestamptz not null,
    primary key (subdistrict, id),
    foreign key (subdistrict, building) references building
);

create table dwelling (
    subdistrict bigint      not null,
    id          bigint      not null,
    entrance    bigint      not null,
    storey      smallint    not null,
    room        text        not null check (room <> ''),
    source      text        not null check (source <> ''),
    recorded_at timestamptz not null,
    primary key (subdistrict, id),
    foreign key (subdistrict, entrance) references entrance
);

-- `members` counts the residents and is kept in the transaction that changes them. `link_version`
-- is signed into the household's link; raising it revokes every earlier link.
create table household (
    subdistrict  bigint      not null,
    id           bigint      not null,
    grid         bigint      not null,
    dwelling     bigint      not null,
    members      smallint    not null check (members >= 0),
    link_version int         not null default 1,
    link_revoked boolean     not null default false,
    synthetic    boolean     not null,
    source       text        not null check (source <> ''),
    recorded_at  timestamptz not null,
    ended_at     timestamptz,
    primary key (subdistrict, id),
    foreign key (subdistrict, dwelling) references dwelling,
    check (grid / 1000000 = subdistrict)
);

create index household_of_grid on household (subdistrict, grid, id);

-- Phone and identity number are encrypted; `identity_index` is a keyed hash to find one by.
create table resident (
    subdistrict    bigint      not null,
    id             bigint      not null,
    household      bigint      not null,
    name           text        not null check (name <> ''),
    sex            text        not null check (sex in ('MALE', 'FEMALE')),
    birth_date     date,
    relation       text        not null
                   check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER')),
    phone          bytea,
    identity       bytea,
    identity_index bytea,
    source         text        not null check (source <> ''),
    recorded_at    timestamptz not null,
    primary key (subdistrict, id),
    foreign key (subdistrict, household) references household,
    check ((identity is null) = (identity_index is null))
);

create index resident_of_household on resident (subdistrict, household, id);
