-- By which grants something was done that the post could not have done by its own powers: a list of
-- {grant, power, until}. Empty for nearly all lines.
alter table journal add column lent jsonb;

create index journal_lent on journal using gin (lent jsonb_path_ops) where lent is not null;
