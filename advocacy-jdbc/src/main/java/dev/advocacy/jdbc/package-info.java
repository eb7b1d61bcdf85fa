/** The store on a database: PostgreSQL for many nodes, H2 embedded in one. */
@NullMarked
package dev.advocacy.jdbc;

import org.jspecify.annotations.NullMarked;
