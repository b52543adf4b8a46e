-- A department's form: its own workbook (sealed), and what each column was understood as.
create table form (
    id       uuid        primary key,
    place    bigint      not null,
    account  uuid        not null,
    post     uuid        not null,
    agency   text        not null check (agency <> ''),
    title    text        not null,
    file     text        not null check (file <> ''),
    kind     text        not null check (kind in ('XLSX', 'XLS', 'CSV')),
    macros   boolean     not null,
    sheets   jsonb       not null,
    version  int         not null default 1,
    issue    uuid        unique,
    at       timestamptz not null,
    bytes    bytea       not null
);

create index form_of_post on form (post, at desc);

-- What somebody has said a heading stands for, so that the next form with it needs nobody.
create table form_lesson (
    subject text        not null,
    words   text        not null check (words <> ''),
    meaning jsonb       not null,
    post    uuid        not null,
    at      timestamptz not null,
    primary key (subject, words)
);

-- Which form has used what is known of a community: how many values of each item, when last.
create table fact_use (
    subdistrict bigint      not null,
    community   bigint      not null,
    form        uuid        not null,
    item        text        not null check (item <> ''),
    cells       bigint      not null check (cells > 0),
    at          timestamptz not null,
    primary key (subdistrict, community, form, item)
);
