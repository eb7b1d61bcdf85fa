/** Boards in tables: how long a page takes, and how fast they follow the log. */
@NullMarked
package dev.advocacy.benchmark.board;

import org.jspecify.annotations.NullMarked;
