-- What people propose for the catalogue of data items, and what became of it. An accepted one is an
-- item LOCAL_<number>; a synonym is another name of the item it names. A catalogue: small, and the
-- same for every place.
create table proposed_item (
    id           uuid        primary key,
    at           timestamptz not null,
    label        text        not null check (label <> ''),
    subject      text        not null,
    type         text        not null,
    unit         text,
    codes        text[]      not null default '{}',
    owner        text        not null,
    form         text        not null,
    account      uuid        not null,
    post         uuid        not null,
    place        bigint      not null,
    state        text        not null default 'OPEN'
                 check (state in ('OPEN', 'ACCEPTED', 'SYNONYM', 'DECLINED')),
    number       int         unique,
    english      text,
    fresh        text,
    sensitivity  text,
    synonym_of   text,
    reason       text,
    decided_at   timestamptz,
    decided_by   uuid,
    decided_post uuid,
    check ((state = 'OPEN') = (decided_at is null)),
    check ((state = 'ACCEPTED') = (number is not null)),
    check ((state = 'SYNONYM') = (synonym_of is not null)),
    check ((state = 'DECLINED') = (reason is not null))
);

create unique index proposed_item_open on proposed_item (subject, label) where state = 'OPEN';
create index proposed_item_decided on proposed_item (decided_at) where state in ('ACCEPTED', 'SYNONYM');
