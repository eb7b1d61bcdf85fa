/** What the store on PostgreSQL gives, beside a general job queue on the same server. */
@NullMarked
package dev.advocacy.benchmark.store;

import org.jspecify.annotations.NullMarked;
