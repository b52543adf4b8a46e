-- What waits for somebody is asked at every look at the first screen: the rows of a range are
-- counted within the index alone, and what is late without looking at what is not.
drop index order_task_within;
create index order_task_within on order_task (place_first)
    include (subdistrict, level, leaf, real, due, state) where closed_at is null;
create index order_task_late on order_task (due)
    where leaf and real and closed_at is null and answer_due is null;
