/** One company's content goes the whole way: suggested, reworded, approved, published, clicked, scored. */
@NullMarked
package dev.advocacy.example;

import org.jspecify.annotations.NullMarked;
