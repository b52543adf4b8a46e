-- A building, an entrance or a dwelling that is gone stays, as people once lived there; nothing
-- offers it any more. What was in it and ended with it has the same time, so that it can be had back.
alter table building
    add column version    int not null default 1,
    add column ended_at   timestamptz,
    add column end_reason text check (end_reason in ('DEMOLISHED', 'CLOSED', 'JOINED', 'MISTAKEN')),
    add check ((ended_at is null) = (end_reason is null));

alter table entrance add column ended_at timestamptz;
alter table dwelling add column ended_at timestamptz;
