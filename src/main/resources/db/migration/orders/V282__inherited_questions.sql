-- When places become one, what each had asked of the issuer is still to be answered, each question
-- for the part that was its place's own: `inherited` holds them until then, `inherited_due` by when
-- the first must be answered. `part`: which of them, asked for a level between, a row below is of.
alter table order_task
    add column inherited     jsonb,
    add column inherited_due timestamptz,
    add column part          uuid,
    add check ((inherited is null) = (inherited_due is null)),
    add check (closed_at is null or inherited is null);

create index order_task_inherited on order_task (inherited_due) where inherited_due is not null;

-- At which place something was done that has become one with another since.
alter table order_task_step add column formerly bigint;
