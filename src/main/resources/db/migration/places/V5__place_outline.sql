-- Where a place lies, in WGS-84, as well-known binary; a synthetic one was drawn, not surveyed.
create table place_outline (
    code            bigint           primary key references place,
    wkb             bytea            not null,
    synthetic       boolean          not null,
    source          text             not null check (source <> ''),
    label_longitude double precision not null,
    label_latitude  double precision not null,
    changed_at      timestamptz      not null
);
