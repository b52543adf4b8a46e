-- One row an import of divisions that wrote or rejected something. `rest` is the gzipped CSV of the
-- rejected rows, kept for 30 days so that it can be corrected and imported again.
create table place_import (
    id        uuid        primary key,
    at        timestamptz not null,
    place     bigint      not null,
    files     text        not null,
    added     bigint      not null,
    changed   bigint      not null,
    unchanged bigint      not null,
    rejected  bigint      not null,
    rest      bytea,
    check ((rejected > 0) = (rest is not null))
);

create index place_import_at on place_import (at);
