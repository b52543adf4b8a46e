-- The kind of department a post works for; whoever holds a post of the same kind at the same place is
-- of the same office.
alter table post add column agency text check (agency <> '');
