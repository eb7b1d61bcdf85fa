/** Real processes on a real database are killed, paused and misled; then every post is counted. */
@NullMarked
package dev.advocacy.crash;

import org.jspecify.annotations.NullMarked;
