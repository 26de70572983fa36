-- Appointments and the live claims that make double booking impossible.

CREATE TABLE appointment (
    id            uuid         NOT NULL PRIMARY KEY,
    version       int          NOT NULL,
    code          char(10) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'on the ticket; random, not sequential',
    patient_id    uuid         NOT NULL,
    slot_id       uuid         NOT NULL,
    post_id       uuid         NOT NULL COMMENT 'of the slot, whose foreign key holds it',
    clinic_id     uuid         NOT NULL,
    specialty_id  uuid         NOT NULL COMMENT 'of the post; no foreign key, which would cost an index',
    service_id    uuid         NOT NULL,
    starts_at     datetime     NOT NULL,
    ends_at       datetime     NOT NULL,
    status        varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    channel       varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    policy_digits char(4) COLLATE utf8mb4_nopad_bin NULL COMMENT 'last digits of the policy shown',
    moved_from    uuid         NULL COMMENT 'slot before the last move, for undo',
    moved_from_service uuid    NULL COMMENT 'service before the last move, for undo',
    consent_version smallint   NULL COMMENT 'of the text agreed to (ConsentText); null: came from another system',
    booked_by     varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    booked_at     datetime(6)  NOT NULL,
    calendar_sequence int      NOT NULL COMMENT 'SEQUENCE of the iCalendar event',
    FOREIGN KEY (patient_id) REFERENCES patient (id),
    FOREIGN KEY (slot_id) REFERENCES slot (id),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    FOREIGN KEY (service_id) REFERENCES medical_service (id),
    UNIQUE (code),
    INDEX appointment_patient (patient_id, starts_at),
    INDEX appointment_clinic (clinic_id, starts_at)
);

-- One row for each seat that is held or booked now; ending a hold or an appointment deletes it.
CREATE TABLE slot_claim (
    id             uuid        NOT NULL PRIMARY KEY,
    slot_id        uuid        NOT NULL,
    seat           smallint    NOT NULL,
    patient_id     uuid        NULL COMMENT 'null: held by somebody not yet identified',
    appointment_id uuid        NULL,
    holder         varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'caller who holds it',
    keeper         binary(32)  NULL COMMENT 'keyed hash of whom a hold counts for',
    channel        varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL,
    starts_at      datetime    NOT NULL,
    ends_at        datetime    NOT NULL,
    expires_at     datetime    NULL COMMENT 'end of a hold; null: booked',
    PERIOD FOR visit (starts_at, ends_at),
    FOREIGN KEY (slot_id) REFERENCES slot (id),
    FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    FOREIGN KEY (patient_id) REFERENCES patient (id),
    UNIQUE claim_seat_once (slot_id, seat),
    UNIQUE claim_patient_once (patient_id, visit WITHOUT OVERLAPS),
    INDEX claim_expiry (expires_at),
    INDEX claim_keeper (keeper, expires_at),
    CHECK ((expires_at IS NULL) = (appointment_id IS NOT NULL)),
    CHECK (appointment_id IS NULL OR patient_id IS NOT NULL)
);

-- Strangers who hold come one after another: each locks the row of its address or kiosk first.
CREATE TABLE hold_turn (
    keeper   binary(32) NOT NULL PRIMARY KEY,
    taken_at datetime   NOT NULL,
    INDEX (taken_at)
);

-- The history of an appointment, and its outbox: what nobody was notified of yet has no dispatched_at (NOTE-3).
CREATE TABLE appointment_event (
    id             uuid         NOT NULL PRIMARY KEY,
    appointment_id uuid         NOT NULL,
    kind           varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'BOOKED, MOVED, MOVE_UNDONE, CANCELLED',
    status         varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'after the event',
    version        int          NOT NULL COMMENT 'of the appointment, after the event',
    slot_id        uuid         NOT NULL COMMENT 'after the event',
    service_id     uuid         NOT NULL COMMENT 'after the event',
    moved_from     uuid         NULL COMMENT 'after the event',
    actor          varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    reason         varchar(500) NULL,
    happened_at    datetime(6)  NOT NULL,
    dispatched_at  datetime(6)  NULL COMMENT 'when the patient was notified of it',
    FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    UNIQUE (appointment_id, version),
    INDEX (dispatched_at, happened_at),
    INDEX (slot_id)
);

-- What bars a patient from booking for a time: self-imposed or administrative.
CREATE TABLE cancellation_document (
    appointment_id uuid           NOT NULL PRIMARY KEY,
    name           varbinary(700) NOT NULL COMMENT 'encrypted',
    media_type     varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL,
    content        longblob       NOT NULL COMMENT 'encrypted; at most 3 MiB and the cipher''s own bytes',
    received_at    datetime(6)    NOT NULL,
    FOREIGN KEY (appointment_id) REFERENCES appointment (id)
);

CREATE TABLE booking_block (
    id          uuid         NOT NULL PRIMARY KEY,
    patient_id  uuid         NOT NULL,
    clinic_id   uuid         NULL COMMENT 'null: everywhere',
    kind        varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'SELF_IMPOSED or ADMINISTRATIVE',
    blocked_until datetime   NOT NULL,
    reason      varchar(500) NOT NULL,
    FOREIGN KEY (patient_id) REFERENCES patient (id),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    INDEX (patient_id, blocked_until)
);

-- A request with a key is carried out once; the same key again gets the first answer.
CREATE TABLE idempotency_key (
    caller        varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    request_key   varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    request_hash  binary(32)   NOT NULL COMMENT 'SHA-256 of the command',
    resource_id   uuid         NOT NULL COMMENT 'what the first request made: a hold or an event of an appointment',
    created_at    datetime(6)  NOT NULL,
    PRIMARY KEY (caller, request_key),
    INDEX (created_at)
);
