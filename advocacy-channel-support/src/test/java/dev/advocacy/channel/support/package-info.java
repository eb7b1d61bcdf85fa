/** Tests of the transport, on loopback only. */
@NullMarked
package dev.advocacy.channel.support;

import org.jspecify.annotations.NullMarked;
