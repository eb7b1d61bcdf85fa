-- Scores kept up to date from the log. A ledger is one rule set over the log: LIVE is read, BUILDING is being made in its place,
-- DROPPED is being deleted. Its rows are those of all events with numbers up to the one in "folded".
CREATE TABLE advocacy_ledger (
    tenant      VARCHAR(100) NOT NULL,
    id          BIGINT GENERATED ALWAYS AS IDENTITY,
    fingerprint VARCHAR(64)  NOT NULL,
    rules       TEXT         NOT NULL,
    decimals    INT          NOT NULL,
    zero_rows   BOOLEAN      NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    folded      BIGINT       NOT NULL,
    revision    BIGINT       NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- What one person has in one window. "place" puts one of two with equal points before the other, byte by byte.
CREATE TABLE advocacy_score (
    tenant     VARCHAR(100) NOT NULL,
    ledger     BIGINT       NOT NULL,
    ambassador VARCHAR(100) NOT NULL,
    board      VARCHAR(10)  NOT NULL,
    period     VARCHAR(10)  NOT NULL,
    units      BIGINT       NOT NULL,
    place      BYTEA        NOT NULL,
    listed     SMALLINT     NOT NULL,
    PRIMARY KEY (tenant, ledger, ambassador, board, period)
);
-- Whole, not partial: a column that the condition of a partial index names is no condition on the index, and no way into it.
CREATE INDEX advocacy_score_order ON advocacy_score
    (tenant, ledger, listed, board, period, units DESC, place, ambassador);

-- How many listed people have how many points in a window: at each number of points (width 1), and in each range of "width".
CREATE TABLE advocacy_level (
    tenant VARCHAR(100) NOT NULL,
    ledger BIGINT       NOT NULL,
    board  VARCHAR(10)  NOT NULL,
    period VARCHAR(10)  NOT NULL,
    width  BIGINT       NOT NULL,
    units  BIGINT       NOT NULL,
    people BIGINT       NOT NULL,
    levels BIGINT       NOT NULL,
    PRIMARY KEY (tenant, ledger, board, period, width, units)
);

ALTER TABLE advocacy_ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_ledger FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON advocacy_ledger USING (tenant = current_setting('advocacy.tenant', true));
ALTER TABLE advocacy_score ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_score FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON advocacy_score USING (tenant = current_setting('advocacy.tenant', true));
ALTER TABLE advocacy_level ENABLE ROW LEVEL SECURITY;
ALTER TABLE advocacy_level FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON advocacy_level USING (tenant = current_setting('advocacy.tenant', true));
