-- What is the same at every place a post is opened at is written once a subdistrict: a city's plan
-- opens some eighty thousand stations at once, and their words were most of what was written. A
-- station keeps its number of people, and a make-up and skills of its own only when it was given them.
-- `again` keeps two of a kind apart whose places became one.
create table station_kind (
    subdistrict    bigint not null,
    id             bigint not null,
    source         text   not null check (source <> ''),
    key            text   not null check (key <> ''),
    name           text   not null check (name <> ''),
    english_name   text,
    team           text   not null check (team <> ''),
    english_team   text,
    makeup         jsonb  not null,
    skills         text   not null,
    duties         text   not null,
    english_duties text,
    primary key (subdistrict, id)
);

alter table station add column kind bigint;
alter table station add column again bigint not null default 0;
alter table station alter column makeup drop not null;
alter table station alter column skills drop not null;

drop index station_once;

-- Places that became one had the number of the second written behind its key.
update station set again = id, key = regexp_replace(key, ' [0-9]+$', '')
where source <> 'hand' and key ~ ' [0-9]+$';

insert into station_kind
  (subdistrict, id, source, key, name, english_name, team, english_team, makeup, skills, duties,
   english_duties)
select distinct on (subdistrict, source, key)
       subdistrict, id, source, key, name, english_name, team, english_team, makeup, skills, duties,
       english_duties
from station
order by subdistrict, source, key, id;

update station s
set kind = k.id, makeup = nullif(s.makeup, k.makeup), skills = nullif(s.skills, k.skills)
from station_kind k
where k.subdistrict = s.subdistrict and k.source = s.source and k.key = s.key;

alter table station alter column kind set not null;
alter table station
    drop column source,
    drop column key,
    drop column name,
    drop column english_name,
    drop column team,
    drop column english_team,
    drop column duties,
    drop column english_duties;

create unique index station_kind_once on station_kind (source, key, subdistrict);
create unique index station_once on station (kind, place, again, subdistrict) where closed_at is null;
