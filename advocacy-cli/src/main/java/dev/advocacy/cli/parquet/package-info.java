/** Parquet files into columns: DuckDB reads them, the fold of scoring does the rest. */
@NullMarked
package dev.advocacy.cli.parquet;

import org.jspecify.annotations.NullMarked;
