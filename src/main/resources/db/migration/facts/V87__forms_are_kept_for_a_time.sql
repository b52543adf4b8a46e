-- What is kept only for a form goes when its day is over: its workbook, what was read in it, what
-- people could read of why they were asked. A form that was never let out goes as a whole, some time
-- after its last change.
alter table form_issue add column deleted_at timestamptz;
alter table form_issue add check (deleted_at is null or closed_at is not null);
create index form_issue_kept on form_issue (keep_until) where deleted_at is null;

alter table form add column changed_at timestamptz;
update form set changed_at = at;
alter table form alter column changed_at set not null;
alter table form add column deleted_at timestamptz;
alter table form alter column bytes drop not null;
alter table form add check ((bytes is null) = (deleted_at is not null));
create index form_draft on form (changed_at) where issue is null;
