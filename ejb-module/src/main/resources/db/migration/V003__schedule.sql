-- Templates say what repeats, exceptions what departs from it, slots are what may be booked.

CREATE TABLE schedule_template (
    id            uuid        NOT NULL PRIMARY KEY,
    version       int         NOT NULL DEFAULT 0,
    post_id       uuid        NOT NULL,
    room_id       uuid        NOT NULL,
    service_id    uuid        NULL COMMENT 'null: any service of the post',
    financing     varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'OMS, DMS or PAID',
    valid_from    date        NOT NULL COMMENT 'first day, local',
    valid_to      date        NOT NULL COMMENT 'first day after, local; 9999-12-31: open',
    revision      int         NOT NULL,
    created_at    datetime(6) NOT NULL,
    created_by    varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    FOREIGN KEY (post_id) REFERENCES doctor_post (id),
    FOREIGN KEY (room_id) REFERENCES room (id),
    FOREIGN KEY (service_id) REFERENCES medical_service (id),
    UNIQUE (post_id, room_id, service_id, financing, revision),
    INDEX (post_id, valid_from),
    CHECK (valid_from < valid_to)
);

-- One working interval of a weekday, cut into slots. Two rows with a gap between them are a break.
CREATE TABLE template_interval (
    id              uuid    NOT NULL PRIMARY KEY,
    template_id     uuid    NOT NULL,
    weekday         tinyint NOT NULL COMMENT '1 Monday to 7 Sunday',
    starts          time    NOT NULL,
    ends            time    NOT NULL COMMENT 'not after starts: on the day after',
    slot_minutes    int     NOT NULL,
    buffer_before   int     NOT NULL COMMENT 'minutes',
    buffer_after    int     NOT NULL,
    open_hours      int     NOT NULL COMMENT 'unsold quota opens to all so many hours before the visit',
    FOREIGN KEY (template_id) REFERENCES schedule_template (id),
    UNIQUE (template_id, weekday, starts),
    CHECK (slot_minutes > 0 AND buffer_before >= 0 AND buffer_after >= 0)
);

-- Share of the slots of an interval kept for a set of channels; the rest is open to every channel but referral.
CREATE TABLE template_quota (
    interval_id uuid NOT NULL,
    channels    int  NOT NULL COMMENT 'bits of Channel',
    percent     int  NOT NULL,
    PRIMARY KEY (interval_id, channels),
    FOREIGN KEY (interval_id) REFERENCES template_interval (id),
    CHECK (percent BETWEEN 1 AND 100)
);

CREATE TABLE schedule_exception (
    id         uuid         NOT NULL PRIMARY KEY,
    version    int          NOT NULL DEFAULT 0,
    kind       varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'LEAVE, SICKNESS, TRAINING, CLOSURE or EXTRA_HOURS',
    post_id    uuid         NULL COMMENT 'null: the whole clinic',
    clinic_id  uuid         NOT NULL,
    starts_at  datetime     NOT NULL,
    ends_at    datetime     NOT NULL,
    room_id    uuid         NULL COMMENT 'extra hours',
    slot_minutes int        NULL COMMENT 'extra hours',
    reason     varchar(500) NOT NULL,
    created_at datetime(6)  NOT NULL,
    created_by varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    FOREIGN KEY (post_id) REFERENCES doctor_post (id),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    FOREIGN KEY (room_id) REFERENCES room (id),
    INDEX (clinic_id, starts_at),
    CHECK (starts_at < ends_at)
);

-- Days that depart from the usual week. A moved working day follows the timetable of another weekday.
CREATE TABLE calendar_day (
    id         uuid         NOT NULL PRIMARY KEY,
    version    int          NOT NULL DEFAULT 0,
    region_id  uuid         NULL COMMENT 'null: the whole country',
    day        date         NOT NULL,
    kind       varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'HOLIDAY, DAY_OFF or WORKING',
    works_as   tinyint      NULL COMMENT 'weekday whose timetable a moved working day follows',
    name       varchar(200) NOT NULL,
    UNIQUE (region_id, day),
    INDEX (day),
    CHECK ((kind = 'WORKING') = (works_as IS NOT NULL))
);

CREATE TABLE slot (
    id             uuid        NOT NULL PRIMARY KEY,
    post_id        uuid        NOT NULL,
    clinic_id      uuid        NOT NULL,
    room_id        uuid        NOT NULL,
    service_id     uuid        NULL,
    local_date     date        NOT NULL COMMENT 'in the zone of the clinic',
    starts_at      datetime    NOT NULL COMMENT 'UTC',
    ends_at        datetime    NOT NULL,
    financing      varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    channels       int         NOT NULL COMMENT 'bits of Channel',
    opens_to_all   datetime    NOT NULL COMMENT 'from then on every channel may book it; 9999: never',
    free_from      datetime    NOT NULL COMMENT '1970: free; end of a hold; 9999-12-31: taken, closed or over',
    closed         boolean     NOT NULL,
    busy_doctor_id uuid        NULL COMMENT 'null when closed: nobody is occupied',
    busy_room_id   uuid        NULL,
    occupied_from  datetime    NOT NULL COMMENT 'with buffers',
    occupied_to    datetime    NOT NULL,
    taken          boolean     GENERATED ALWAYS AS (free_from >= '9999-01-01') STORED INVISIBLE
        COMMENT 'booked, closed or over; free and held slots lie together in slot_open',
    PERIOD FOR occupied (occupied_from, occupied_to),
    FOREIGN KEY (post_id) REFERENCES doctor_post (id),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    FOREIGN KEY (room_id) REFERENCES room (id),
    FOREIGN KEY (service_id) REFERENCES medical_service (id),
    UNIQUE slot_doctor_once (busy_doctor_id, occupied WITHOUT OVERLAPS),
    UNIQUE slot_room_once (busy_room_id, occupied WITHOUT OVERLAPS),
    INDEX slot_day (post_id, financing, local_date, starts_at, ends_at, closed, service_id)
        COMMENT 'the days of a post, whole; a booking does not touch it',
    INDEX slot_open (post_id, financing, taken, starts_at, free_from, channels, opens_to_all, local_date, service_id)
        COMMENT 'what of a post may still be booked, in order of time; the only index that a booking rewrites',
    INDEX slot_clinic (clinic_id, starts_at)
);

-- How far each clinic's slots are made. A row is claimed with SKIP LOCKED, so any number of nodes may work.
CREATE TABLE slot_horizon (
    clinic_id       uuid     NOT NULL PRIMARY KEY,
    generated_until date     NOT NULL COMMENT 'first local day without slots',
    stale           boolean  NOT NULL COMMENT 'templates or exceptions changed: make the whole horizon again',
    next_run        datetime NOT NULL,
    failures        int      NOT NULL DEFAULT 0 COMMENT 'runs in a row that failed; each waits longer for the next',
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    INDEX (next_run)
);

-- When the nearest free slot of each post was, as last looked up: the order of lists too long to look up every post.
CREATE TABLE nearest_slot (
    post_id      uuid        NOT NULL,
    financing    varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    channel      smallint    NOT NULL COMMENT 'bit of Channel',
    starts_at    datetime    NOT NULL COMMENT 'UTC; 9999: none is free',
    specialty_id uuid        NOT NULL,
    city_id      uuid        NOT NULL,
    region_id    uuid        NOT NULL,
    PRIMARY KEY (post_id, financing, channel),
    FOREIGN KEY (post_id) REFERENCES doctor_post (id),
    INDEX nearest_anywhere (channel, financing, starts_at, post_id),
    INDEX nearest_specialty (channel, financing, specialty_id, starts_at, post_id),
    INDEX nearest_region (channel, financing, region_id, starts_at, post_id),
    INDEX nearest_region_specialty (channel, financing, region_id, specialty_id, starts_at, post_id),
    INDEX nearest_city (channel, financing, city_id, starts_at, post_id),
    INDEX nearest_city_specialty (channel, financing, city_id, specialty_id, starts_at, post_id)
);

-- When each clinic's nearest slots are looked up again. Claimed with SKIP LOCKED, as slot_horizon.
CREATE TABLE nearest_slot_run (
    clinic_id  uuid     NOT NULL PRIMARY KEY,
    next_run   datetime NOT NULL,
    over_until datetime NOT NULL COMMENT 'free slots that began before no longer count as free',
    failures   int      NOT NULL DEFAULT 0 COMMENT 'runs in a row that failed; each waits longer for the next',
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    INDEX (next_run)
);
