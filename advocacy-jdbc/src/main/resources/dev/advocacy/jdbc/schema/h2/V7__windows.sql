-- What waits, by when it may no longer be sent.
CREATE INDEX advocacy_delivery_window ON advocacy_delivery (tenant, expires);
