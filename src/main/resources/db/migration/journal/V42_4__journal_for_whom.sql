-- Whose post it was, where a deputy acted under it.
alter table journal add column for_user text;
