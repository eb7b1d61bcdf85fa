/** What scoring costs, beside what else one would take for it. */
@NullMarked
package dev.advocacy.benchmark.scoring;

import org.jspecify.annotations.NullMarked;
