-- What is late with a topic climbs as a case does. `next_climb` is when it does next: first when it
-- was due (what is fixed is closed within a week after), null where it is nobody's turn or on the city's desk.
alter table topic add column climbed bigint, add column next_climb timestamptz;
update topic set next_climb = case state when 'OPEN' then due
                                         else fixed_at + hours * interval '1 hour' + interval '7 days' end
where state in ('OPEN', 'FIXED');
create index topic_next_climb on topic (next_climb) where next_climb is not null;
create index topic_climbed on topic (climbed) where climbed is not null;
