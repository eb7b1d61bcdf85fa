/** How long it takes to give credit: models on counted paths, and paths counted from touches in columns. */
@NullMarked
package dev.advocacy.benchmark.attribution;

import org.jspecify.annotations.NullMarked;
