-- What an office must do is counted in its work days; a search for somebody missing, and the end of
-- a stay, do not wait for offices to open. How many work days is what cities' rules for matters of
-- the grassroots ask for (taken up within one to five); each city may set its own.
alter table hand_over_limit add column unit text not null default 'HOURS'
    check (unit in ('HOURS', 'WORK_DAYS'));
alter table hand_over_limit rename column hours to first;
alter table hand_over_limit rename column climb_hours to further;

update hand_over_limit set unit = 'WORK_DAYS', first = 3, further = 1
where stage in ('REQUESTED', 'ANNOUNCED', 'DEPARTED', 'RETURNED');

insert into hand_over_limit (stage, unit, first, further, basis)
values ('SENT_OUT', 'WORK_DAYS', 10, 5, 'default');
