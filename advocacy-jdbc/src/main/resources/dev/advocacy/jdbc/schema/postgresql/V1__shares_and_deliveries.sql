-- What may be shared, what was shared, what goes out, and what happened. Every key begins with the tenant.

CREATE TABLE advocacy_content (
    tenant   VARCHAR(100) NOT NULL,
    id       VARCHAR(100) NOT NULL,
    position BIGINT GENERATED ALWAYS AS IDENTITY,
    body     TEXT         NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- The files of content items and of approved posts, beside the text that names them.
CREATE TABLE advocacy_media (
    tenant VARCHAR(100) NOT NULL,
    owner  VARCHAR(120) NOT NULL,
    part   INT          NOT NULL,
    bytes  BYTEA        NOT NULL,
    PRIMARY KEY (tenant, owner, part)
);

CREATE TABLE advocacy_share (
    tenant      VARCHAR(100)                NOT NULL,
    id          VARCHAR(100)                NOT NULL,
    position    BIGINT GENERATED ALWAYS AS IDENTITY,
    ambassador  VARCHAR(100)                NOT NULL,
    content     VARCHAR(100)                NOT NULL,
    channel     VARCHAR(100)                NOT NULL,
    delivery    VARCHAR(100)                NOT NULL,
    wording     TEXT                        NOT NULL,
    approved_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX advocacy_share_of_person ON advocacy_share (tenant, ambassador, position);
CREATE INDEX advocacy_share_of_content ON advocacy_share (tenant, content, channel, position);
CREATE INDEX advocacy_share_of_delivery ON advocacy_share (tenant, delivery);

-- The part of a delivery that changes with its steps. While it waits, its lane says for what, and on which channel.
CREATE TABLE advocacy_delivery (
    tenant      VARCHAR(100)                NOT NULL,
    id          VARCHAR(100)                NOT NULL,
    position    BIGINT GENERATED ALWAYS AS IDENTITY,
    share       VARCHAR(100)                NOT NULL,
    ambassador  VARCHAR(100)                NOT NULL,
    content     VARCHAR(100)                NOT NULL,
    channel     VARCHAR(100)                NOT NULL,
    account     VARCHAR(500)                NOT NULL,
    state       VARCHAR(20)                 NOT NULL,
    lane        VARCHAR(110),
    due         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires     TIMESTAMP(6) WITH TIME ZONE,
    fence       BIGINT                      NOT NULL,
    owner       VARCHAR(100),
    lease_until TIMESTAMP(6) WITH TIME ZONE,
    attempts    TEXT,
    post        TEXT,
    evidence    VARCHAR(20),
    reason      VARCHAR(200)                NOT NULL,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 70);
CREATE INDEX advocacy_delivery_waiting ON advocacy_delivery (tenant, lane, due, position) WHERE lane IS NOT NULL;
CREATE INDEX advocacy_delivery_in_hand ON advocacy_delivery (tenant, lease_until) WHERE owner IS NOT NULL;
CREATE INDEX advocacy_delivery_of_person ON advocacy_delivery (tenant, ambassador, position);

-- The part of a delivery that never changes: exactly what was approved.
CREATE TABLE advocacy_approval (
    tenant   VARCHAR(100) NOT NULL,
    delivery VARCHAR(100) NOT NULL,
    body     TEXT         NOT NULL,
    PRIMARY KEY (tenant, delivery)
);

CREATE TABLE advocacy_link (
    tenant      VARCHAR(100) NOT NULL,
    id          VARCHAR(100) NOT NULL,
    delivery    VARCHAR(100) NOT NULL,
    ambassador  VARCHAR(100) NOT NULL,
    content     VARCHAR(100) NOT NULL,
    channel     VARCHAR(100) NOT NULL,
    destination TEXT         NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX advocacy_link_of_person ON advocacy_link (tenant, ambassador);

CREATE TABLE advocacy_counts (
    tenant    VARCHAR(100)                NOT NULL,
    delivery  VARCHAR(100)                NOT NULL,
    body      TEXT                        NOT NULL,
    forget_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, delivery)
);

-- The pause switch: stopped while there is a row.
CREATE TABLE advocacy_pause (
    tenant VARCHAR(100) NOT NULL,
    PRIMARY KEY (tenant)
);

-- Who is to be left alone until when; an empty account stands for the whole channel.
CREATE TABLE advocacy_hold (
    tenant  VARCHAR(100)                NOT NULL,
    channel VARCHAR(100)                NOT NULL,
    account VARCHAR(500)                NOT NULL,
    until   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, channel, account)
);

CREATE TABLE advocacy_retry_quota (
    tenant  VARCHAR(100)                NOT NULL,
    channel VARCHAR(100)                NOT NULL,
    quota   DOUBLE PRECISION            NOT NULL,
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, channel)
);

-- What happened. An event gets its number when it is first read: then no earlier one can still be on its way.
CREATE TABLE advocacy_event (
    position   BIGINT GENERATED ALWAYS AS IDENTITY,
    tenant     VARCHAR(100) NOT NULL,
    number     BIGINT,
    kind       VARCHAR(50)  NOT NULL,
    ambassador VARCHAR(100),
    body       TEXT         NOT NULL,
    PRIMARY KEY (position)
);
CREATE UNIQUE INDEX advocacy_event_number ON advocacy_event (tenant, number) WHERE number IS NOT NULL;
CREATE INDEX advocacy_event_new ON advocacy_event (tenant, position) WHERE number IS NULL;
CREATE INDEX advocacy_event_of_person ON advocacy_event (tenant, ambassador) WHERE ambassador IS NOT NULL;

-- Who takes part, and what they agreed to.
CREATE TABLE advocacy_person (
    tenant VARCHAR(100) NOT NULL,
    id     VARCHAR(100) NOT NULL,
    body   TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
);
