-- Forms let out to the grass roots. An installation has some thousands a year; they are kept whole
-- on every node. While one is open somebody owns it and there is a time at which it changes by
-- itself (`due`): an emergency that is not registered, or the end of its validity.
create table form_issue (
    id          uuid        primary key,
    form        uuid        not null,
    place       bigint      not null,
    place_first bigint      not null,
    agency      text        not null check (agency <> ''),
    issuer      text        not null check (issuer <> ''),
    number      text        not null,
    basis       text        not null,
    duty        text        not null,
    purpose     text        not null check (purpose <> ''),
    valid_from  date        not null,
    valid_until date        not null,
    keep_until  date        not null,
    emergency   text,
    items       text        not null,
    known       int         not null check (known >= 0),
    asks        int         not null check (asks >= 0),
    state       text        not null
                check (state in ('IN_FORCE', 'EMERGENCY_UNREGISTERED', 'REGISTERED', 'SUSPENDED',
                                 'WITHDRAWN', 'EXPIRED', 'CLOSED')),
    version     int         not null,
    post        uuid        not null,
    post_place  bigint      not null,
    filled_by   timestamptz,
    owner       uuid,
    deadline    timestamptz,
    due         timestamptz,
    issued_at   timestamptz not null,
    changed_at  timestamptz not null,
    closed_at   timestamptz,
    check (valid_until >= valid_from),
    -- Only an emergency goes out before it has a number, a basis and a duty.
    check (emergency is not null or (number <> '' and basis <> '' and duty <> '')),
    check (closed_at is null and owner is not null and deadline is not null and due is not null
               and state in ('IN_FORCE', 'EMERGENCY_UNREGISTERED', 'REGISTERED', 'SUSPENDED')
           or closed_at is not null and owner is null and deadline is null and due is null
               and state in ('WITHDRAWN', 'EXPIRED', 'CLOSED'))
);

create index form_issue_place on form_issue (place_first, issued_at desc);
create index form_issue_post on form_issue (post, issued_at desc);
create index form_issue_due on form_issue (due) where closed_at is null;
create index form_issue_number on form_issue (number) where closed_at is null;
create index form_issue_basis on form_issue (basis) where closed_at is null;

-- Each step: who, when, on what basis, and what it led to. Append only.
create table form_issue_step (
    issue     uuid        not null references form_issue,
    number    int         not null check (number > 0),
    at        timestamptz not null,
    step      text        not null check (step <> ''),
    state     text        not null check (state <> ''),
    account   uuid,
    user_name text,
    post      uuid,
    basis     text        not null,
    words     text        not null,
    primary key (issue, number)
);

-- A form a community or subdistrict sent back for its place. While it is open one side must act by
-- `due`; what is late then ends by itself at `lapses`.
create table form_return (
    subdistrict bigint      not null,
    id          bigint      not null,
    issue       uuid        not null,
    place       bigint      not null,
    place_first bigint      not null,
    reason      text        not null
                check (reason in ('NO_BASIS', 'NOT_OUR_DUTY', 'DUPLICATE', 'NO_MEANS', 'TOO_SHORT',
                                  'UNCLEAR', 'OTHER')),
    state       text        not null
                check (state in ('RAISED', 'ANSWERED', 'DISPUTED', 'ACCEPTED', 'WITHDRAWN_HERE',
                                 'LAPSED', 'UPHELD', 'SET_ASIDE', 'OVER')),
    version     int         not null,
    post        uuid        not null,
    ruler       bigint      not null,
    acting      text        check (acting in ('REQUESTER', 'RETURNER', 'RULER')),
    due         timestamptz,
    lapses      timestamptz,
    raised_at   timestamptz not null,
    changed_at  timestamptz not null,
    closed_at   timestamptz,
    primary key (subdistrict, id),
    check (closed_at is null and acting is not null and due is not null and lapses is not null
               and state in ('RAISED', 'ANSWERED', 'DISPUTED')
           or closed_at is not null and acting is null and due is null and lapses is null
               and state not in ('RAISED', 'ANSWERED', 'DISPUTED'))
);

create unique index form_return_open on form_return (subdistrict, issue, place)
    where closed_at is null;
create index form_return_issue on form_return (issue);
create index form_return_lapses on form_return (lapses) where closed_at is null;

create table form_return_step (
    subdistrict bigint      not null,
    form_return bigint      not null,
    number      int         not null check (number > 0),
    at          timestamptz not null,
    step        text        not null check (step <> ''),
    state       text        not null check (state <> ''),
    account     uuid,
    user_name   text,
    post        uuid,
    basis       text        not null,
    words       text        not null,
    primary key (subdistrict, form_return, number),
    foreign key (subdistrict, form_return) references form_return
);

-- What a form cost a grid when it was let out: counts, of nobody in particular. `spared`: known
-- cells, fresh, that people would have been asked for; `unmeasured`: asks of items nobody knows yet
-- how long they take, which `seconds` leaves out.
create table form_burden (
    subdistrict bigint not null,
    issue       uuid   not null,
    grid        bigint not null,
    cells       int    not null check (cells >= 0),
    known       int    not null check (known >= 0),
    spared      int    not null check (spared >= 0),
    derived     int    not null check (derived >= 0),
    asked       int    not null check (asked >= 0),
    merged      int    not null check (merged >= 0),
    people      int    not null check (people >= 0),
    seconds     bigint not null check (seconds >= 0),
    unmeasured  int    not null check (unmeasured between 0 and asked),
    primary key (subdistrict, issue, grid)
);

create index form_burden_grid on form_burden (grid);
create index form_burden_issue on form_burden (issue);
