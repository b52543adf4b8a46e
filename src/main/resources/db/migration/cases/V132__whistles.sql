-- Whistles: the lower level calls departments to a place. A whistle is kept for good under the
-- subdistrict it was blown in; `place` follows when places change, and so does `by_place`, the
-- place of whoever blew it.
create table whistle (
    subdistrict bigint      not null,
    id          bigint      not null,
    kind        text        not null
                check (kind in ('JOINT_ENFORCEMENT', 'EMERGENCY', 'KEY_WORK', 'RESIDENTS_DEMAND')),
    place       bigint      not null,
    place_first bigint      not null,
    spot        text        not null check (spot <> ''),
    words       text        not null check (words <> ''),
    about       text        check (about <> ''),
    wanted_at   timestamptz,
    by_place    bigint      not null,
    post        uuid        not null,
    raised_at   timestamptz not null,
    state       text        not null
                check (state in ('RAISED', 'JOINT_ACTION', 'RESOLVED', 'CLOSED', 'EXCUSED', 'WITHDRAWN')),
    closed_at   timestamptz,
    version     int         not null check (version > 0),
    primary key (subdistrict, id),
    check ((closed_at is null) = (state in ('RAISED', 'JOINT_ACTION', 'RESOLVED')))
);

create index whistle_place on whistle (place_first, raised_at);
create index whistle_open on whistle (place_first) where closed_at is null;

-- What one department is called for. While it is open somebody must act by a time: a seat (a power
-- at a place, of the department where it is the department's), and the post found to sit on it.
-- `rung`: how often it has climbed since that time began to run; `climbs_at`: when it does next.
create table whistle_call (
    subdistrict   bigint      not null,
    whistle       bigint      not null,
    agency        text        not null,
    state         text        not null
                  check (state in ('ROUTED', 'ACKNOWLEDGED', 'CHECKED_IN', 'LEAVING', 'ESCALATED',
                                   'RESOLVED', 'RATED', 'EXCUSED', 'NOT_NEEDED', 'WITHDRAWN')),
    due           timestamptz,
    rung          int         not null check (rung between 0 and 2),
    climbs_at     timestamptz,
    climbed_to    bigint,
    seat_power    text        check (seat_power in ('HANDLE_CASES', 'RAISE_WHISTLES', 'DISPATCH_CASES')),
    seat_place    bigint,
    seat_first    bigint,
    owner         uuid,
    owner_until   timestamptz,
    stands_in     boolean     not null,
    seated_at     timestamptz not null,
    answer_due    timestamptz not null,
    answered_at   timestamptz,
    arrival_due   timestamptz not null,
    arrived_at    timestamptz,
    declined      int         not null check (declined >= 0),
    ruled         boolean     not null,
    solved        text        check (solved in ('YES', 'PARTLY', 'NO')),
    rating_words  text,
    closed_at     timestamptz,
    primary key (subdistrict, whistle, agency),
    foreign key (subdistrict, whistle) references whistle,
    check (closed_at is null and due is not null and owner is not null and seat_power is not null
               and seat_place is not null and seat_first is not null
               and state in ('ROUTED', 'ACKNOWLEDGED', 'CHECKED_IN', 'LEAVING', 'ESCALATED', 'RESOLVED')
           or closed_at is not null and due is null and owner is null and seat_power is null
               and climbs_at is null and state in ('RATED', 'EXCUSED', 'NOT_NEEDED', 'WITHDRAWN')),
    check ((state = 'RATED') = (solved is not null)),
    check ((rung > 0) = (climbed_to is not null))
);

create index whistle_call_owner on whistle_call (owner) where closed_at is null;
create index whistle_call_seat on whistle_call (seat_first) where closed_at is null;
create index whistle_call_until on whistle_call (owner_until) where owner_until is not null;
create index whistle_call_climbs on whistle_call (climbs_at) where climbs_at is not null;
create index whistle_call_climbed on whistle_call (climbed_to) where closed_at is null and climbed_to is not null;

-- Who did what, when, on what basis; `to_post` is whom it went to, `to_place` where it climbed to.
create table whistle_step (
    subdistrict bigint      not null,
    whistle     bigint      not null,
    number      int         not null check (number > 0),
    at          timestamptz not null,
    act         text        not null check (act <> ''),
    agency      text,
    account     uuid,
    user_name   text,
    post        uuid,
    to_post     uuid,
    to_place    bigint,
    basis       text        not null,
    words       text        not null,
    primary key (subdistrict, whistle, number),
    foreign key (subdistrict, whistle) references whistle
);

-- Within what time. Pinggu's of 2017 for emergencies: there within 30 minutes by the clock.
create table whistle_limit (
    timing    text primary key
              check (timing in ('ANSWER', 'ARRIVE', 'ACT', 'LEAVE', 'RULE', 'RATE', 'CLIMB')),
    ordinary  text not null check (ordinary ~ '^[1-9][0-9]{0,3}(m|h|wh|wd)$'),
    emergency text not null check (emergency ~ '^[1-9][0-9]{0,3}(m|h|wh|wd)$')
);

insert into whistle_limit (timing, ordinary, emergency) values
    ('ANSWER', '30m', '10m'),
    ('ARRIVE', '2wh', '30m'),
    ('ACT', '5wd', '24h'),
    ('LEAVE', '2wh', '30m'),
    ('RULE', '4wh', '30m'),
    ('RATE', '2wd', '2wd'),
    ('CLIMB', '2wh', '30m');

-- What may be needed, and which departments it takes.
create table whistle_need (
    key          text primary key,
    number       int  not null unique,
    name         text not null check (name <> ''),
    english_name text not null check (english_name <> ''),
    agencies     text not null check (agencies <> '')
);

insert into whistle_need (key, number, name, english_name, agencies) values
    ('GAS_SMELL', 1, '闻到燃气味', 'Smell of gas', 'UTILITIES FIRE_RESCUE EMERGENCY'),
    ('FIRE', 2, '起火冒烟', 'Fire or smoke', 'FIRE_RESCUE PUBLIC_SECURITY EMERGENCY'),
    ('HURT', 3, '有人受伤发病', 'Somebody hurt or ill', 'HEALTH FIRE_RESCUE'),
    ('FLOODED', 4, '积水内涝', 'Flooding', 'WATER EMERGENCY FIRE_RESCUE'),
    ('BUILDING_UNSAFE', 5, '房屋开裂、外墙脱落', 'A building that cracks or sheds', 'HOUSING EMERGENCY'),
    ('OUTAGE', 6, '停水停电停暖', 'No water, power or heating', 'UTILITIES'),
    ('ROAD_SUNK', 7, '道路塌陷', 'A road that has sunk', 'TRANSPORT UTILITIES PUBLIC_SECURITY'),
    ('FIRE_LANE', 8, '堵塞消防通道', 'A blocked fire lane', 'FIRE_RESCUE PUBLIC_SECURITY'),
    ('ILLEGAL_BUILDING', 9, '违法建设', 'Building without permission', 'URBAN_MANAGEMENT NATURAL_RESOURCES HOUSING'),
    ('STREET_STALLS', 10, '占道经营', 'Stalls in the street', 'URBAN_MANAGEMENT MARKET_REGULATION'),
    ('FOOD', 11, '无证餐饮、食品安全', 'Food sold without a licence, or unsafe', 'MARKET_REGULATION HEALTH'),
    ('KITCHEN_SMOKE', 12, '餐饮油烟扰民', 'Kitchen smoke', 'ECOLOGY URBAN_MANAGEMENT MARKET_REGULATION'),
    ('NOISE', 13, '噪声扰民', 'Noise', 'PUBLIC_SECURITY ECOLOGY URBAN_MANAGEMENT'),
    ('SEWAGE', 14, '污水外溢、河道污染', 'Sewage, a polluted river', 'WATER ECOLOGY'),
    ('GROUP_RENTAL', 15, '群租、消防隐患', 'Overcrowded flats', 'HOUSING PUBLIC_SECURITY FIRE_RESCUE'),
    ('WAGES', 16, '欠薪聚集', 'Unpaid wages, a crowd', 'HUMAN_RESOURCES HOUSING PUBLIC_SECURITY'),
    ('DANGEROUS_GOODS', 17, '危险化学品', 'Dangerous goods', 'EMERGENCY FIRE_RESCUE ECOLOGY'),
    ('OUTBREAK', 18, '疑似传染病聚集', 'Several ill with the same', 'DISEASE_CONTROL HEALTH'),
    ('FOOD_POISONING', 19, '疑似食物中毒', 'Food poisoning', 'MARKET_REGULATION HEALTH DISEASE_CONTROL'),
    ('IN_NEED', 20, '困难、流浪人员求助', 'Somebody in need or without a home', 'CIVIL_AFFAIRS PUBLIC_SECURITY'),
    ('TREE_DOWN', 21, '树木倒伏、广告牌坠落', 'A tree or a sign that fell', 'URBAN_MANAGEMENT EMERGENCY'),
    ('PARKING', 22, '乱停车、交通拥堵', 'Parking, traffic', 'PUBLIC_SECURITY TRANSPORT');
