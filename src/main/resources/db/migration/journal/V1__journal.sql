-- Who did what. Append only; `subdistrict` is 0 for what belongs to a wider place.
-- `place_from` is the first grid code a place can contain, so a subtree is one range.
create table journal (
    subdistrict bigint      not null,
    id          uuid        not null,
    at          timestamptz not null,
    account     uuid,
    user_name   text,
    post        uuid,
    action      text        not null check (action <> ''),
    subject     text        not null,
    place       bigint      not null,
    place_from  bigint      not null,
    basis       text        not null check (basis <> ''),
    detail      jsonb       not null,
    primary key (subdistrict, id)
);

create index journal_newest on journal (at desc, place_from);
