-- Which asks of a visit somebody else had answered before it arrived: a phone that was long without
-- network shows the worker both sides, also when the first answer to it was lost on the way.
alter table answering add column overtaken uuid[] not null default '{}';
