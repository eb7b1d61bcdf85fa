/** What the SDK costs beside the request itself, measured on loopback. */
@NullMarked
package dev.advocacy.benchmark;

import org.jspecify.annotations.NullMarked;
