/** Who takes part, with which consent and which connected accounts. */
@NullMarked
package dev.advocacy.ambassador;

import org.jspecify.annotations.NullMarked;
