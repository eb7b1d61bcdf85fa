-- A second net under the tenant in every key: a session sees the rows of the tenant that its transaction names, and no others.
-- FORCE holds the owner to it too. A later migration that changes rows has to take FORCE away from the table and give it back.

DO $$
DECLARE
    name TEXT;
BEGIN
    FOR name IN
        SELECT c.table_name FROM information_schema.columns c
        WHERE c.table_schema = current_schema() AND c.column_name = 'tenant' AND c.table_name LIKE 'advocacy\_%'
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY one_tenant ON %I USING (tenant = current_setting(''advocacy.tenant'', true))', name);
    END LOOP;
END
$$;
