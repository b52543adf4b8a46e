-- What a case is of: the class it was told or found to be of; until then the one its words are
-- likeliest of, which brings many reports of one thing together and decides nothing else.
alter table case_file add column likely text;
update case_file set likely = leaf where leaf is not null;
-- Many open reports of one thing within hours; read from the index alone.
create index case_crowd on case_file (reported_at, place_first, likely, place)
    where owner is not null and likely is not null;
-- What was merged into a case.
create index case_into on case_file (into_subdistrict, into_id) where into_id is not null;

-- From how many on within how many hours something is more than chance: at one spot and in one
-- community it recurs, and CROWD is one thing that many have told.
create table recurrence (
    spread text primary key check (spread in ('SPOT', 'COMMUNITY', 'CROWD')),
    least  int  not null check (least between 2 and 100000),
    hours  int  not null check (hours between 1 and 87600)
);

insert into recurrence (spread, least, hours) values
    ('SPOT', 5, 1440),
    ('COMMUNITY', 20, 1440),
    ('CROWD', 10, 24);
