-- What erasing and forgetting need. A click's time stands beside it until its visitor's pseudonym was exchanged.
ALTER TABLE advocacy_event ADD COLUMN clicked_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX advocacy_event_click ON advocacy_event (tenant, clicked_at);

-- Who was erased a short while ago, as SHA-256 only, so that no import brings them back unnoticed.
CREATE TABLE advocacy_erased (
    tenant      VARCHAR(100)                NOT NULL,
    person_hash VARCHAR(64)                 NOT NULL,
    forget_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, person_hash)
);
