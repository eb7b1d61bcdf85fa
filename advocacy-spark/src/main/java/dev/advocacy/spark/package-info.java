/**
 * The same rules on Apache Spark 4: {@link dev.advocacy.spark.SparkScoring} makes the rows of a
 * {@link dev.advocacy.scoring.Ledger} from a Dataset of events, as a function in SQL, and from a stream. Spark itself comes with
 * the cluster.
 */
@NullMarked
package dev.advocacy.spark;

import org.jspecify.annotations.NullMarked;
