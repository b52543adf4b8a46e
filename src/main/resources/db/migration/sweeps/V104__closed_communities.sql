-- Who ordered which communities to be closed around the clock, on what basis, from when until when.
create table closure_order (
    id         uuid        primary key,
    area       bigint      not null,
    grid_from  bigint      not null,
    grid_to    bigint      not null,
    basis      text        not null check (basis <> ''),
    issuer     text        not null check (issuer <> ''),
    ordered_at timestamptz not null,
    lifted_at  timestamptz,
    account    uuid        not null,
    post       uuid        not null,
    lifted_by  uuid,
    check (lifted_at is null or lifted_at >= ordered_at)
);

-- That a community is closed: every entrance shut or watched day and night, from when until when.
create table closure (
    subdistrict bigint      not null,
    community   bigint      not null,
    id          uuid        not null,
    closed_at   timestamptz not null,
    opened_at   timestamptz,
    account     uuid        not null,
    post        uuid        not null,
    opened_by   uuid,
    primary key (subdistrict, community, id),
    check (opened_at is null or opened_at >= closed_at)
);

create unique index closure_running on closure (subdistrict, community) where opened_at is null;
