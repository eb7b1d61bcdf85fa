/** Placeholder. */
@NullMarked
package dev.advocacy.channel.support;

import org.jspecify.annotations.NullMarked;
