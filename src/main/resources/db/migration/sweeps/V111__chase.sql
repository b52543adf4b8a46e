-- At what time of each half day each step of chasing silent households begins; the newest line is in
-- force, for the whole city.
create table chase_rule (
    version           int         primary key,
    morning_message   time        not null,
    morning_steward   time        not null,
    morning_call      time        not null,
    morning_visit     time        not null,
    afternoon_message time        not null,
    afternoon_steward time        not null,
    afternoon_call    time        not null,
    afternoon_visit   time        not null,
    basis             text        not null check (basis <> ''),
    post              uuid,
    set_at            timestamptz not null,
    check (morning_message < morning_steward and morning_steward < morning_call
           and morning_call < morning_visit and morning_visit < '12:00'),
    check ('12:00' <= afternoon_message and afternoon_message < afternoon_steward
           and afternoon_steward < afternoon_call and afternoon_call < afternoon_visit)
);

insert into chase_rule
    (version, morning_message, morning_steward, morning_call, morning_visit, afternoon_message,
     afternoon_steward, afternoon_call, afternoon_visit, basis, set_at)
values (1, '08:00', '09:00', '10:00', '11:00', '17:00', '18:00', '19:00', '20:00',
        '武汉市新冠肺炎疫情防控指挥部通告(第15号,2020-02-20)', now());

-- That the messages of a subdistrict were queued for a period.
create table chase_queued (
    subdistrict bigint      not null,
    day         date        not null,
    slot        smallint    not null check (slot in (1, 2)),
    queued_at   timestamptz not null,
    messages    int         not null check (messages >= 0),
    primary key (subdistrict, day, slot)
);

-- What was tried to reach a silent household, and what came of it; append only, keyed as its report
-- would be. A row says itself who did it: the post, a steward's too. A day's rows have a table of
-- their own and go with its reports.
create table chase_attempt (
    subdistrict bigint      not null,
    day         date        not null,
    slot        smallint    not null check (slot in (1, 2)),
    household   bigint      not null,
    number      smallint    not null check (number > 0),
    id          uuid        not null,
    step        text        not null check (step in ('STEWARD', 'CALL', 'VISIT')),
    outcome     text        not null
                check (outcome in ('TOLD', 'NOBODY_THERE', 'NO_ANSWER', 'WRONG_NUMBER',
                                   'WILL_REPORT', 'REFUSED')),
    account     uuid        not null,
    post        uuid        not null,
    at          timestamptz not null,
    primary key (subdistrict, day, slot, household, number)
) partition by range (day);

do $$
declare
    it date;
begin
    for it in select distinct day from report_period where dropped_at is null loop
        execute format(
            'create table if not exists chase_attempt_%s partition of chase_attempt for values from (%L) to (%L)',
            to_char(it, 'YYYY_MM_DD'), it, it + 1);
        execute format(
            'create table if not exists message_%s partition of message for values from (%L) to (%L) with (fillfactor = 70)',
            to_char(it, 'YYYY_MM_DD'), it, it + 1);
    end loop;
end $$;
