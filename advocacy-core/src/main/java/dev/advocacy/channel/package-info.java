/**
 * One social network, seen from the SDK: what an adapter implements. This package knows nothing of content, ambassadors,
 * shares or stores.
 */
@NullMarked
package dev.advocacy.channel;

import org.jspecify.annotations.NullMarked;
