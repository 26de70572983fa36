-- Regions, clinics, doctors, services. Moments are UTC; a clinic's days are kept in its own zone.

CREATE TABLE region (
    id        uuid         NOT NULL PRIMARY KEY,
    version   int          NOT NULL DEFAULT 0,
    code      char(2) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'number of the federal subject, as in policy numbers',
    name      varchar(200) NOT NULL,
    time_zone varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'IANA name',
    UNIQUE (code)
);

CREATE TABLE city (
    id        uuid         NOT NULL PRIMARY KEY,
    version   int          NOT NULL DEFAULT 0,
    region_id uuid         NOT NULL,
    name      varchar(200) NOT NULL,
    time_zone varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL,
    FOREIGN KEY (region_id) REFERENCES region (id),
    UNIQUE (region_id, name)
);

CREATE TABLE clinic (
    id              uuid          NOT NULL PRIMARY KEY,
    version         int           NOT NULL,
    city_id         uuid          NOT NULL,
    code            varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'stable key of imports',
    full_name       varchar(500)  NOT NULL,
    short_name      varchar(200)  NOT NULL,
    inn             char(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    ogrn            char(13) COLLATE utf8mb4_nopad_bin NOT NULL,
    postal_code     char(6) COLLATE utf8mb4_nopad_bin NOT NULL,
    city_district   varchar(100)  NULL,
    address         varchar(300)  NOT NULL,
    latitude        decimal(9, 6) NOT NULL,
    longitude       decimal(9, 6) NOT NULL,
    phones          varchar(200)  NOT NULL COMMENT 'separated by semicolons',
    email           varchar(200)  NOT NULL,
    time_zone       varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL,
    insurance       int           NOT NULL COMMENT 'bits: 1 OMS, 2 DMS, 4 paid',
    horizon_days    int           NOT NULL COMMENT 'how far ahead slots exist and may be booked',
    cancel_hours    int           NOT NULL COMMENT 'cut-off of cancelling by the patient',
    enrolled_only   boolean       NOT NULL COMMENT 'OMS visits need enrolment in this clinic',
    updated_at      datetime(6)   NOT NULL,
    FOREIGN KEY (city_id) REFERENCES city (id),
    UNIQUE (code),
    INDEX (city_id, short_name),
    INDEX (short_name)
);

CREATE TABLE clinic_hours (
    clinic_id uuid     NOT NULL,
    version   int      NOT NULL DEFAULT 0,
    weekday   tinyint  NOT NULL COMMENT '1 Monday to 7 Sunday, 8 public holiday',
    opens     time     NOT NULL,
    closes    time     NOT NULL,
    PRIMARY KEY (clinic_id, weekday),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

CREATE TABLE licence (
    id          uuid          NOT NULL PRIMARY KEY,
    version     int           NOT NULL DEFAULT 0,
    clinic_id   uuid          NOT NULL,
    number      varchar(60)   NOT NULL,
    activities  varchar(1000) NOT NULL,
    valid_until date          NULL COMMENT 'null: without a term',
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    UNIQUE (clinic_id, number)
);

CREATE TABLE department (
    id        uuid         NOT NULL PRIMARY KEY,
    version   int          NOT NULL DEFAULT 0,
    clinic_id uuid         NOT NULL,
    name      varchar(200) NOT NULL,
    address   varchar(300) NULL COMMENT 'null: that of the clinic',
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    UNIQUE (clinic_id, name)
);

CREATE TABLE district (
    id        uuid         NOT NULL PRIMARY KEY,
    version   int          NOT NULL DEFAULT 0,
    clinic_id uuid         NOT NULL,
    number    varchar(20)  NOT NULL COMMENT 'medical district (участок) served by one GP',
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    UNIQUE (clinic_id, number)
);

CREATE TABLE room (
    id        uuid        NOT NULL PRIMARY KEY,
    version   int         NOT NULL DEFAULT 0,
    clinic_id uuid        NOT NULL,
    number    varchar(20) NOT NULL,
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    UNIQUE (clinic_id, number)
);

CREATE TABLE specialty (
    id            uuid         NOT NULL PRIMARY KEY,
    version       int          NOT NULL DEFAULT 0,
    code          varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'stable key, Latin',
    name_ru       varchar(200) NOT NULL,
    name_en       varchar(200) NOT NULL,
    self_referral boolean      NOT NULL COMMENT 'a patient may come without a referral',
    UNIQUE (code)
);

CREATE TABLE medical_service (
    id               uuid          NOT NULL PRIMARY KEY,
    version          int           NOT NULL DEFAULT 0,
    code             varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'nomenclature, order 804н',
    name             varchar(500)  NOT NULL,
    category         varchar(30) COLLATE utf8mb4_nopad_bin NOT NULL,
    form             varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'IN_PERSON or REMOTE',
    specialty_id     uuid          NULL,
    documents        varchar(1000) NOT NULL,
    preparation      varchar(2000) NOT NULL,
    duration_minutes int           NOT NULL,
    referral_needed  boolean       NOT NULL,
    min_age          int           NULL,
    max_age          int           NULL,
    sex              varchar(10) COLLATE utf8mb4_nopad_bin NULL COMMENT 'MALE or FEMALE; null: any',
    FOREIGN KEY (specialty_id) REFERENCES specialty (id),
    UNIQUE (code)
);

CREATE TABLE service_price (
    id             uuid           NOT NULL PRIMARY KEY,
    version        int            NOT NULL DEFAULT 0,
    clinic_id      uuid           NOT NULL,
    service_id     uuid           NOT NULL,
    set_on         date           NOT NULL,
    kind           varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'FREE, AMOUNT or AGREEMENT',
    amount         decimal(12, 2) NULL COMMENT 'roubles',
    comment        varchar(500)   NULL,
    normative_act  varchar(500)   NULL COMMENT 'link',
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    FOREIGN KEY (service_id) REFERENCES medical_service (id),
    UNIQUE (clinic_id, service_id, set_on),
    CHECK ((kind = 'AMOUNT') = (amount IS NOT NULL))
);

CREATE TABLE doctor (
    id             uuid          NOT NULL PRIMARY KEY,
    version        int           NOT NULL,
    code           varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'stable key of imports',
    surname        varchar(100)  NOT NULL,
    name           varchar(100)  NOT NULL,
    patronymic     varchar(100)  NULL,
    search_name    varchar(320)  NOT NULL COMMENT 'lower case, ё as е',
    sex            varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    qualification  varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'NONE, SECOND, FIRST or HIGHEST',
    education      varchar(500)  NOT NULL,
    certificates   varchar(1000) NOT NULL,
    licence_number varchar(60)   NOT NULL,
    licence_until  date          NULL,
    practice_since date          NOT NULL,
    phone          varchar(40)   NULL,
    email          varchar(200)  NULL,
    UNIQUE (code),
    INDEX (search_name)
);

CREATE TABLE doctor_post (
    id            uuid         NOT NULL PRIMARY KEY,
    version       int          NOT NULL,
    doctor_id     uuid         NOT NULL,
    clinic_id     uuid         NOT NULL,
    department_id uuid         NOT NULL,
    specialty_id  uuid         NOT NULL,
    room_id       uuid         NOT NULL COMMENT 'the usual room',
    position      varchar(200) NOT NULL,
    min_age       int          NULL COMMENT 'age of patients seen',
    max_age       int          NULL,
    district_id   uuid         NULL COMMENT 'set: sees only patients of this district',
    active        boolean      NOT NULL,
    FOREIGN KEY (doctor_id) REFERENCES doctor (id),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id),
    FOREIGN KEY (department_id) REFERENCES department (id),
    FOREIGN KEY (specialty_id) REFERENCES specialty (id),
    FOREIGN KEY (room_id) REFERENCES room (id),
    FOREIGN KEY (district_id) REFERENCES district (id),
    UNIQUE (doctor_id, clinic_id, specialty_id),
    INDEX (clinic_id, specialty_id),
    INDEX (specialty_id, clinic_id)
);

CREATE TABLE doctor_post_service (
    post_id    uuid NOT NULL,
    service_id uuid NOT NULL,
    PRIMARY KEY (post_id, service_id),
    FOREIGN KEY (post_id) REFERENCES doctor_post (id),
    FOREIGN KEY (service_id) REFERENCES medical_service (id)
);

CREATE TABLE icd10 (
    code        varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY COMMENT 'reference book 1.2.643.5.1.13.13.11.1005',
    parent_code varchar(10) COLLATE utf8mb4_nopad_bin NULL,
    name        varchar(500) NOT NULL
);

CREATE TABLE icd10_specialty (
    code_from    varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'first three-character code of the range',
    code_to      varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL,
    specialty_id uuid        NOT NULL,
    PRIMARY KEY (code_from, code_to, specialty_id),
    FOREIGN KEY (specialty_id) REFERENCES specialty (id)
);

-- The words people find things by, lower case, ё as е: a typed beginning is a range of this index.
CREATE TABLE search_word (
    kind       varchar(10) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'DOCTOR, SPECIALTY, SERVICE or CLINIC',
    word       varchar(60) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject_id uuid        NOT NULL,
    PRIMARY KEY (kind, word, subject_id),
    INDEX (subject_id, kind, word)
);

CREATE TABLE import_run (
    id         uuid         NOT NULL PRIMARY KEY,
    kind       varchar(30) COLLATE utf8mb4_nopad_bin NOT NULL,
    file_name  varchar(200) NOT NULL,
    actor      varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    row_count  int          NOT NULL,
    bad_count  int          NOT NULL,
    applied    boolean      NOT NULL,
    created_at datetime(6)  NOT NULL,
    INDEX (created_at)
);

-- Raised by every change of the catalogue, in its transaction: nodes keep what they read in memory until it differs.
CREATE TABLE catalogue_stamp (
    id    tinyint NOT NULL PRIMARY KEY,
    stamp bigint  NOT NULL
);

INSERT INTO catalogue_stamp (id, stamp) VALUES (1, 1);

-- One import at a time, over all nodes: each locks this row first.
CREATE TABLE import_lock (
    id tinyint NOT NULL PRIMARY KEY
);

INSERT INTO import_lock (id) VALUES (1);
