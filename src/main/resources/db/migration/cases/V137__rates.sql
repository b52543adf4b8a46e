-- Whoever could be told is asked once. `callback` is what became of asking by telephone where there
-- was no verdict; `excluded` why a case counts in no rate, said by whoever is above.
alter table case_file
    add column callback  text check (callback in ('NOT_REACHED', 'REFUSED')),
    add column callbacks smallint not null default 0,
    add column called_at timestamptz,
    add column asked_at  timestamptz,
    add column excluded  text check (excluded in ('MALICIOUS_REPEAT', 'FORCE_MAJEURE', 'BEYOND_DUTY', 'UNLAWFUL_WISH'));

-- What rates are counted from, along one index.
create index case_closed on case_file (closed_at, id)
    include (place, place_first, agency, state, kind, dispatched_at, reported_at, contacted_at,
             handle_by, handled_at, resolved, satisfied, callback, excluded, reporter_key, household)
    where closed_at is not null;
-- Who is still to be asked, by telephone or by a message to the household.
create index case_to_tell on case_file (closed_at)
    where closed_at is not null and resolved is null and asked_at is null and household is not null
      and state in ('CLOSED', 'ANSWERED', 'ON_THE_SPOT');
create index case_to_ask on case_file (closed_at)
    where closed_at is not null and resolved is null and reporter_phone is not null
      and state in ('CLOSED', 'ANSWERED', 'ON_THE_SPOT');

-- What each rate weighs in the whole, in hundredths; the newest line is in force.
create table case_rate_weight (
    since        timestamptz primary key,
    response     integer not null check (response >= 0),
    resolution   integer not null check (resolution >= 0),
    satisfaction integer not null check (satisfaction >= 0),
    basis        text    not null check (basis <> ''),
    account      uuid,
    check (response + resolution + satisfaction = 100)
);

insert into case_rate_weight (since, response, resolution, satisfaction, basis) values
    ('2020-01-01 00:00+08', 30, 35, 35, '准格尔旗接诉即办考核：响应率、解决率、满意率按 30%、35%、35% 计');
