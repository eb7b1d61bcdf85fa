-- Recurring work: one row for each, named <tenant>/<work>. It says when the work is due and which node has it in hand; it holds
-- no data of people, and no data of the work. The columns are those of db-scheduler 16; the table is ours.
CREATE TABLE advocacy_job (
    task_name            VARCHAR(210)                NOT NULL,
    task_instance        VARCHAR(100)                NOT NULL,
    task_data            VARBINARY(1000),
    execution_time       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                     NOT NULL,
    picked_by            VARCHAR(100),
    last_success         TIMESTAMP(6) WITH TIME ZONE,
    last_failure         TIMESTAMP(6) WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP(6) WITH TIME ZONE,
    version              BIGINT                      NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX advocacy_job_due ON advocacy_job (execution_time);
CREATE INDEX advocacy_job_heartbeat ON advocacy_job (last_heartbeat);

-- When counts were read, so that those of old posts are read less often; and the posts that counts are read of.
ALTER TABLE advocacy_counts ADD COLUMN read_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX advocacy_counts_over ON advocacy_counts (tenant, forget_at);
CREATE INDEX advocacy_delivery_published ON advocacy_delivery (tenant, channel, state, due);
