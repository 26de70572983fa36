-- Patients and what entitles them. Numbers that identify a person are encrypted; look-ups go through keyed hashes.

CREATE TABLE patient (
    id           uuid           NOT NULL PRIMARY KEY,
    version      int            NOT NULL,
    surname      varchar(100)   NOT NULL,
    name         varchar(100)   NOT NULL,
    patronymic   varchar(100)   NULL,
    birth_date   date           NOT NULL,
    sex          varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    snils        varbinary(200) NULL COMMENT 'AEAD',
    snils_hash   binary(32)     NULL COMMENT 'HMAC',
    phone        varchar(40)    NULL,
    email        varchar(200)   NULL,
    clinic_id    uuid           NULL COMMENT 'enrolment (прикрепление)',
    district_id  uuid           NULL,
    created_at   datetime(6)    NOT NULL,
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    FOREIGN KEY (district_id) REFERENCES district (id),
    UNIQUE (snils_hash)
);

CREATE TABLE policy (
    id           uuid           NOT NULL PRIMARY KEY,
    version      int            NOT NULL DEFAULT 0,
    patient_id   uuid           NOT NULL,
    kind         varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'OMS or DMS',
    number       varbinary(200) NOT NULL COMMENT 'AEAD, without series',
    number_hash  binary(32)     NOT NULL COMMENT 'HMAC',
    last_digits  char(4) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'for the masked number',
    insurer      varchar(200)   NOT NULL,
    valid_from   date           NOT NULL,
    valid_until  date           NULL,
    FOREIGN KEY (patient_id) REFERENCES patient (id),
    UNIQUE (number_hash, kind),
    INDEX (patient_id)
);

CREATE TABLE identity_document (
    id          uuid           NOT NULL PRIMARY KEY,
    version     int            NOT NULL DEFAULT 0,
    patient_id  uuid           NOT NULL,
    kind        varchar(30) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'PASSPORT, BIRTH_CERTIFICATE or SOCIAL_CARD',
    number      varbinary(200) NOT NULL COMMENT 'AEAD, with series',
    number_hash binary(32)     NOT NULL COMMENT 'HMAC of the number without series',
    FOREIGN KEY (patient_id) REFERENCES patient (id),
    UNIQUE (patient_id, kind)
);

CREATE TABLE referral (
    id           uuid NOT NULL PRIMARY KEY,
    version      int  NOT NULL DEFAULT 0,
    patient_id   uuid NOT NULL,
    specialty_id uuid NOT NULL,
    issued_on    date NOT NULL,
    valid_until  date NOT NULL,
    FOREIGN KEY (patient_id) REFERENCES patient (id),
    FOREIGN KEY (specialty_id) REFERENCES specialty (id),
    INDEX (patient_id, specialty_id, valid_until)
);

CREATE TABLE kiosk (
    id         uuid         NOT NULL PRIMARY KEY,
    version    int          NOT NULL DEFAULT 0,
    clinic_id  uuid         NOT NULL,
    name       varchar(100) NOT NULL,
    token_hash binary(32)   NOT NULL COMMENT 'HMAC of the secret the device keeps',
    active     boolean      NOT NULL,
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    UNIQUE (token_hash),
    UNIQUE (clinic_id, name)
);

-- Failed identifications, counted over the whole cluster. The key is a keyed hash: no number and no address is kept.
CREATE TABLE attempt (
    scope        varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'KIOSK, ADDRESS, POLICY, TICKET',
    key_hash     binary(32)  NOT NULL,
    window_start datetime    NOT NULL,
    failures     int         NOT NULL,
    PRIMARY KEY (scope, key_hash),
    INDEX (window_start)
);
