-- The place tree, a reference table. `code` is the division code in force; `level` its number of
-- digits; `code_from` the first grid code it can contain, so that a subtree is one range.
create table place (
    code       bigint  primary key,
    level      int     not null check (level in (0, 2, 4, 6, 9, 12, 15)),
    code_from  bigint  not null,
    name       text    not null check (name <> ''),
    pinyin     text,
    kind       text,
    households int     check (households >= 0),
    synthetic  boolean not null default false,
    source     text    not null check (source <> ''),
    changed_at timestamptz not null,
    check (level = 0 or length(code::text) = level)
);

create index place_within on place (code_from, level);

insert into place (code, level, code_from, name, pinyin, source, changed_at)
values (0, 0, 0, '全国', 'quan guo', 'built in', now());
