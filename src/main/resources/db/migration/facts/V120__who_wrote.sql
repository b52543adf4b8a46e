-- Which transaction wrote a report, so that a board of the past shows what was visible then and not
-- what only had an earlier time on it. Those from before keep none and go by their time.
alter table health_report add column wrote xid8;
alter table health_report alter column wrote set default pg_current_xact_id();
