/**
 * Social networks on loopback, for building and testing without an account.
 *
 * <p>The door is {@link dev.advocacy.sandbox.Sandbox}. It answers like the network as far as the adapters use it, breaks on
 * request and counts honestly what was posted. It shares no code with the adapters, so that their mistakes are not mirrored.
 */
@NullMarked
package dev.advocacy.sandbox;

import org.jspecify.annotations.NullMarked;
