/** The store SPI, composed of the parts that each concept declares, and the store that needs no database. */
@NullMarked
package dev.advocacy.store;

import org.jspecify.annotations.NullMarked;
