package dev.advocacy.spark;

import org.apache.spark.sql.SparkSession;

/** One real Spark within this process, for all tests of the module; it ends with the process. */
final class LocalSpark {
    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("advocacy tests")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.default.parallelism", 3)
            .config("spark.sql.shuffle.partitions", 3)
            .config("spark.sql.session.timeZone", "Pacific/Kiritimati")
            .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
            // A hundred small plans: compiling code for each takes longer than running it.
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.adaptive.enabled", false)
            .getOrCreate();

    private LocalSpark() {}

    /** The session. Its zone is nobody's, so that a result that depends on it is wrong. */
    static SparkSession session() {
        return SESSION;
    }
}
