-- Append-only: the application's database user may only insert and read.
CREATE TABLE audit_event (
    id          uuid         NOT NULL PRIMARY KEY,
    happened_at datetime(6)  NOT NULL,
    actor       varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL,
    origin      varchar(100) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'channel or address',
    action      varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL,
    subject     varchar(40) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'kind of the thing',
    subject_id  uuid         NOT NULL,
    patient_id  uuid         NULL,
    reason      varchar(500) NULL,
    INDEX (patient_id, happened_at),
    INDEX (subject_id)
);

CREATE TABLE api_client (
    id          uuid         NOT NULL PRIMARY KEY,
    version     int          NOT NULL DEFAULT 0,
    client_id   varchar(60) COLLATE utf8mb4_nopad_bin NOT NULL,
    name        varchar(200) NOT NULL,
    secret_hash varchar(300) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'PBKDF2',
    scopes      varchar(500) COLLATE utf8mb4_nopad_bin NOT NULL COMMENT 'separated by spaces',
    clinic_id   uuid         NULL COMMENT 'set: sees and books only in this clinic',
    active      boolean      NOT NULL,
    created_at  datetime(6)  NOT NULL,
    UNIQUE (client_id),
    FOREIGN KEY (clinic_id) REFERENCES clinic (id)
);

-- One mark made with each key of the installation: a node with other keys does not start.
CREATE TABLE key_mark (
    kind varchar(20) COLLATE utf8mb4_nopad_bin NOT NULL PRIMARY KEY COMMENT 'DATA or LOOKUP',
    mark varbinary(200) NOT NULL
);
