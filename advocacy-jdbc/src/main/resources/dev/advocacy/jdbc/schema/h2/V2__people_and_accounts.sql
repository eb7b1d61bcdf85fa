-- People's accounts, the way to them, and the way back. Tokens are sealed to their row; no column holds one in the clear.

CREATE TABLE advocacy_account (
    tenant       VARCHAR(100)                NOT NULL,
    ambassador   VARCHAR(100)                NOT NULL,
    channel      VARCHAR(100)                NOT NULL,
    account      VARCHAR(500)                NOT NULL,
    position     BIGINT GENERATED ALWAYS AS IDENTITY,
    name         VARCHAR(1000000)                        NOT NULL,
    scopes       VARCHAR(1000000)                        NOT NULL,
    connected_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP(6) WITH TIME ZONE,
    problem      VARCHAR(200),
    sealed       VARBINARY(1000000),
    sealed_key   BIGINT,
    ends_at      TIMESTAMP(6) WITH TIME ZONE,
    warned_at    INT,
    PRIMARY KEY (tenant, ambassador, channel, account)
);

-- People on their way through a network's consent page. The state itself is not kept, only its SHA-256.
CREATE TABLE advocacy_authorization (
    tenant     VARCHAR(100)                NOT NULL,
    state_hash VARCHAR(64)                 NOT NULL,
    ambassador VARCHAR(100)                NOT NULL,
    channel    VARCHAR(100)                NOT NULL,
    sealed     VARBINARY(1000000)                       NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, state_hash)
);
CREATE INDEX advocacy_authorization_old ON advocacy_authorization (tenant, expires_at);

-- Access that a person has ended here and the network has yet to end.
CREATE TABLE advocacy_revocation (
    tenant     VARCHAR(100)                NOT NULL,
    id         VARCHAR(100)                NOT NULL,
    ambassador VARCHAR(100)                NOT NULL,
    channel    VARCHAR(100)                NOT NULL,
    account    VARCHAR(500)                NOT NULL,
    name       VARCHAR(1000000)                        NOT NULL,
    sealed     VARBINARY(1000000)                       NOT NULL,
    sealed_key BIGINT                       NOT NULL,
    since      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts   INT                         NOT NULL,
    due        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX advocacy_revocation_due ON advocacy_revocation (tenant, due);
